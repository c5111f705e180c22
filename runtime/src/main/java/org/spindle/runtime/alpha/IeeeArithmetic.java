package org.spindle.runtime.alpha;

import java.math.BigInteger;

/**
 * IEEE 754 arithmetic by exact integers, for what the host's own cannot do: directed rounding, exception
 * flags, flushed underflow. Slow and plain; {@link FloatUnit} calls it only where the host's result would not
 * be right beyond doubt.
 *
 * <p>Tininess is detected after rounding. Operands and results are the bits of a format.
 */
final class IeeeArithmetic {
  /** Canonical quiet NaN of T_floating, positive as docs/sir.md has it. */
  static final long NAN = 0x7ff8000000000000L;

  private final Rounding rounding;
  private final boolean flushUnderflow;
  private int flags;

  /**
   * Makes an arithmetic for one operation.
   *
   * @param flushUnderflow whether results too small for a normal number become zero
   */
  IeeeArithmetic(Rounding rounding, boolean flushUnderflow) {
    this.rounding = rounding;
    this.flushUnderflow = flushUnderflow;
  }

  /** The exceptions that happened, as exception summary bits of {@link ArithmeticTrap}. */
  int flags() {
    return flags;
  }

  /** A finite number other than zero: (-1)^negative * magnitude * 2^exponent. */
  private record Exact(boolean negative, BigInteger magnitude, int exponent) {
    BigInteger signed() {
      return negative ? magnitude.negate() : magnitude;
    }
  }

  private static Exact unpack(FloatFormat format, long bits) {
    int exponent = format.exponent(bits);
    long significand =
        exponent == 0 ? format.fraction(bits) : format.fraction(bits) | 1L << format.fractionBits();
    return new Exact(format.isNegative(bits), BigInteger.valueOf(significand),
        Math.max(exponent, 1) - format.bias() - format.fractionBits());
  }

  private static long nan(FloatFormat format) {
    return format.infinity() | format.quiet();
  }

  private long invalid(FloatFormat format) {
    flags |= ArithmeticTrap.INVALID;
    return nan(format);
  }

  /** The NaN that an operation with a NaN operand gives: that of the second operand, if it is one. */
  private long propagate(FloatFormat format, long a, long b) {
    if (format.isSignallingNan(a) || format.isSignallingNan(b)) {
      flags |= ArithmeticTrap.INVALID;
    }
    return (format.isNan(b) ? b : a) | format.quiet();
  }

  private static boolean eitherNan(FloatFormat format, long a, long b) {
    return format.isNan(a) || format.isNan(b);
  }

  long add(FloatFormat format, long a, long b) {
    if (eitherNan(format, a, b)) {
      return propagate(format, a, b);
    }
    if (format.isInfinite(a) || format.isInfinite(b)) {
      return format.isInfinite(a) && format.isInfinite(b) && a != b
          ? invalid(format)
          : format.isInfinite(a) ? a : b;
    }
    Exact x = unpack(format, a);
    Exact y = unpack(format, b);
    int exponent = Math.min(x.exponent(), y.exponent());
    BigInteger sum = x.signed().shiftLeft(x.exponent() - exponent)
        .add(y.signed().shiftLeft(y.exponent() - exponent));
    if (sum.signum() == 0) {
      boolean sameSign = x.negative() == y.negative();
      boolean negative = sameSign ? x.negative() : rounding == Rounding.MINUS_INFINITY;
      return negative ? format.sign() : 0;
    }
    return round(format, sum.signum() < 0, sum.abs(), exponent, false);
  }

  long subtract(FloatFormat format, long a, long b) {
    return add(format, a, format.isNan(b) ? b : b ^ format.sign());
  }

  long multiply(FloatFormat format, long a, long b) {
    if (eitherNan(format, a, b)) {
      return propagate(format, a, b);
    }
    long sign = (a ^ b) & format.sign();
    if (format.isInfinite(a) || format.isInfinite(b)) {
      return format.isZero(a) || format.isZero(b) ? invalid(format) : sign | format.infinity();
    }
    if (format.isZero(a) || format.isZero(b)) {
      return sign;
    }
    Exact x = unpack(format, a);
    Exact y = unpack(format, b);
    return round(format, sign != 0, x.magnitude().multiply(y.magnitude()), x.exponent() + y.exponent(),
        false);
  }

  long divide(FloatFormat format, long a, long b) {
    if (eitherNan(format, a, b)) {
      return propagate(format, a, b);
    }
    long sign = (a ^ b) & format.sign();
    if (format.isInfinite(a)) {
      return format.isInfinite(b) ? invalid(format) : sign | format.infinity();
    }
    if (format.isInfinite(b)) {
      return sign;
    }
    if (format.isZero(b)) {
      if (format.isZero(a)) {
        return invalid(format);
      }
      flags |= ArithmeticTrap.DIVISION_BY_ZERO;
      return sign | format.infinity();
    }
    if (format.isZero(a)) {
      return sign;
    }
    Exact x = unpack(format, a);
    Exact y = unpack(format, b);
    int extra = 2 * format.fractionBits() + 4;
    BigInteger[] quotient = x.magnitude().shiftLeft(extra).divideAndRemainder(y.magnitude());
    return round(format, sign != 0, quotient[0], x.exponent() - y.exponent() - extra,
        quotient[1].signum() != 0);
  }

