package org.spindle.specializer.pe;

import java.util.Arrays;
import java.util.Collection;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;

/**
 * What is known about an integer or address: a signed and an unsigned range of its canonical form, and values that it
 * is not. Immutable.
 *
 * @param low least value, signed
 * @param high greatest value, signed
 * @param unsignedLow least value, unsigned
 * @param unsignedHigh greatest value, unsigned
 * @param excluded other values that it does not have, ascending; at most {@link #EXCLUDED_LIMIT}
 */
record Facts(long low, long high, long unsignedLow, long unsignedHigh, long[] excluded) {
  private static final long[] NONE = new long[0];

  /** Nothing is known about an i64. */
  static final Facts TOP = new Facts(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, NONE);

  /** Chains of tests longer than this lose their first exclusions. */
  private static final int EXCLUDED_LIMIT = 4096;

  /** All values of a type. */
  static Facts of(Type type) {
    return switch (type) {
      case I1 -> range(0, 1);
      case I8 -> new Facts(Byte.MIN_VALUE, Byte.MAX_VALUE, 0, -1, NONE);
      case I16 -> new Facts(Short.MIN_VALUE, Short.MAX_VALUE, 0, -1, NONE);
      case I32 -> new Facts(Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, NONE);
      case I64, F32, F64, REF, PTR -> TOP;
    };
  }

  /** One value. */
  static Facts constant(long value) {
    return new Facts(value, value, value, value, NONE);
  }

  /** A signed range. */
  static Facts range(long low, long high) {
    Facts facts = normal(low, high, 0, -1, NONE);
    return facts == null ? TOP : facts;
  }

  boolean isConstant() {
    return low == high;
  }

  /** Combines the ranges; null when no value remains. */
  private static Facts normal(long low, long high, long unsignedLow, long unsignedHigh, long[] excluded) {
    while (true) {
      if (low > high || Long.compareUnsigned(unsignedLow, unsignedHigh) > 0) {
        return null;
      }
      long l = low;
      long h = high;
      long ul = unsignedLow;
      long uh = unsignedHigh;
      if ((l < 0) == (h < 0)) {
        ul = Long.compareUnsigned(l, ul) > 0 ? l : ul;
        uh = Long.compareUnsigned(h, uh) < 0 ? h : uh;
      }
      if ((ul < 0) == (uh < 0)) {
        l = Math.max(l, ul);
        h = Math.min(h, uh);
      }
      if (l <= h) {
        while (l < h && Arrays.binarySearch(excluded, l) >= 0) {
          l++;
        }
        while (l < h && Arrays.binarySearch(excluded, h) >= 0) {
          h--;
        }
      }
      if (l == low && h == high && ul == unsignedLow && uh == unsignedHigh) {
        if (low == high && Arrays.binarySearch(excluded, low) >= 0) {
          return null;
        }
        return new Facts(low, high, unsignedLow, unsignedHigh, within(excluded, low, high));
      }
      low = l;
      high = h;
      unsignedLow = ul;
      unsignedHigh = uh;
    }
  }

  private static long[] within(long[] excluded, long low, long high) {
    int from = 0;
    int to = excluded.length;
    while (from < to && excluded[from] < low) {
      from++;
    }
    while (to > from && excluded[to - 1] > high) {
      to--;
    }
    return from == 0 && to == excluded.length ? excluded : Arrays.copyOfRange(excluded, from, to);
  }

  private boolean admits(long value) {
    return value >= low
        && value <= high
        && Long.compareUnsigned(value, unsignedLow) >= 0
        && Long.compareUnsigned(value, unsignedHigh) <= 0
        && Arrays.binarySearch(excluded, value) < 0;
  }

