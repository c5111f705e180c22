package org.spindle.runtime.trace;

/**
 * The demultiplexing benchmark's check value: an FNV-1a fold of the filters' counters after exactly one pass over the
 * trace, taking a whole counter a step.
 */
public final class CheckValue {
  private static final long OFFSET_BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private CheckValue() {}

  /** The check value of {@code counts}, filter 0 first. */
  public static long of(long... counts) {
    long hash = OFFSET_BASIS;
    for (long count : counts) {
      hash = (hash ^ count) * PRIME;
    }
    return hash;
  }

  /** The form in which check values are printed: 16 hexadecimal digits. */
  public static String format(long value) {
    return "%016x".formatted(value);
  }
}
