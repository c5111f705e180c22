package org.spindle.benchmarks.language.kernels;

/** The product of two square matrices of doubles, by the definition. */
public final class Matrix {
  private Matrix() {}

  /** Multiplies matrices of {@code size} rows; the sum of the product's elements. */
  public static long run(long size) {
    int n = (int) size;
    double[][] a = new double[n][n];
    double[][] b = new double[n][n];
    double[][] c = new double[n][n];
    fill(a, 7);
    fill(b, 5);
    multiply(a, b, c);
    return check(c);
  }

  private static void fill(double[][] m, int modulus) {
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] = (i + 3 * j) % modulus;
      }
    }
  }

  private static void multiply(double[][] a, double[][] b, double[][] c) {
    for (int i = 0; i < c.length; i++) {
      for (int j = 0; j < c[i].length; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  private static long check(double[][] m) {
    double sum = 0;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        sum += m[i][j];
      }
    }
    return (long) sum;
  }
}
