package org.spindle.benchmarks.language;

import java.util.List;
import org.spindle.benchmarks.language.kernels.Exceptions;
import org.spindle.benchmarks.language.kernels.Fannkuch;
import org.spindle.benchmarks.language.kernels.HashTable;
import org.spindle.benchmarks.language.kernels.Matrix;
import org.spindle.benchmarks.language.kernels.Methods;
import org.spindle.benchmarks.language.kernels.NBody;
import org.spindle.benchmarks.language.kernels.Quicksort;
import org.spindle.benchmarks.language.kernels.Sieve;
import org.spindle.benchmarks.language.kernels.TextBuilding;
import org.spindle.benchmarks.language.kernels.Trees;

/** The kernels, in the order in which they are measured. */
public final class Kernels {
  private static final List<Kernel> ALL =
      List.of(
          new Kernel("matrix", "Matrix", Matrix::run, 300, 24, null),
          new Kernel("sieve", "Sieve", Sieve::run, 4_000_000, 20_000, null),
          new Kernel("quicksort", "Quicksort", Quicksort::run, 500_000, 5_000, null),
          new Kernel("nbody", "NBody", NBody::run, 400_000, 200, null),
          new Kernel("fannkuch", "Fannkuch", Fannkuch::run, 9, 6, null),
          new Kernel("trees", "Trees", Trees::run, 14, 6, null),
          new Kernel("text", "TextBuilding", TextBuilding::run, 100_000, 300, "texts are not C's"),
          new Kernel("hashtable", "HashTable", HashTable::run, 1_000_000, 2_000, null),
          new Kernel("methods", "Methods", Methods::run, 5_000, 10, null),
          new Kernel("exceptions", "Exceptions", Exceptions::run, 1_000_000, 1_000, "no exceptions in C"));

  private Kernels() {}

  /** All kernels. */
  public static List<Kernel> all() {
    return ALL;
  }
}
