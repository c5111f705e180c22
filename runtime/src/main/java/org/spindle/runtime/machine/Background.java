package org.spindle.runtime.machine;

/** Work that an engine performs beside the guest, at a time of its own clock. */
public interface Background {
  /** A time that never comes. */
  long NEVER = Long.MAX_VALUE;

  /** What is performed. */
  @FunctionalInterface
  interface Work {
    /** @param hurried whether somebody waits for it, so that nothing should be put off */
    void perform(boolean hurried);
  }

  /** Nanoseconds of the engine's clock since some time. */
  long now();

  /** Has the work performed at a time, or as soon as possible after it; replaces a time that was set before. */
  void wake(long time);

  /**
   * When work ended that began at {@code begun}. An engine with a clock of its own tells by the size of the work, so that
   * executions can be repeated.
   *
   * @param steps of symbolic execution that it took
   */
  long ended(long begun, long steps);
}
