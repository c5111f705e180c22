package org.spindle.ir.arithmetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A hash that gives each of some distinct keys a slot of its own, in a table whose size is a power of two.
 *
 * <p>The slot is {@code (mix ^ displacement) & (size - 1)}, where {@code mix} is {@code (k >>> right) ^ (k >>> left)} or
 * the first term alone, {@code displacement} an entry of a second table, with number {@code (k >>> bucket) &
 * (displacements - 1)}, or 0 when there is none, and {@code k} the key times {@code multiplier}. This is storing a sparse
 * table by displacing its rows (Tarjan and Yao, 1979). Hashes cheap to compute are tried first: without displacements,
 * with one term, without multiplication. Random multipliers find one for any keys.
 */
public final class PerfectHash {
  private static final int LARGEST_SHIFT = 40;

  /** How many ways to choose displacements are tried. */
  private static final int BEST_SHIFTS = 3;

  private static final int MOST_TRIALS = 4;

  /** A table without displacements may have so many slots for each key. */
  private static final int SPARSEST = 4;

  /** Stands for a term that is left out. */
  public static final int NONE = -1;

  private final long multiplier;
  private final int right;
  private final int left;
  private final int size;
  private final int bucket;
  private final int[] displacements;

  private PerfectHash(
      long multiplier, int right, int left, int size, int bucket, int[] displacements) {
    this.multiplier = multiplier;
    this.right = right;
    this.left = left;
    this.size = size;
    this.bucket = bucket;
    this.displacements = displacements;
  }

  /** A hash for keys, which are distinct; the same for the same keys. */
  public static PerfectHash of(long[] keys) {
    int least = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * keys.length - 1)));
    for (int size = least; size <= SPARSEST * least; size *= 2) {
      for (int left = NONE; left < LARGEST_SHIFT; left++) {
        for (int right = 0; right < LARGEST_SHIFT; right++) {
          var hash = new PerfectHash(1, right, left, size, NONE, new int[] {0});
          if (right != left && hash.separates(keys)) {
            return hash;
          }
        }
      }
    }
    for (int size = least; size <= 2 * least; size *= 2) {
      // fewer displacements are sooner in a cache
      for (int displacements = Math.max(1, size / 8); displacements <= size / 2; displacements *= 2) {
        PerfectHash hash = displaced(keys, size, displacements);
        if (hash != null) {
          return hash;
        }
      }
    }
    var random = new SplittableRandom(keys.length);
    int bits = Integer.numberOfTrailingZeros(2 * least);
    while (true) {
      var hash =
          new PerfectHash(
              random.nextLong() | 1, 64 - bits, NONE, 1 << bits, 65 - 2 * bits, new int[1 << bits - 1]);
      Rows rows = hash.rows(keys);
      if (rows != null && hash.displace(rows)) {
        return hash;
      }
    }
  }

  /** A hash with so many displacements, by the shifts that spread keys best; or null. */
  private static PerfectHash displaced(long[] keys, int size, int displacements) {
    List<Integer> shifts =
        IntStream.range(0, LARGEST_SHIFT)
            .boxed()
            .sorted(Comparator.comparingLong(shift -> collisions(keys, shift, displacements)))
            .limit(BEST_SHIFTS)
            .toList();
    for (int bucket : shifts) {
      int trials = 0;
      for (int right = 0; right < LARGEST_SHIFT && trials < MOST_TRIALS; right++) {
        var hash = new PerfectHash(1, right, NONE, size, bucket, new int[displacements]);
        Rows rows = hash.rows(keys);
        if (rows != null) {
          if (hash.displace(rows)) {
            return hash;
          }
          trials++;
        }
      }
    }
    return null;
  }

  /** Grows with the number of pairs of keys that have one displacement. */
  private static long collisions(long[] keys, int shift, int displacements) {
    int[] counts = new int[displacements];
    long sum = 0;
    for (long key : keys) {
      sum += counts[(int) (key >>> shift) & displacements - 1]++;
    }
    return sum;
  }

  private boolean separates(long[] keys) {
    long[] taken = new long[(size + 63) / 64];
    for (long key : keys) {
      int slot = slot(key);
      if ((taken[slot >> 6] & 1L << slot) != 0) {
        return false;
      }
      taken[slot >> 6] |= 1L << slot;
    }
    return true;
  }

  /** The slots of keys without displacement, those with one displacement side by side; {@code starts} says where. */
  private record Rows(int[] slots, int[] starts) {}

  /** The rows of the sparse table, or null when one has two keys in a slot. */
  private Rows rows(long[] keys) {
    int[] starts = new int[displacements.length + 1];
    for (long key : keys) {
      starts[bucket(key * multiplier) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] slots = new int[keys.length];
    int[] next = starts.clone();
    for (long key : keys) {
      int row = bucket(key * multiplier);
      int slot = slot(key);
      for (int i = starts[row]; i < next[row]; i++) {
        if (slots[i] == slot) {
          return null;
        }
      }
      slots[next[row]++] = slot;
    }
    return new Rows(slots, starts);
  }

  /** Finds displacements by first fit, fullest rows first; whether there are any. */
  private boolean displace(Rows rows) {
    int[] starts = rows.starts();
    int[] order =
        IntStream.range(0, displacements.length)
            .boxed()
            .sorted(Comparator.comparingInt(row -> starts[row] - starts[row + 1]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] taken = new boolean[size];
    for (int row : order) {
      int displacement = 0;
      while (displacement < size && !isFree(taken, rows, row, displacement)) {
        displacement++;
      }
      if (displacement == size) {
        return false;
      }
      displacements[row] = displacement;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        taken[rows.slots()[i] ^ displacement] = true;
      }
    }
    return true;
  }

  private static boolean isFree(boolean[] taken, Rows rows, int row, int displacement) {
    for (int i = rows.starts()[row]; i < rows.starts()[row + 1]; i++) {
      if (taken[rows.slots()[i] ^ displacement]) {
        return false;
      }
    }
    return true;
  }

  /** The slot of a key, or where any other number would be. */
  public int slot(long key) {
    long k = key * multiplier;
    long mix = k >>> right;
    if (left >= 0) {
      mix ^= k >>> left;
    }
    if (bucket >= 0) {
      mix ^= displacements[bucket(k)];
    }
    return (int) mix & (size - 1);
  }

  private int bucket(long k) {
    return (int) (k >>> bucket) & (displacements.length - 1);
  }

  /** The number of slots, a power of two. */
  public int size() {
    return size;
  }

  /** An odd number, 1 when the key is used as it is. */
  public long multiplier() {
    return multiplier;
  }

  /** The shift of the first term. */
  public int right() {
    return right;
  }

  /** The shift of the second term, or {@link #NONE}. */
  public int left() {
    return left;
  }

  /** The shift that makes the number of a displacement, or {@link #NONE}. */
  public int bucket() {
    return bucket;
  }

  /** The displacements, as many as a power of two. */
  public int[] displacements() {
    return Arrays.copyOf(displacements, displacements.length);
  }
}
