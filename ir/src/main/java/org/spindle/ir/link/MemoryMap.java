package org.spindle.ir.link;

import org.spindle.ir.memory.Memory;

/**
 * Where the regions of an image go: code, constant data, other data, heap, stacks, in this order from {@code
 * base} on (docs/abi.md, section Addresses). The code region has a fixed size, so that data have the same
 * addresses whatever the engine.
 *
 * @param base address of the first byte of code, a multiple of the page size
 * @param codeBytes room for code
 * @param heapBytes size of the heap
 * @param stackBytes size of the main stack
 * @param contextBytes room for the stacks of further contexts
 * @param reservedProcedures how many procedures can be added while the program runs
 */
public record MemoryMap(
    long base, long codeBytes, long heapBytes, long stackBytes, long contextBytes, int reservedProcedures) {

  /** Stack in bytes below {@code rt.stack_limit}, for the trap handler when the stack has overflowed. */
  public static final long STACK_RESERVE = 4L * Memory.PAGE;

  /** The address at which kernel images start. */
  public static final long KERNEL_BASE = Memory.KSEG + 0x310000;

  /** An emulated kernel of ordinary size: 16 MB code, 48 MB heap, 8 MB main stack, 80 MB for contexts. */
  public static final MemoryMap KERNEL =
      new MemoryMap(KERNEL_BASE, 16 << 20, 48 << 20, 8 << 20, 80 << 20, 4096);

  public MemoryMap {
    if (base % Memory.PAGE != 0 || codeBytes % Memory.PAGE != 0 || heapBytes % Memory.PAGE != 0
        || stackBytes % Memory.PAGE != 0 || contextBytes % Memory.PAGE != 0) {
      throw new IllegalArgumentException("regions must consist of whole pages");
    }
    if (codeBytes < 0 || heapBytes < 0 || stackBytes <= 0 || contextBytes < 0 || reservedProcedures < 0) {
      throw new IllegalArgumentException("regions cannot have negative sizes");
    }
  }

  /** This map with another heap size in bytes. */
  public MemoryMap withHeap(long bytes) {
    return new MemoryMap(base, codeBytes, bytes, stackBytes, contextBytes, reservedProcedures);
  }

  /** This map with another main stack size in bytes. */
  public MemoryMap withStack(long bytes) {
    return new MemoryMap(base, codeBytes, heapBytes, bytes, contextBytes, reservedProcedures);
  }
}