  /** Whether the comparison with a constant holds, or does not; null when that is not known. */
  Boolean decide(CompareOp op, long c) {
    return switch (op) {
      case EQ -> !admits(c) ? Boolean.FALSE : isConstant() ? Boolean.TRUE : null;
      case NE -> negate(decide(CompareOp.EQ, c));
      case SLT -> high < c ? Boolean.TRUE : low >= c ? Boolean.FALSE : null;
      case SGE -> negate(decide(CompareOp.SLT, c));
      case ULT ->
          Long.compareUnsigned(unsignedHigh, c) < 0
              ? Boolean.TRUE
              : Long.compareUnsigned(unsignedLow, c) >= 0 ? Boolean.FALSE : null;
      case UGE -> negate(decide(CompareOp.ULT, c));
      case SLE, SGT, ULE, UGT, FEQ, FNE, FLT, FLE, FGT, FGE -> null;
    };
  }

  /** Whether a comparison of two integers holds, or does not; null when that is not known. */
  Boolean decide(CompareOp op, Facts other) {
    return switch (op) {
      case EQ -> disjoint(other) ? Boolean.FALSE : isConstant() && other.isConstant() ? Boolean.TRUE : null;
      case NE -> negate(decide(CompareOp.EQ, other));
      case SLT -> high < other.low ? Boolean.TRUE : low >= other.high ? Boolean.FALSE : null;
      case SLE -> high <= other.low ? Boolean.TRUE : low > other.high ? Boolean.FALSE : null;
      case SGT -> other.decide(CompareOp.SLT, this);
      case SGE -> other.decide(CompareOp.SLE, this);
      case ULT ->
          Long.compareUnsigned(unsignedHigh, other.unsignedLow) < 0
              ? Boolean.TRUE
              : Long.compareUnsigned(unsignedLow, other.unsignedHigh) >= 0 ? Boolean.FALSE : null;
      case ULE ->
          Long.compareUnsigned(unsignedHigh, other.unsignedLow) <= 0
              ? Boolean.TRUE
              : Long.compareUnsigned(unsignedLow, other.unsignedHigh) > 0 ? Boolean.FALSE : null;
      case UGT -> other.decide(CompareOp.ULT, this);
      case UGE -> other.decide(CompareOp.ULE, this);
      case FEQ, FNE, FLT, FLE, FGT, FGE -> null;
    };
  }

  private boolean disjoint(Facts other) {
    return high < other.low
        || other.high < low
        || Long.compareUnsigned(unsignedHigh, other.unsignedLow) < 0
        || Long.compareUnsigned(other.unsignedHigh, unsignedLow) < 0
        || (isConstant() && !other.admits(low))
        || (other.isConstant() && !admits(other.low));
  }

  private static Boolean negate(Boolean truth) {
    return truth == null ? null : Boolean.valueOf(!truth);
  }

  /** What remains when the comparison with a constant holds; null when nothing does. */
  Facts refine(CompareOp op, long c) {
    return switch (op) {
      case EQ -> admits(c) ? constant(c) : null;
      case NE -> without(c);
      case SLT ->
          c == Long.MIN_VALUE
              ? null
              : normal(low, Math.min(high, c - 1), unsignedLow, unsignedHigh, excluded);
      case SGE -> normal(Math.max(low, c), high, unsignedLow, unsignedHigh, excluded);
      case ULT ->
          c == 0 ? null : normal(low, high, unsignedLow, minUnsigned(unsignedHigh, c - 1), excluded);
      case UGE -> normal(low, high, maxUnsigned(unsignedLow, c), unsignedHigh, excluded);
      case SLE, SGT, ULE, UGT, FEQ, FNE, FLT, FLE, FGT, FGE -> this;
    };
  }

  /** What remains when a comparison with a value of which {@code other} is known holds; null when nothing does. */
  Facts refine(CompareOp op, Facts other) {
    return switch (op) {
      case EQ -> meet(other);
      case NE -> other.isConstant() ? without(other.low) : this;
      case SLT -> refine(CompareOp.SLT, other.high);
      case SLE -> other.high == Long.MAX_VALUE ? this : refine(CompareOp.SLT, other.high + 1);
      case SGT -> other.low == Long.MAX_VALUE ? null : refine(CompareOp.SGE, other.low + 1);
      case SGE -> refine(CompareOp.SGE, other.low);
      case ULT -> refine(CompareOp.ULT, other.unsignedHigh);
      case ULE -> other.unsignedHigh == -1 ? this : refine(CompareOp.ULT, other.unsignedHigh + 1);
      case UGT -> other.unsignedLow == -1 ? null : refine(CompareOp.UGE, other.unsignedLow + 1);
      case UGE -> refine(CompareOp.UGE, other.unsignedLow);
      case FEQ, FNE, FLT, FLE, FGT, FGE -> this;
    };
  }

