package org.spindle.frontend.modula3.lower;

/**
 * What holds for all code of a unit.
 *
 * @param uninterruptible no time budget stops it, so that it has no safepoints
 * @param unsafe its memory accesses may alias in ways that types do not tell
 */
record UnitOptions(boolean uninterruptible, boolean unsafe) {
  /** What a safepoint charges, in Alpha cycles: about one pass through a small loop or procedure. */
  static final long SAFEPOINT_COST = 10;
}
