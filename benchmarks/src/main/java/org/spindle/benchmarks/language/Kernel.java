package org.spindle.benchmarks.language;

import java.util.function.LongUnaryOperator;

/**
 * A small program that exists in several languages, with one algorithm and one width of data. In each it is a function
 * from a size to a check value.
 *
 * @param name what users call it
 * @param module the Modula-3 module; its file, and that in C, are resources of this package
 * @param java the kernel in Java
 * @param size what times are measured with, some hundredths of a second
 * @param smallSize what the slower engines execute
 * @param withoutC why there is no version in C; null when there is one
 */
public record Kernel(
    String name, String module, LongUnaryOperator java, long size, long smallSize, String withoutC) {

  /** The procedure of the Modula-3 module. */
  public String procedure() {
    return module + ".Run";
  }
}