  private Facts without(long c) {
    if (!admits(c)) {
      return this;
    }
    int at = -Arrays.binarySearch(excluded, c) - 1;
    if (excluded.length >= EXCLUDED_LIMIT) {
      return this;
    }
    long[] more = new long[excluded.length + 1];
    System.arraycopy(excluded, 0, more, 0, at);
    more[at] = c;
    System.arraycopy(excluded, at, more, at + 1, excluded.length - at);
    if (low == high) {
      return null;
    }
    return normal(low, high, unsignedLow, unsignedHigh, more);
  }

  /** These facts, and that the value is none of some constants; without those when they leave no value. */
  Facts without(Collection<Long> constants) {
    long[] more =
        union(excluded, constants.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    if (more.length > EXCLUDED_LIMIT) {
      more = Arrays.copyOfRange(more, more.length - EXCLUDED_LIMIT, more.length);
    }
    Facts rest = normal(low, high, unsignedLow, unsignedHigh, more);
    return rest == null ? this : rest;
  }

  /** What both say together; null when they contradict each other. */
  Facts meet(Facts other) {
    return normal(
        Math.max(low, other.low),
        Math.min(high, other.high),
        maxUnsigned(unsignedLow, other.unsignedLow),
        minUnsigned(unsignedHigh, other.unsignedHigh),
        union(excluded, other.excluded));
  }

  /** Whether all values these facts admit are admitted by {@code weaker}. */
  boolean imply(Facts weaker) {
    if (this == weaker) {
      return true;
    }
    if (low < weaker.low
        || high > weaker.high
        || Long.compareUnsigned(unsignedLow, weaker.unsignedLow) < 0
        || Long.compareUnsigned(unsignedHigh, weaker.unsignedHigh) > 0) {
      return false;
    }
    for (long value : weaker.excluded) {
      if (admits(value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What holds whichever of the two does. A bound that moves is given up to the next of a few landmarks, so that
   * repeated joins end.
   */
  Facts join(Facts other, Facts top) {
    long l = other.low >= low ? low : other.low >= 0 ? 0 : other.low >= -1 ? -1 : top.low;
    long h = other.high <= high ? high : top.high;
    long ul = Long.compareUnsigned(other.unsignedLow, unsignedLow) >= 0 ? unsignedLow : top.unsignedLow;
    long uh = Long.compareUnsigned(other.unsignedHigh, unsignedHigh) <= 0 ? unsignedHigh : top.unsignedHigh;
    long[] both =
        Arrays.stream(excluded).filter(value -> !other.admits(value)).toArray();
    Facts joined = normal(l, h, ul, uh, both);
    return joined == null ? top : joined;
  }

  private static long maxUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0 ? a : b;
  }

  private static long minUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? a : b;
  }

  private static long[] union(long[] a, long[] b) {
    if (a.length == 0) {
      return b;
    }
    if (b.length == 0) {
      return a;
    }
    long[] all = new long[a.length + b.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      long next = j == b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
      all[n++] = next;
      i += i < a.length && a[i] == next ? 1 : 0;
      j += j < b.length && b[j] == next ? 1 : 0;
    }
    return n == all.length ? all : Arrays.copyOf(all, n);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts
        && low == facts.low
        && high == facts.high
        && unsignedLow == facts.unsignedLow
        && unsignedHigh == facts.unsignedHigh
        && Arrays.equals(excluded, facts.excluded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new long[] {low, high, unsignedLow, unsignedHigh, Arrays.hashCode(excluded)});
  }
}
