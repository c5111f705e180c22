package org.spindle.ir.random;

/**
 * How large random programs are.
 *
 * @param procedures at most this many, besides the entry procedure and the trap handler
 * @param statements about so many in each procedure; one statement is a few instructions
 * @param depth greatest nesting of loops and branches
 * @param work about the greatest number of instructions that one activation of a procedure executes
 */
public record Size(int procedures, int statements, int depth, long work) {
  /** A few dozen instructions. */
  public static final Size SMALL = new Size(2, 8, 2, 2_000);

  /** Some hundred instructions. */
  public static final Size MEDIUM = new Size(5, 20, 3, 10_000);

  /** Thousands of instructions. */
  public static final Size LARGE = new Size(12, 60, 4, 50_000);
}
