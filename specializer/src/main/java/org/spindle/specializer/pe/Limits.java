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
 * @param smallEnough residual code of so many instructions is taken; if there is more, other attempts may make less of it
 * @param decisions whether decision graphs are formed: truth values that are stored wait to be decided by tests for others,
 *     and chains of tests become switches. Otherwise each is computed where it is made, as plain unfolding would do
 */
public record Limits(
    int steps,
    int size,
    int variants,
    int unfoldSize,
    int callDepth,
    int recursion,
    int smallEnough,
    boolean decisions) {
  /** For procedures of some hundred instructions and tables of some hundred entries. */
  public static final Limits DEFAULT = new Limits(3_000_000, 100_000, 40_000, 1_000, 40, 100, 400, true);

  /** Limits of specialization that forms decision graphs, and takes the first code that it makes. */
  public Limits(int steps, int size, int variants, int unfoldSize, int callDepth, int recursion) {
    this(steps, size, variants, unfoldSize, callDepth, recursion, Integer.MAX_VALUE, true);
  }

  /** The same limits, without decision graphs. */
  public Limits withoutDecisions() {
    return new Limits(steps, size, variants, unfoldSize, callDepth, recursion, smallEnough, false);
  }
}
