package org.spindle.runtime.machine;

import java.util.function.LongSupplier;

/**
 * Background work between two instructions of an emulated processor, by the processor's clock. The work takes no time of that
 * clock; what it would take of it is reckoned by its size.
 */
final class Alarm implements Background {
  /** Of the processor, the 21064 of a DEC 3000/400. */
  private static final long MEGAHERTZ = 133;

  /** What a step of symbolic execution takes, with all that follows until there is code. */
  private static final long NANOSECONDS_OF_STEP = 1000;

  /** How many instructions are executed at least before the clock is looked at again. */
  private static final long LEAST_SLICE = 1000;

  private final LongSupplier cycles;
  private final Work work;
  private long time = NEVER;

  /** @param cycles that the processor has done */
  Alarm(LongSupplier cycles, Work work) {
    this.cycles = cycles;
    this.work = work;
  }

  @Override
  public long now() {
    return cycles.getAsLong() * 1000 / MEGAHERTZ;
  }

  @Override
  public long ended(long begun, long steps) {
    return begun + steps * NANOSECONDS_OF_STEP;
  }

  @Override
  public void wake(long newTime) {
    time = newTime;
  }

  /** How many instructions may be executed before the clock is to be looked at. */
  long slice() {
    return time == NEVER ? Long.MAX_VALUE : Math.max(LEAST_SLICE, (time - now()) * MEGAHERTZ / 1000);
  }

  /** Performs the work if it is time to. */
  void ring() {
    if (time != NEVER && time <= now()) {
      time = NEVER;
      work.perform(false);
    }
  }

  /** Performs all work without delay. */
  void finish() {
    while (time != NEVER) {
      time = NEVER;
      work.perform(true);
    }
  }
}
