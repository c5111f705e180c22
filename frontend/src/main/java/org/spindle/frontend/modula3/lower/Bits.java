package org.spindle.frontend.modula3.lower;

import org.spindle.ir.Value;

/**
 * The bits of a packed value, counted from the least significant bit of a place's first byte on.
 *
 * @param first the first of them, to which {@code variable} is added
 * @param variable what is only known when executed, or null
 * @param multiple of what number of bits {@code variable} is a multiple
 * @param align the bytes that the place's address is a multiple of; the storage that the bits belong to consists of
 *     whole units of so many
 * @param width how many
 */
record Bits(long first, Value variable, long multiple, int align, long width) {
  /** All bits of a place. */
  static Bits whole(int align, long width) {
    return new Bits(0, null, 0, align, width);
  }

  /** A part of them that starts {@code offset} bits in. */
  Bits part(long offset, long width) {
    return new Bits(first + offset, variable, multiple, align, width);
  }

  /** A part of them that starts further in by a number of bits that is a multiple of {@code factor}. */
  Bits part(Value sum, long factor, long width) {
    return new Bits(first, sum, gcd(multiple, factor), align, width);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
