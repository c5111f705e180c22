package org.spindle.runtime.demo;

/**
 * What was measured for some number of spindles. Times in nanoseconds, of the processor time of the thread; negative
 * where something was not measured.
 *
 * @param spindles how many were installed
 * @param check the check value expected
 * @param truffleOk whether the check value was right on Truffle, generic and fused
 * @param alphaOk whether it was right on Alpha, fused
 * @param interpreterOk whether it was right on the reference interpreter, fused; null when that was not run
 * @param genericTruffle time per packet of the generic raise
 * @param fusedTruffle time per packet of the fused raise
 * @param genericInstructions Alpha instructions per packet
 * @param genericCycles 21064 cycles per packet
 * @param fusedInstructions Alpha instructions per packet
 * @param fusedCycles 21064 cycles per packet
 * @param residualSize instructions of the residual procedure
 * @param installNanoseconds wall-clock time to specialize, install and publish
 * @param declined why there is no fused code, or empty
 */
public record PortMeasurement(
    int spindles,
    long check,
    boolean truffleOk,
    boolean alphaOk,
    Boolean interpreterOk,
    double genericTruffle,
    double fusedTruffle,
    double genericInstructions,
    double genericCycles,
    double fusedInstructions,
    double fusedCycles,
    int residualSize,
    long installNanoseconds,
    String declined) {

  /** Whether each check value that was computed was right and there is fused code. */
  public boolean ok() {
    return truffleOk && alphaOk && !Boolean.FALSE.equals(interpreterOk) && declined.isEmpty();
  }
}
