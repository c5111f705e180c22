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

  /** The start of the published region that holds all of an access, or 0. Guest addresses are never 0. */
  public long regionOf(long address, int width) {
    Map.Entry<Long, Long> region = ends.floorEntry(address);
    return region != null && address + width <= region.getValue() ? region.getKey() : 0;
  }
}
