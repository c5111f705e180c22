package org.spindle.benchmarks.report;

/**
 * A bound that a measured number should keep.
 *
 * @param what was measured, and in what unit
 * @param measured the number
 * @param bound the greatest that will do
 */
public record Aim(String what, double measured, double bound) {
  /** Whether the number is within the bound. */
  public boolean met() {
    return measured <= bound;
  }
}
