package org.spindle.frontend.modula3.lower;

import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.PackedType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;

/** How Modula-3 types are represented in SIR. */
final class SirTypes {
  /** The largest set that is one word. */
  private static final long WORD_SET = 64;

  private SirTypes() {}

  /** Whether values are SSA values rather than memory. */
  static boolean isScalar(Type type) {
    return switch (TypeRelations.unpacked(type)) {
      case OrdinalType _, RealType _, ReferenceType _, ProcedureType _, ErrorType _ -> true;
      case SetType s -> s.size() <= WORD_SET;
      case ArrayType _, OpenArrayType _, RecordType _, PackedType _ -> false;
    };
  }

  /** The SIR type of a value; of aggregates, that of their address. */
  static org.spindle.ir.Type value(Type type) {
    return switch (TypeRelations.unpacked(type)) {
      case OrdinalType _ -> org.spindle.ir.Type.I64;
      case RealType r -> r == RealType.REAL ? org.spindle.ir.Type.F32 : org.spindle.ir.Type.F64;
      case ReferenceType r -> r.isTraced() || r == BuiltinReference.NULL
          ? org.spindle.ir.Type.REF
          : org.spindle.ir.Type.PTR;
      case SetType s -> s.size() <= WORD_SET ? org.spindle.ir.Type.I64 : org.spindle.ir.Type.PTR;
      case ProcedureType _, ArrayType _, OpenArrayType _, RecordType _, PackedType _, ErrorType _ ->
          org.spindle.ir.Type.PTR;
    };
  }

  /** The SIR type of a scalar in memory. */
  static org.spindle.ir.Type storage(Type type) {
    if (TypeRelations.unpacked(type) instanceof OrdinalType) {
      return switch ((int) Layout.size(type)) {
        case 1 -> org.spindle.ir.Type.I8;
        case 2 -> org.spindle.ir.Type.I16;
        case 4 -> org.spindle.ir.Type.I32;
        default -> org.spindle.ir.Type.I64;
      };
    }
    return value(type);
  }

  /** Whether an array's elements are bytes, in the memory class of its own that such have. */
  static boolean isByte(Type type) {
    return TypeRelations.unpacked(type) instanceof OrdinalType && Layout.bits(type) == Byte.SIZE;
  }

  /** Whether the elements of an open array may start within a byte, so that its address is a bit address. */
  static boolean hasBitAddress(Type element) {
    return !Layout.isWhole(element);
  }

  /** Whether a value holds an array of bytes, so that a copy of the whole touches that memory class. */
  static boolean holdsBytes(Type type) {
    return switch (TypeRelations.unpacked(type)) {
      case ArrayType a -> isByte(a.element()) || holdsBytes(a.element());
      case OpenArrayType a -> isByte(a.element()) || holdsBytes(a.element());
      case RecordType r -> r.fields().stream().anyMatch(f -> holdsBytes(f.type()));
      default -> false;
    };
  }

  /** The element type of any array type. */
  static Type element(Type array) {
    return switch (TypeRelations.unpacked(array)) {
      case ArrayType a -> a.element();
      case OpenArrayType a -> a.element();
      default -> throw new IllegalArgumentException(array.show());
    };
  }

  static boolean isOpen(Type type) {
    return TypeRelations.unpacked(type) instanceof OpenArrayType;
  }

  static int openDimensions(Type type) {
    return TypeRelations.unpacked(type) instanceof OpenArrayType a ? a.dimensions() : 0;
  }

  /** The type below all open dimensions. */
  static Type innermost(Type type) {
    return TypeRelations.unpacked(type) instanceof OpenArrayType a ? a.innermost() : type;
  }
}
