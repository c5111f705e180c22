package org.spindle.runtime.alpha;

/**
 * Watches each executed instruction and counts the cycles that a particular processor would take. A timing
 * never influences what instructions compute, but for the cycle counter that RPCC reads.
 */
public interface Timing {
  /**
   * Notes an executed instruction.
   *
   * @param pc its address
   * @param instruction its decoded form
   * @param address the data address of a memory instruction, else unspecified
   * @param next the address of the instruction executed next
   */
  void executed(long pc, long instruction, long address, long next);

  /** Cycles since the start. */
  long cycles();
}
