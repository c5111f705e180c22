package org.spindle.runtime.alpha.timing;

/**
 * What lies behind the caches of the processor, in cycles. The 21064 leaves that to the system around it.
 *
 * @param instructionMiss stall of a fetch that misses the instruction cache
 * @param dataMiss how much later the result of a load is there that misses the data cache
 * @param write how long the memory system takes to accept an entry of the write buffer
 */
public record MemoryLatencies(int instructionMiss, int dataMiss, int write) {
  /** A workstation with a fast second-level cache that always hits. */
  public static final MemoryLatencies SECOND_LEVEL_CACHE = new MemoryLatencies(8, 8, 5);
}
