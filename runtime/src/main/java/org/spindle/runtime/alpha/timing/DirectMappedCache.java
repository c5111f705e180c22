package org.spindle.runtime.alpha.timing;

import java.util.Arrays;

/** The tags of a direct-mapped cache of 8 KB in lines of 32 bytes, as both caches of the 21064 are. */
final class DirectMappedCache {
  static final int LINE_SHIFT = 5;
  static final int LINES = 256;

  private final long[] tags = new long[LINES];
  private long misses;

  DirectMappedCache() {
    Arrays.fill(tags, -1);
  }

  /** The index of the line that an address maps to. */
  static int line(long address) {
    return (int) (address >>> LINE_SHIFT) & LINES - 1;
  }

  /** Whether an address is cached. */
  boolean holds(long address) {
    return tags[line(address)] == address >>> LINE_SHIFT;
  }

  /** Looks an address up and fills its line when it was not there; whether it was. */
  boolean access(long address) {
    long tag = address >>> LINE_SHIFT;
    int line = line(address);
    if (tags[line] == tag) {
      return true;
    }
    tags[line] = tag;
    misses++;
    return false;
  }

  long misses() {
    return misses;
  }
}
