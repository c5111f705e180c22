package org.spindle.benchmarks.language;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.spindle.benchmarks.language.cove.Crc32;
import org.spindle.benchmarks.language.cove.HashMapping;
import org.spindle.benchmarks.language.cove.Interpreter;
import org.spindle.benchmarks.language.cove.IpChecksum;
import org.spindle.benchmarks.language.cove.Lz;
import org.spindle.benchmarks.language.cove.MatrixProduct;
import org.spindle.benchmarks.language.cove.Packets;
import org.spindle.benchmarks.language.cove.Search;
import org.spindle.benchmarks.language.cove.Sha256;
import org.spindle.benchmarks.language.cove.Sorting;
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
  private static final List<Kernel> MODULA3 =
      List.of(
          modula3("matrix", "Matrix", Matrix::run, 300, 24, null),
          modula3("sieve", "Sieve", Sieve::run, 4_000_000, 20_000, null),
          modula3("quicksort", "Quicksort", Quicksort::run, 500_000, 5_000, null),
          modula3("nbody", "NBody", NBody::run, 400_000, 200, null),
          modula3("fannkuch", "Fannkuch", Fannkuch::run, 9, 6, null),
          modula3("trees", "Trees", Trees::run, 14, 6, null),
          modula3("text", "TextBuilding", TextBuilding::run, 100_000, 300, "texts are not C's"),
          modula3("hashtable", "HashTable", HashTable::run, 1_000_000, 2_000, null),
          modula3("methods", "Methods", Methods::run, 5_000, 10, null),
          modula3("exceptions", "Exceptions", Exceptions::run, 1_000_000, 1_000, "no exceptions in C"));

  private static final List<Kernel> COVE =
      List.of(
          cove("crc32", Crc32::run, 2_000_000, 2_000),
          cove("sha256", Sha256::run, 4_000_000, 4_000),
          cove("search", Search::run, 8_000_000, 20_000),
          cove("ipchecksum", IpChecksum::run, 50_000, 50),
          cove("lz", Lz::run, 1_000_000, 4_000),
          cove("sorting", Sorting::run, 500_000, 5_000),
          cove("hashmap", HashMapping::run, 4_000_000, 10_000),
          cove("packets", Packets::run, 5_000_000, 4_000),
          cove("matrix", MatrixProduct::run, 300, 24),
          cove("interpreter", Interpreter::run, 40_000, 300));

  private Kernels() {}

  /** The kernels in Modula-3. */
  public static List<Kernel> modula3() {
    return MODULA3;
  }

  /** The kernels in Cove. */
  public static List<Kernel> cove() {
    return COVE;
  }

  private static Kernel modula3(
      String name, String module, LongUnaryOperator java, long size, long smallSize, String withoutC) {
    return new Kernel(name, KernelLanguage.MODULA3, module, java, size, smallSize, withoutC);
  }

  private static Kernel cove(String name, LongUnaryOperator java, long size, long smallSize) {
    return new Kernel(name, KernelLanguage.COVE, name, java, size, smallSize, null);
  }
}
