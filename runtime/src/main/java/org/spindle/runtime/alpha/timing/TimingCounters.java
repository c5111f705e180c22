package org.spindle.runtime.alpha.timing;

/**
 * What a timing model has counted since it was made or since an earlier reading.
 *
 * @param instructions executed
 * @param cycles passed
 * @param pairs cycles in which two instructions issued
 * @param instructionMisses fetches that missed the instruction cache
 * @param dataMisses loads that missed the data cache
 * @param mispredictions transfers of control that were predicted wrongly
 * @param writeStalls cycles spent waiting for the write buffer
 */
public record TimingCounters(
    long instructions,
    long cycles,
    long pairs,
    long instructionMisses,
    long dataMisses,
    long mispredictions,
    long writeStalls) {

  /** What was counted between an earlier reading and this one. */
  public TimingCounters since(TimingCounters earlier) {
    return new TimingCounters(instructions - earlier.instructions, cycles - earlier.cycles,
        pairs - earlier.pairs, instructionMisses - earlier.instructionMisses,
        dataMisses - earlier.dataMisses, mispredictions - earlier.mispredictions,
        writeStalls - earlier.writeStalls);
  }
}
