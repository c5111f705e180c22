package org.spindle.runtime.alpha;

/**
 * Byte manipulation (Alpha Architecture Reference Manual, section 4.6). {@code mask} arguments have one bit per
 * byte of the datum: 1, 3, 15 or 255; {@code b} is the address whose low three bits select the byte.
 */
final class ByteOps {
  private ByteOps() {}

  /** A quadword whose byte n is all ones where bit n of {@code mask} is set. */
  static long expand(int mask) {
    long bits = mask & 255;
    bits = (bits | bits << 28) & 0x0000000f0000000fL;
    bits = (bits | bits << 14) & 0x0003000300030003L;
    bits = (bits | bits << 7) & 0x0101010101010101L;
    return bits * 255;
  }

  static long zap(long value, long b) {
    return value & ~expand((int) b);
  }

  static long zapNot(long value, long b) {
    return value & expand((int) b);
  }

  static long extractLow(long value, long b, long dataMask) {
    return value >>> 8 * (b & 7) & dataMask;
  }

  static long extractHigh(long value, long b, long dataMask) {
    return value << (64 - 8 * (b & 7)) & dataMask;
  }

  static long insertLow(long value, long b, long dataMask) {
    return (value & dataMask) << 8 * (b & 7);
  }

  static long insertHigh(long value, long b, long dataMask) {
    int shift = (int) (b & 7);
    return shift == 0 ? 0 : (value & dataMask) >>> 64 - 8 * shift;
  }

  static long maskLow(long value, long b, int mask) {
    return value & ~expand(mask << (b & 7));
  }

  static long maskHigh(long value, long b, int mask) {
    return value & ~expand(mask << (b & 7) >> 8);
  }

  static long compareBytes(long a, long b) {
    long result = 0;
    for (int i = 0; i < 64; i += 8) {
      if ((a >>> i & 255) >= (b >>> i & 255)) {
        result |= 1L << (i >> 3);
      }
    }
    return result;
  }
}
