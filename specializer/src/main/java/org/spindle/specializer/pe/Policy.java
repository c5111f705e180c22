package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How eagerly one attempt keeps known values apart. The first attempt hardly ever gives any up, which often leads to the
 * least code, since all that they decide goes away, but may multiply paths; it stops as soon as code has grown large. The
 * second is generous as long as that is cheap; the third, after a limit was exceeded or when code should be smaller,
 * generalizes soon. Where code should be small, the second ends early, and is tried again at last without that.
 *
 * @param limits what ends the attempt
 * @param perKnown variants of a program point with the same known values in frames before the next one is widened
 * @param perUseful variants of a program point with the same useful known values before the next one is widened
 * @param unfoldsRecursion whether recursive calls are unfolded at all
 * @param branchesAreUseful whether a known value that decides a branch is worth a variant of its own
 * @param stopsWhenLarge whether the attempt ends when residual code is large, rather than widening earlier then
 * @param mostSize instructions of residual code, before clean-up, that end the attempt
 * @param neverUnfold procedures that an earlier attempt found cannot be unfolded
 */
record Policy(
    Limits limits,
    int perKnown,
    int perUseful,
    boolean unfoldsRecursion,
    boolean branchesAreUseful,
    boolean stopsWhenLarge,
    int mostSize,
    Set<String> neverUnfold) {

  /** The second attempt may make so many times the code that is small enough. */
  private static final int MODERATE_GROWTH = 10;

  /** The policies to try, in this order. */
  static List<Policy> inOrder(Limits limits, Set<String> neverUnfold) {
    int most = limits.size();
    int moderate = (int) Math.min(most, MODERATE_GROWTH * (long) limits.smallEnough());
    List<Policy> policies = new ArrayList<>();
    policies.add(new Policy(limits, 500, 100, true, true, true, most, neverUnfold));
    policies.add(new Policy(limits, 12, 4, true, true, false, moderate, neverUnfold));
    policies.add(new Policy(limits, 4, 2, false, false, false, most, neverUnfold));
    if (moderate < most) {
      policies.add(new Policy(limits, 12, 4, true, true, false, most, neverUnfold));
    }
    return policies;
  }
}
