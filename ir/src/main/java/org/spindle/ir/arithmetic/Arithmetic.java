package org.spindle.ir.arithmetic;

import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;

/**
 * The meaning of SIR's operations on bit patterns (docs/sir.md, section Arithmetic), in one place for the reference
 * interpreter, constant folding and the specializer.
 *
 * <p>Values are {@code long}s in {@link Type#canonical} form; floats are their bits, f32 zero-extended.
 */
public final class Arithmetic {
  private static final long QUIET_NAN_64 = 0x7FF8_0000_0000_0000L;
  private static final long QUIET_NAN_32 = 0x7FC0_0000L;

  private Arithmetic() {}

  /** The result of {@code op} on two operands of {@code type}. */
  public static long binary(BinaryOp op, Type type, long a, long b) {
    return switch (op) {
      case ADD -> type.canonical(a + b);
      case SUB -> type.canonical(a - b);
      case MUL -> type.canonical(a * b);
      case UMULH -> Math.unsignedMultiplyHigh(a, b);
      case DIV -> b == 0 ? 0 : type.canonical(Math.floorDiv(a, b));
      case MOD -> b == 0 ? a : type.canonical(Math.floorMod(a, b));
      case QUOT -> b == 0 ? 0 : type.canonical(a / b);
      case REM -> b == 0 ? a : type.canonical(a % b);
      case UDIV -> b == 0 ? 0 : type.canonical(Long.divideUnsigned(unsigned(type, a), unsigned(type, b)));
      case UREM -> b == 0 ? a : type.canonical(Long.remainderUnsigned(unsigned(type, a), unsigned(type, b)));
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case SHL -> type.canonical(a << count(type, b));
      case LSHR -> type.canonical(unsigned(type, a) >>> count(type, b));
      case ASHR -> type.canonical(a >> count(type, b));
      case FADD, FSUB, FMUL, FDIV -> type == Type.F32 ? single(op, a, b) : full(op, a, b);
    };
  }

  /** Whether {@code op} holds for two operands of {@code type}. */
  public static boolean compare(CompareOp op, Type type, long a, long b) {
    return switch (op) {
      case EQ -> a == b;
      case NE -> a != b;
      case SLT -> a < b;
      case SLE -> a <= b;
      case SGT -> a > b;
      case SGE -> a >= b;
      case ULT -> Long.compareUnsigned(a, b) < 0;
      case ULE -> Long.compareUnsigned(a, b) <= 0;
      case UGT -> Long.compareUnsigned(a, b) > 0;
      case UGE -> Long.compareUnsigned(a, b) >= 0;
      case FEQ -> toDouble(type, a) == toDouble(type, b);
      case FNE -> toDouble(type, a) != toDouble(type, b);
      case FLT -> toDouble(type, a) < toDouble(type, b);
      case FLE -> toDouble(type, a) <= toDouble(type, b);
      case FGT -> toDouble(type, a) > toDouble(type, b);
      case FGE -> toDouble(type, a) >= toDouble(type, b);
    };
  }

  /** The result of {@code op} on an operand of type {@code from}, as type {@code to}. */
  public static long unary(UnaryOp op, Type from, Type to, long a) {
    return switch (op) {
      case SEXT -> from == Type.I1 ? to.canonical(-a) : a;
      case ZEXT -> to.canonical(unsigned(from, a));
      case TRUNC -> to.canonical(a);
      case FNEG -> from == Type.F32 ? a ^ 0x8000_0000L : a ^ Long.MIN_VALUE;
      case FABS -> from == Type.F32 ? a & 0x7FFF_FFFFL : a & Long.MAX_VALUE;
      case INT_TO_FLOAT -> to == Type.F32 ? bits32((float) a) : bits64(a);
      case FLOAT_TO_INT -> toInteger(toDouble(from, a), to);
      case PROMOTE -> bits64(toDouble(Type.F32, a));
      case DEMOTE -> bits32((float) Double.longBitsToDouble(a));
      case BITCAST -> to.canonical(a);
    };
  }

  /** The value of floating bits. */
  public static double toDouble(Type type, long bits) {
    return type == Type.F32 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
  }

  /** The zero-extended form of a canonical integer. */
  public static long unsigned(Type type, long a) {
    return type.bits() == 64 ? a : a & ((1L << type.bits()) - 1);
  }

  private static int count(Type type, long b) {
    return (int) (b & (type.bits() - 1));
  }

  private static long toInteger(double value, Type to) {
    double truncated = value < 0 ? Math.ceil(value) : Math.floor(value);
    if (to == Type.I32) {
      return truncated >= Integer.MIN_VALUE && truncated <= Integer.MAX_VALUE
          ? (int) truncated
          : Integer.MIN_VALUE;
    }
    return truncated >= -0x1p63 && truncated < 0x1p63 ? (long) truncated : Long.MIN_VALUE;
  }

  private static long single(BinaryOp op, long left, long right) {
    float a = Float.intBitsToFloat((int) left);
    float b = Float.intBitsToFloat((int) right);
    return bits32(
        switch (op) {
          case FADD -> a + b;
          case FSUB -> a - b;
          case FMUL -> a * b;
          case FDIV -> a / b;
          default -> throw new IllegalArgumentException(op.toString());
        });
  }

  private static long full(BinaryOp op, long left, long right) {
    double a = Double.longBitsToDouble(left);
    double b = Double.longBitsToDouble(right);
    return bits64(
        switch (op) {
          case FADD -> a + b;
          case FSUB -> a - b;
          case FMUL -> a * b;
          case FDIV -> a / b;
          default -> throw new IllegalArgumentException(op.toString());
        });
  }

  private static long bits64(double value) {
    return Double.isNaN(value) ? QUIET_NAN_64 : Double.doubleToRawLongBits(value);
  }

  private static long bits32(float value) {
    return Float.isNaN(value) ? QUIET_NAN_32 : Float.floatToRawIntBits(value) & 0xFFFF_FFFFL;
  }
}
