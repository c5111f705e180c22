package org.spindle.benchmarks.language.kernels;

/** Reverses the beginnings of all permutations (Anderson and Rettig, 1994). */
public final class Fannkuch {
  private Fannkuch() {}

  /** For permutations of {@code size} numbers: 1000 times the check sum plus the most reversals. */
  public static long run(long size) {
    int n = (int) size;
    long[] p = new long[n];
    long[] q = new long[n];
    long[] s = new long[n];
    for (int i = 0; i < n; i++) {
      p[i] = i;
      s[i] = i;
    }
    long sign = 1;
    long most = 0;
    long sum = 0;
    while (true) {
      if (p[0] != 0) {
        long flips = flips(p, q);
        most = Math.max(most, flips);
        sum += sign * flips;
      }
      if (sign == 1) {
        long t = p[0];
        p[0] = p[1];
        p[1] = t;
        sign = -1;
      } else {
        long t = p[1];
        p[1] = p[2];
        p[2] = t;
        sign = 1;
        int i = 2;
        while (s[i] == 0) {
          if (i == n - 1) {
            return 1000 * sum + most;
          }
          s[i] = i;
          i++;
          t = p[0];
          for (int j = 0; j < i; j++) {
            p[j] = p[j + 1];
          }
          p[i] = t;
        }
        s[i]--;
      }
    }
  }

  private static long flips(long[] p, long[] q) {
    for (int i = 1; i < p.length; i++) {
      q[i] = p[i];
    }
    long flips = 1;
    long first = p[0];
    while (true) {
      long next = q[(int) first];
      if (next == 0) {
        return flips;
      }
      q[(int) first] = first;
      int i = 1;
      int j = (int) first - 1;
      while (i < j) {
        long t = q[i];
        q[i] = q[j];
        q[j] = t;
        i++;
        j--;
      }
      first = next;
      flips++;
    }
  }
}
