package org.spindle.runtime.alpha.timing;

/**
 * The 21064's write buffer: four entries of a 32-byte line, which later stores to the same line join until
 * the entry begins to be written. Entries are written in order, one at a time.
 */
final class WriteBuffer {
  private static final int ENTRIES = 4;

  private final int drainCycles;
  private final long[] lines = new long[ENTRIES];
  private final long[] written = new long[ENTRIES];
  private int newest;
  private long stalls;

  /**
   * Makes an empty buffer.
   *
   * @param drainCycles how long the memory system takes to accept an entry
   */
  WriteBuffer(int drainCycles) {
    this.drainCycles = drainCycles;
    java.util.Arrays.fill(lines, -1);
  }

  /**
   * Puts a store into the buffer.
   *
   * @param cycle when it issues
   * @return the cycle from which there was room, at least {@code cycle}
   */
  long store(long address, long cycle) {
    long line = address >>> DirectMappedCache.LINE_SHIFT;
    for (int i = 0; i < ENTRIES; i++) {
      if (lines[i] == line && written[i] - drainCycles > cycle) {
        return cycle;
      }
    }
    int oldest = (newest + 1) % ENTRIES;
    long room = Math.max(cycle, written[oldest]);
    stalls += room - cycle;
    written[oldest] = Math.max(room, written[newest]) + drainCycles;
    lines[oldest] = line;
    newest = oldest;
    return room;
  }

  /** The cycle at which everything stored so far has been written. */
  long empty() {
    return written[newest];
  }

  long stalls() {
    return stalls;
  }
}
