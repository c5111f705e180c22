package org.spindle.specializer.pe;

/**
 * One of several ways to make up addresses. Residual code that is the same for all of them does not depend on addresses:
 * between the first two each bit of an address differs, but for the lowest, and the highest of a window; between the first
 * and the third the order of things.
 */
public enum AddressChoice {
  FIRST,
  COMPLEMENT,
  OTHER;

  /** What each thing has of addresses. */
  public static final long WINDOW = 1L << 28;

  /** So many things there may be. */
  private static final long MOST = 1 << 20;

  private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;
  private static final long LOW_BITS = (WINDOW >> 1) - 8;

  /** The distance of the thing with a number, counted from 0, from where the addresses begin; a multiple of 8. */
  public long distance(int number) {
    long mixed = (number + 1) * GOLDEN >>> 32;
    return switch (this) {
      case FIRST -> (number + 1) * WINDOW + (mixed & LOW_BITS);
      case COMPLEMENT -> (number + 1) * WINDOW + (~mixed & LOW_BITS);
      case OTHER -> (MOST - number) * WINDOW + (mixed * GOLDEN >>> 32 & LOW_BITS);
    };
  }

  /** The number of the thing in whose window an address is, at this distance from where the addresses begin, or less than 0. */
  public int numberAt(long distance) {
    long window = Math.floorDiv(distance, WINDOW);
    long number = this == OTHER ? MOST - window : window - 1;
    return number < 0 || number >= MOST ? -1 : (int) number;
  }
}
