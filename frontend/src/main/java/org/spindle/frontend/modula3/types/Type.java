package org.spindle.frontend.modula3.types;

/**
 * A type. Objects of this kind are compared by identity; {@link TypeRelations#same} compares by structure.
 * Types may be cyclic: references, objects and procedures hold their parts lazily.
 */
public sealed interface Type
    permits OrdinalType, RealType, SetType, ArrayType, OpenArrayType, RecordType, PackedType, ReferenceType,
    ProcedureType, ErrorType {

  /** The type as diagnostics show it: its name if it was declared with one. */
  String show();
}
