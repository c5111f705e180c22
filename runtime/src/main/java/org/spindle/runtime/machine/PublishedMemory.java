package org.spindle.runtime.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The memory that the guest has published as quasi-constant (docs/abi.md, {@code machine.publish}): it changes only after
 * it was withdrawn.
 */
public final class PublishedMemory {
  private final ConcurrentSkipListMap<Long, Long> ends = new ConcurrentSkipListMap<>();

  /** Publishes {@code size} bytes. */
  public void publish(long address, long size) {
    if (size > 0) {
      ends.put(address, address + size);
    }
  }

  /** Withdraws what was published at an address. */
  public void withdraw(long address) {
    ends.remove(address);
  }

  /** How many ranges are published. */
  public int count() {
    return ends.size();
  }

  /** A published range of addresses, the end exclusive. */
  public record Range(long start, long end) {}

  /** The published range that holds all of an access, or null. */
  public Range rangeOf(long address, int width) {
    Map.Entry<Long, Long> range = ends.floorEntry(address);
    return range != null && address + width <= range.getValue()
        ? new Range(range.getKey(), range.getValue())
        : null;
  }
}
