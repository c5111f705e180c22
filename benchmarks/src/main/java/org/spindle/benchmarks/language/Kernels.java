package org.spindle.benchmarks.language;

import java.util.List;
import org.spindle.benchmarks.language.kernels.Matrix;
import org.spindle.benchmarks.language.kernels.Sieve;

/** The kernels, in the order in which they are measured. */
public final class Kernels {
  private static final List<Kernel> ALL =
      List.of(
          new Kernel("matrix", "Matrix", Matrix::run, 300, 24, null),
          new Kernel("sieve", "Sieve", Sieve::run, 4_000_000, 20_000, null));

  private Kernels() {}

  /** All kernels. */
  public static List<Kernel> all() {
    return ALL;
  }
}
