package org.spindle.specializer.truffle.nodes;

import java.util.Arrays;

/**
 * Tables that any number may index, without a branch: the entries before the first and after the last are for the numbers
 * below and above. Compilers make conditional moves of minimum and maximum whatever the profile.
 */
final class Clamp {
  private Clamp() {}

  /** The index of entry {@code number} of {@code count} in a table that is {@code surrounded}. */
  static int index(long number, int count) {
    return (int) Math.min(Math.max(number, -1), count) + 1;
  }

  static long[] surrounded(long[] entries, long otherwise) {
    long[] table = new long[entries.length + 2];
    Arrays.fill(table, otherwise);
    System.arraycopy(entries, 0, table, 1, entries.length);
    return table;
  }

  static int[] surrounded(int[] entries, int otherwise) {
    int[] table = new int[entries.length + 2];
    Arrays.fill(table, otherwise);
    System.arraycopy(entries, 0, table, 1, entries.length);
    return table;
  }
}
