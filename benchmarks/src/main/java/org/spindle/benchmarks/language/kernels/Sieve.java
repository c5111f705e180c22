package org.spindle.benchmarks.language.kernels;

/** The sieve of Eratosthenes. */
public final class Sieve {
  private Sieve() {}

  /** The number of primes up to {@code limit}. */
  public static long run(long limit) {
    int n = (int) limit;
    boolean[] composite = new boolean[n + 1];
    long count = 0;
    for (int i = 2; i <= n; i++) {
      if (!composite[i]) {
        count++;
        int j = i + i;
        while (j <= n) {
          composite[j] = true;
          j += i;
        }
      }
    }
    return count;
  }
}
