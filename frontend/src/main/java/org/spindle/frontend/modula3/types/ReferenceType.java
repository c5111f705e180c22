package org.spindle.frontend.modula3.types;

/** A type whose values are references. */
public sealed interface ReferenceType extends Type
    permits BuiltinReference, RefType, ObjectType, OpaqueType {

  /** Whether the collector manages the referents. */
  boolean isTraced();
}
