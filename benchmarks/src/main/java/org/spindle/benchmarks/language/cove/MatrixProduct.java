package org.spindle.benchmarks.language.cove;

/** The product of two square matrices of doubles by the definition; each is one array, as in C. */
public final class MatrixProduct {
  private MatrixProduct() {}

  /** Multiplies matrices of {@code size} rows; the sum of the product's elements. */
  public static long run(long size) {
    int n = (int) size;
    double[] a = new double[n * n];
    double[] b = new double[n * n];
    double[] c = new double[n * n];
    fill(a, n, 7);
    fill(b, n, 5);
    multiply(a, b, c, n);
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      sum += c[i];
    }
    return (long) sum;
  }

  private static void fill(double[] m, int n, int modulus) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i * n + j] = (i + 3 * j) % modulus;
      }
    }
  }

  private static void multiply(double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i * n + k] * b[k * n + j];
        }
        c[i * n + j] = sum;
      }
    }
  }
}
