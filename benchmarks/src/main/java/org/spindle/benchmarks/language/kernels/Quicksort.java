package org.spindle.benchmarks.language.kernels;

/** Quicksort (Hoare's partition, the middle element as pivot). */
public final class Quicksort {
  private Quicksort() {}

  /** Sorts {@code size} random numbers; a hash of the result. */
  public static long run(long size) {
    long[] a = new long[(int) size];
    long random = 88172645463325252L;
    for (int i = 0; i < a.length; i++) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
      a[i] = random >>> 1;
    }
    sort(a, 0, a.length - 1);
    long hash = 0;
    for (int i = 0; i < a.length; i++) {
      if (i > 0 && a[i - 1] > a[i]) {
        return -1;
      }
      hash = hash * 31 + a[i];
    }
    return hash;
  }

  private static void sort(long[] a, int low, int high) {
    int i = low;
    int j = high;
    long pivot = a[(low + high) / 2];
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (pivot < a[j]) {
        j--;
      }
      if (i <= j) {
        long t = a[i];
        a[i] = a[j];
        a[j] = t;
        i++;
        j--;
      }
    }
    if (low < j) {
      sort(a, low, j);
    }
    if (i < high) {
      sort(a, i, high);
    }
  }
}
