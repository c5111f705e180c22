package org.spindle.frontend.modula3.lower;

import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** How the argument of an exception travels in its activation (docs/abi.md, section Exceptions). */
final class ExceptionArgument {
  static final int EXCEPTION = 0;
  private static final int BITS = 8;
  private static final int REFERENCE = 16;

  /** The ways, numbered as in exception descriptors. */
  enum Kind {
    BITS(1),
    REFERENCE(2),
    BOXED(3);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  private ExceptionArgument() {}

  static Kind kind(Type type) {
    if (!SirTypes.isScalar(type)) {
      return Kind.BOXED;
    }
    return SirTypes.value(type) == org.spindle.ir.Type.REF ? Kind.REFERENCE : Kind.BITS;
  }

  /** The type of the traced copy of a boxed argument. */
  static Type box(Type type) {
    return new RefType(null, true, null, Lazy.of(type));
  }

  static Value toBits(FunctionLowering f, Type type, Value value) {
    org.spindle.ir.Type sir = SirTypes.value(type);
    return switch (sir) {
      case F32 -> f.builder().unary(
          UnaryOp.ZEXT,
          org.spindle.ir.Type.I64,
          f.builder().unary(UnaryOp.BITCAST, org.spindle.ir.Type.I32, value));
      case F64, PTR -> f.builder().unary(UnaryOp.BITCAST, org.spindle.ir.Type.I64, value);
      case I1, I8, I16, I32, I64, REF -> value;
    };
  }

  private static Value fromBits(FunctionLowering f, Type type, Value bits) {
    org.spindle.ir.Type sir = SirTypes.value(type);
    return switch (sir) {
      case F32 -> f.builder().unary(
          UnaryOp.BITCAST,
          org.spindle.ir.Type.F32,
          f.builder().unary(UnaryOp.TRUNC, org.spindle.ir.Type.I32, bits));
      case F64, PTR -> f.builder().unary(UnaryOp.BITCAST, sir, bits);
      case I1, I8, I16, I32, I64, REF -> bits;
    };
  }

  /** Stores the argument of an activation into a handler's variable. */
  static void fetch(FunctionLowering f, Value activation, Type type, Place into) {
    switch (kind(type)) {
      case BITS -> {
        Value bits = f.builder().load(org.spindle.ir.Type.I64, MemoryClass.ANY, activation, BITS);
        f.store(into, type, fromBits(f, type, bits));
      }
      case REFERENCE -> f.store(
          into, type, f.builder().load(org.spindle.ir.Type.REF, MemoryClass.ANY, activation, REFERENCE));
      case BOXED -> {
        Value box = f.builder().load(org.spindle.ir.Type.REF, MemoryClass.ANY, activation, REFERENCE);
        f.aggregates().copy(into, new Place(box, 0, MemoryClass.ANY), type);
      }
    }
  }
}
