package org.spindle.benchmarks.language.cove;

/** Sorts random numbers: quicksort, and insertion for short parts. */
public final class Sorting {
  private Sorting() {}

  /** A hash of {@code size} sorted numbers. */
  public static long run(long size) {
    int[] a = new int[(int) size];
    Generator random = new Generator();
    for (int i = 0; i < a.length; i++) {
      a[i] = random.next();
    }
    sort(a, 0, a.length - 1);
    long check = 0;
    for (int i = 0; i < a.length; i++) {
      check = check * 31 + a[i];
    }
    return check;
  }

  private static void insertion(int[] a, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      int x = a[i];
      int j = i;
      while (j > first && a[j - 1] > x) {
        a[j] = a[j - 1];
        j--;
      }
      a[j] = x;
    }
  }

  private static void sort(int[] a, int first, int last) {
    while (last - first > 12) {
      int pivot = a[first + (last - first) / 2];
      int i = first;
      int j = last;
      while (i <= j) {
        while (a[i] < pivot) {
          i++;
        }
        while (a[j] > pivot) {
          j--;
        }
        if (i <= j) {
          int x = a[i];
          a[i++] = a[j];
          a[j--] = x;
        }
      }
      if (j - first < last - i) {
        sort(a, first, j);
        first = i;
      } else {
        sort(a, i, last);
        last = j;
      }
    }
    insertion(a, first, last);
  }
}
