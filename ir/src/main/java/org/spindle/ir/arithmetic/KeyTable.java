package org.spindle.ir.arithmetic;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How to find the position of an integer among constant keys in a table: by subtraction where the keys are dense, by a
 * perfect hash elsewhere.
 *
 * @param first the key of slot 0 when {@code hash} is null
 * @param hash gives the slot of a key; null for {@code key - first}
 * @param keys by slot, a key of another slot where there is none, so that no number is found there; empty without hash
 * @param positions by slot, -1 where there is none
 */
public record KeyTable(long first, PerfectHash hash, long[] keys, int[] positions) {
  /** So many slots for a key are thought dense. */
  private static final int DENSITY = 4;

  /** The table for distinct keys. */
  public static KeyTable of(List<Long> keys) {
    if (keys.isEmpty()) {
      return new KeyTable(0, null, new long[0], new int[0]);
    }
    long least = Collections.min(keys);
    long range = Collections.max(keys) - least;
    if (range >= 0 && range < (long) DENSITY * keys.size()) {
      // a table from 0 saves the subtraction
      long first = least > 0 && least + range < (long) DENSITY * keys.size() ? 0 : least;
      int[] positions = new int[(int) (least - first + range) + 1];
      Arrays.fill(positions, -1);
      for (int i = 0; i < keys.size(); i++) {
        positions[(int) (keys.get(i) - first)] = i;
      }
      return new KeyTable(first, null, new long[0], positions);
    }
    PerfectHash hash = PerfectHash.of(keys.stream().mapToLong(Long::longValue).toArray());
    long[] bySlot = new long[hash.size()];
    Arrays.fill(bySlot, keys.getFirst());
    int[] positions = new int[hash.size()];
    Arrays.fill(positions, -1);
    for (int i = 0; i < keys.size(); i++) {
      int slot = hash.slot(keys.get(i));
      bySlot[slot] = keys.get(i);
      positions[slot] = i;
    }
    return new KeyTable(0, hash, bySlot, positions);
  }

  /** Whether keys are found by subtraction. */
  public boolean isDense() {
    return hash == null;
  }

  /** The position of a number, or -1. */
  public int position(long number) {
    if (hash == null) {
      long slot = number - first;
      return Long.compareUnsigned(slot, positions.length) < 0 ? positions[(int) slot] : -1;
    }
    int slot = hash.slot(number);
    return keys[slot] == number ? positions[slot] : -1;
  }
}
