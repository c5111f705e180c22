package org.spindle.frontend.cove.lower;

import org.spindle.ir.MemoryClass;
import org.spindle.ir.Value;

/**
 * An object in memory.
 *
 * @param base an address
 * @param offset of the object, in bytes
 * @param align what is known of the object's alignment
 */
record Location(Value base, long offset, MemoryClass memory, int align) {
  /** The object {@code bytes} further, inside this one. */
  Location at(long bytes) {
    int known = bytes == 0 ? align : (int) Math.min(align, Long.lowestOneBit(bytes));
    return new Location(base, offset + bytes, memory, known);
  }
}
