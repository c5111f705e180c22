package org.spindle.ir.pass;

import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;

/**
 * A set of signed 64-bit integers between two bounds, both included.
 *
 * @param low least member
 * @param high greatest member, not less than {@code low}
 */
record Interval(long low, long high) {

  /** All canonical values of an integer type. */
  static Interval of(Type type) {
    return switch (type) {
      case I1 -> new Interval(0, 1);
      case I8 -> new Interval(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case I16 -> new Interval(Short.MIN_VALUE, Short.MAX_VALUE);
      case I32 -> new Interval(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case I64, REF, PTR, F32, F64 -> new Interval(Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  /** The members common to both, or null when there are none. */
  Interval meet(Interval other) {
    long l = Math.max(low, other.low);
    long h = Math.min(high, other.high);
    return l <= h ? new Interval(l, h) : null;
  }

  /** Both bounds moved, or everything when that may wrap. */
  Interval plus(Interval other, Type type) {
    Interval all = of(type);
    try {
      Interval sum = new Interval(Math.addExact(low, other.low), Math.addExact(high, other.high));
      return sum.low >= all.low && sum.high <= all.high ? sum : all;
    } catch (ArithmeticException overflow) {
      return all;
    }
  }

  /** Whether {@code op} holds, or does not, for all pairs of members; null when that differs. */
  Boolean decide(CompareOp op, Interval other) {
    return switch (op) {
      case EQ -> low == high && equals(other) ? Boolean.TRUE : meet(other) == null ? Boolean.FALSE : null;
      case NE -> low == high && equals(other) ? Boolean.FALSE : meet(other) == null ? Boolean.TRUE : null;
      case SLT -> high < other.low ? Boolean.TRUE : low >= other.high ? Boolean.FALSE : null;
      case SLE -> high <= other.low ? Boolean.TRUE : low > other.high ? Boolean.FALSE : null;
      case SGT -> other.decide(CompareOp.SLT, this);
      case SGE -> other.decide(CompareOp.SLE, this);
      case ULT -> sameSign(other) ? decide(CompareOp.SLT, other) : null;
      case ULE -> sameSign(other) ? decide(CompareOp.SLE, other) : null;
      case UGT -> sameSign(other) ? decide(CompareOp.SGT, other) : null;
      case UGE -> sameSign(other) ? decide(CompareOp.SGE, other) : null;
      case FEQ, FNE, FLT, FLE, FGT, FGE -> null;
    };
  }

  private boolean sameSign(Interval other) {
    return (low >= 0 && other.low >= 0) || (high < 0 && other.high < 0);
  }

  /** What remains of this interval when {@code op} holds between a member and some member of the other; may be null. */
  Interval refine(CompareOp op, Interval other) {
    return switch (op) {
      case EQ -> meet(other);
      case NE -> without(other);
      case SLT -> other.high == Long.MIN_VALUE ? null : meet(new Interval(Long.MIN_VALUE, other.high - 1));
      case SLE -> meet(new Interval(Long.MIN_VALUE, other.high));
      case SGT -> other.low == Long.MAX_VALUE ? null : meet(new Interval(other.low + 1, Long.MAX_VALUE));
      case SGE -> meet(new Interval(other.low, Long.MAX_VALUE));
      // below something that is not negative means: not negative, and less
      case ULT -> other.low < 0 ? this : other.high == 0 ? null : meet(new Interval(0, other.high - 1));
      case ULE -> other.low < 0 ? this : meet(new Interval(0, other.high));
      case UGT, UGE, FEQ, FNE, FLT, FLE, FGT, FGE -> this;
    };
  }

  private Interval without(Interval other) {
    if (other.low != other.high) {
      return this;
    }
    if (other.low == low) {
      return low == high ? null : new Interval(low + 1, high);
    }
    return other.low == high ? new Interval(low, high - 1) : this;
  }
}
