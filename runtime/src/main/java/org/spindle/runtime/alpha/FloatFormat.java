package org.spindle.runtime.alpha;

/** An IEEE 754 binary interchange format of at most 64 bits. */
record FloatFormat(int fractionBits, int exponentBits) {
  /** S_floating, binary32. */
  static final FloatFormat S = new FloatFormat(23, 8);

  /** T_floating, binary64. */
  static final FloatFormat T = new FloatFormat(52, 11);

  int bias() {
    return (1 << exponentBits - 1) - 1;
  }

  int exponentMask() {
    return (1 << exponentBits) - 1;
  }

  long fractionMask() {
    return (1L << fractionBits) - 1;
  }

  long infinity() {
    return (long) exponentMask() << fractionBits;
  }

  long largest() {
    return infinity() - 1;
  }

  long sign() {
    return 1L << fractionBits + exponentBits;
  }

  long quiet() {
    return 1L << fractionBits - 1;
  }

  int exponent(long bits) {
    return (int) (bits >>> fractionBits) & exponentMask();
  }

  long fraction(long bits) {
    return bits & fractionMask();
  }

  boolean isNegative(long bits) {
    return (bits & sign()) != 0;
  }

  boolean isNan(long bits) {
    return exponent(bits) == exponentMask() && fraction(bits) != 0;
  }

  boolean isSignallingNan(long bits) {
    return isNan(bits) && (bits & quiet()) == 0;
  }

  boolean isInfinite(long bits) {
    return exponent(bits) == exponentMask() && fraction(bits) == 0;
  }

  boolean isZero(long bits) {
    return (bits & ~sign()) == 0;
  }
}
