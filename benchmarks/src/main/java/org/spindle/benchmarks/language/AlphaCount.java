package org.spindle.benchmarks.language;

import org.spindle.runtime.alpha.timing.TimingCounters;

/**
 * What the emulated Alpha has counted for one run of a kernel.
 *
 * @param instructions executed
 * @param cycles passed by its timing model
 */
public record AlphaCount(long instructions, long cycles) {
  static AlphaCount of(TimingCounters counters) {
    return new AlphaCount(counters.instructions(), counters.cycles());
  }

  AlphaCount minus(AlphaCount other) {
    return new AlphaCount(instructions - other.instructions, cycles - other.cycles);
  }
}
