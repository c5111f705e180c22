package org.spindle.specializer.pe;

import java.util.Set;

/**
 * How eagerly one attempt keeps known values apart. The first attempt is generous; a second, after a limit was
 * exceeded, generalizes soon.
 *
 * @param limits what ends the attempt
 * @param perKnown variants of a program point with the same known values in frames before the next one is widened
 * @param perUseful variants of a program point with the same useful known values before the next one is widened
 * @param unfoldsRecursion whether recursive calls are unfolded at all
 * @param branchesAreUseful whether a known value that decides a branch is worth a variant of its own
 * @param neverUnfold procedures that an earlier attempt found cannot be unfolded
 */
record Policy(
    Limits limits, int perKnown, int perUseful, boolean unfoldsRecursion, boolean branchesAreUseful,
    Set<String> neverUnfold) {
  static Policy generous(Limits limits, Set<String> neverUnfold) {
    return new Policy(limits, 12, 4, true, true, neverUnfold);
  }

  static Policy thrifty(Limits limits, Set<String> neverUnfold) {
    return new Policy(limits, 4, 2, false, false, neverUnfold);
  }
}