  long squareRoot(FloatFormat format, long a) {
    if (format.isNan(a)) {
      return propagate(format, a, a);
    }
    if (format.isZero(a)) {
      return a;
    }
    if (format.isNegative(a)) {
      return invalid(format);
    }
    if (format.isInfinite(a)) {
      return a;
    }
    Exact x = unpack(format, a);
    int shift = 2 * format.fractionBits() + 6 + (x.exponent() & 1);
    BigInteger[] root = x.magnitude().shiftLeft(shift).sqrtAndRemainder();
    return round(format, false, root[0], x.exponent() - shift >> 1, root[1].signum() != 0);
  }

  /** Converts between the formats. */
  long convert(FloatFormat from, FloatFormat to, long a) {
    if (from.isNan(a)) {
      if (from.isSignallingNan(a)) {
        flags |= ArithmeticTrap.INVALID;
      }
      int shift = to.fractionBits() - from.fractionBits();
      long fraction = shift >= 0 ? from.fraction(a) << shift : from.fraction(a) >> -shift;
      return (from.isNegative(a) ? to.sign() : 0) | to.infinity() | to.quiet() | fraction;
    }
    long sign = from.isNegative(a) ? to.sign() : 0;
    if (from.isInfinite(a)) {
      return sign | to.infinity();
    }
    if (from.isZero(a)) {
      return sign;
    }
    Exact x = unpack(from, a);
    return round(to, x.negative(), x.magnitude(), x.exponent(), false);
  }

  /** Converts an integer. */
  long fromInteger(FloatFormat format, long value) {
    return value == 0 ? 0 : round(format, value < 0, BigInteger.valueOf(value).abs(), 0, false);
  }

  /** Converts T_floating to an integer; on overflow the low 64 bits of the rounded value. */
  long toInteger(long a) {
    FloatFormat format = FloatFormat.T;
    if (format.isNan(a) || format.isInfinite(a)) {
      flags |= ArithmeticTrap.INVALID;
      return 0;
    }
    if (format.isZero(a)) {
      return 0;
    }
    Exact x = unpack(format, a);
    BigInteger rounded = quantize(x.negative(), x.magnitude(), -x.exponent(), false);
    BigInteger signed = x.negative() ? rounded.negate() : rounded;
    if (signed.bitLength() > 63) {
      flags |= ArithmeticTrap.INTEGER_OVERFLOW | ArithmeticTrap.INEXACT;
    }
    return signed.longValue();
  }

  /**
   * Divides a magnitude by 2^shift and rounds to an integer.
   *
   * @param sticky whether the true magnitude is a little more
   */
  private BigInteger quantize(boolean negative, BigInteger magnitude, int shift, boolean sticky) {
    if (shift <= 0) {
      return magnitude.shiftLeft(-shift);
    }
    BigInteger floor = magnitude.shiftRight(shift);
    BigInteger rest = magnitude.subtract(floor.shiftLeft(shift));
    if (rest.signum() == 0 && !sticky) {
      return floor;
    }
    flags |= ArithmeticTrap.INEXACT;
    boolean up =
        switch (rounding) {
          case CHOPPED -> false;
          case MINUS_INFINITY -> negative;
          case PLUS_INFINITY -> !negative;
          case NEAREST -> {
            int half = rest.compareTo(BigInteger.ONE.shiftLeft(shift - 1));
            yield half > 0 || half == 0 && (sticky || floor.testBit(0));
          }
        };
    return up ? floor.add(BigInteger.ONE) : floor;
  }

  private long round(FloatFormat format, boolean negative, BigInteger magnitude, int exponent,
      boolean sticky) {
    int precision = format.fractionBits() + 1;
    int smallest = 1 - format.bias() - format.fractionBits();
    int quantum = exponent + magnitude.bitLength() - precision;
    int before = flags;
    BigInteger significand = quantize(negative, magnitude, quantum - exponent, sticky);
    if (significand.bitLength() > precision) {
      significand = significand.shiftRight(1);
      quantum++;
    }
    long sign = negative ? format.sign() : 0;
    if (quantum < smallest) {
      if (flushUnderflow) {
        flags |= ArithmeticTrap.UNDERFLOW | ArithmeticTrap.INEXACT;
        return 0;
      }
      flags = before;
      significand = quantize(negative, magnitude, smallest - exponent, sticky);
      if (((flags ^ before) & ArithmeticTrap.INEXACT) != 0) {
        flags |= ArithmeticTrap.UNDERFLOW;
      }
      return sign | significand.longValue();
    }
    if (quantum + format.fractionBits() > format.bias()) {
      flags |= ArithmeticTrap.OVERFLOW | ArithmeticTrap.INEXACT;
      return sign | (roundsToInfinity(negative) ? format.infinity() : format.largest());
    }
    long biased = quantum + format.fractionBits() + (long) format.bias();
    return sign | biased << format.fractionBits() | significand.longValue() & format.fractionMask();
  }

  private boolean roundsToInfinity(boolean negative) {
    return switch (rounding) {
      case NEAREST -> true;
      case CHOPPED -> false;
      case MINUS_INFINITY -> negative;
      case PLUS_INFINITY -> !negative;
    };
  }
}
