package org.spindle.specializer.pe;

/**
 * How far specialization goes before it generalizes or gives up.
 *
 * @param steps instructions executed symbolically
 * @param size instructions of residual code, before clean-up
 * @param variants residual variants of program points
 * @param unfoldSize instructions of a procedure that may be unfolded
 * @param callDepth depth of unfolded calls
 * @param recursion unfolded activations of one procedure in a chain of calls
 */
public record Limits(
    int steps, int size, int variants, int unfoldSize, int callDepth, int recursion) {
  /** For procedures of some hundred instructions and tables of some hundred entries. */
  public static final Limits DEFAULT = new Limits(3_000_000, 100_000, 40_000, 1_000, 40, 100);
}
