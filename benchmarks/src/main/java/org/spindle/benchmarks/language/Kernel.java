package org.spindle.benchmarks.language;

import java.util.function.LongUnaryOperator;

/**
 * A small program that exists in several languages, with one algorithm and one width of data. In each it is a function
 * from a size to a check value.
 *
 * @param name what users call it
 * @param language of Spindle, in which the program is
 * @param unit the module or file, a resource of this package; so is its version in C, which in Cove is the same file
 * @param java the kernel in Java
 * @param size what times are measured with, some hundredths of a second
 * @param smallSize what the slower engines execute
 * @param withoutC why there is no version in C; null when there is one
 */
public record Kernel(
    String name, KernelLanguage language, String unit, LongUnaryOperator java, long size, long smallSize,
    String withoutC) {

  /** The symbol of the kernel's procedure. */
  public String procedure() {
    return switch (language) {
      case MODULA3 -> unit + ".Run";
      case COVE -> unit + ".run";
    };
  }
}
