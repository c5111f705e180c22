package org.spindle.runtime.machine;

import java.util.Optional;

/**
 * What the guest's collector did, as its module RTHeapRep counts it (docs/abi.md).
 *
 * @param collections completed ones
 * @param allocated bytes since the start, in whole cells and pages
 * @param live bytes found live by the last collection
 * @param peak most bytes in use at a time, in whole pages
 * @param totalPause nanoseconds spent collecting
 * @param longestPause nanoseconds of the longest collection
 */
public record HeapStatistics(
    long collections, long allocated, long live, long peak, long totalPause, long longestPause) {

  /** Those of a program that has run or is running; nothing if it has no heap. */
  public static Optional<HeapStatistics> of(Machine machine) {
    if (!machine.image().program().globals().containsKey("RTHeapRep:collections")) {
      return Optional.empty();
    }
    return Optional.of(
        new HeapStatistics(
            read(machine, "collections"),
            read(machine, "allocated"),
            read(machine, "live"),
            read(machine, "peak"),
            read(machine, "totalPause"),
            read(machine, "longestPause")));
  }

  private static long read(Machine machine, String variable) {
    return machine.memory().load64(machine.image().address("RTHeapRep:" + variable));
  }

  @Override
  public String toString() {
    return ("heap: %d bytes allocated, at most %d in use, %d collections, %d bytes live after the last; "
        + "pauses: longest %.3f ms, total %.3f ms")
        .formatted(allocated, peak, collections, live, longestPause / 1e6, totalPause / 1e6);
  }
}
