package org.spindle.alpha.select;

import org.spindle.alpha.encode.Literals;

/** What a rule may demand of a constant operand. */
enum ConstantKind {
  /** Any constant. */
  ANY,
  /** Fits the unsigned 8-bit literal of an operate instruction. */
  LIT,
  /** Its negation is a nonzero literal. */
  NEGLIT,
  /** Its complement is a literal. */
  NOTLIT,
  /** Fits a signed 16-bit displacement. */
  DISP,
  /** Its negation fits a displacement. */
  NEGDISP,
  /** Can be added by LDAH and LDA. */
  PAIR,
  /** A power of two greater than one, as a positive number. */
  POW2,
  /** A power of two greater than one and at most 256. */
  POW2LIT,
  /** One more than a power of two greater than one. */
  POW2PLUS1,
  /** One less than a power of two greater than two. */
  POW2MINUS1,
  /** Each byte is all zeros or all ones. */
  ZAPMASK,
  /** A shift count; the rule sees it modulo the width. */
  COUNT,
  /** A shift count that is not zero modulo the width. */
  POSCOUNT;

  boolean accepts(long n, int bits) {
    return switch (this) {
      case LIT -> n >= 0 && n <= 255;
      case NEGLIT -> n < 0 && n >= -255;
      case NOTLIT -> n < 0 && n >= -256;
      case DISP -> n == (short) n;
      case NEGDISP -> -n == (short) -n;
      case PAIR -> Literals.isPair(n);
      case POW2 -> isPowerOfTwo(n);
      case POW2LIT -> isPowerOfTwo(n) && n <= 256;
      case POW2PLUS1 -> isPowerOfTwo(n - 1);
      case POW2MINUS1 -> n > 1 && isPowerOfTwo(n + 1);
      case ZAPMASK -> isByteMask(n);
      case ANY, COUNT -> true;
      case POSCOUNT -> (n & (bits - 1)) != 0;
    };
  }

  /** The value a rule sees. */
  long normalize(long n, int bits) {
    return switch (this) {
      case COUNT, POSCOUNT -> n & (bits - 1);
      default -> n;
    };
  }

  private static boolean isPowerOfTwo(long n) {
    return n > 1 && Long.bitCount(n) == 1;
  }

  private static boolean isByteMask(long n) {
    for (int shift = 0; shift < 64; shift += 8) {
      long octet = n >>> shift & 0xff;
      if (octet != 0 && octet != 0xff) {
        return false;
      }
    }
    return true;
  }
}
