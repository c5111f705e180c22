package org.spindle.frontend.modula3.lower;

import org.spindle.ir.MemoryClass;
import org.spindle.ir.Value;

/**
 * Storage of a value: an address plus an offset, and what accesses to it may alias.
 *
 * @param bits where a value lies that has no address of its own; null if it starts there and is stored in full
 */
record Place(Value base, long offset, MemoryClass memory, Bits bits) {
  Place(Value base, long offset, MemoryClass memory) {
    this(base, offset, memory, null);
  }

  Place plus(long bytes) {
    return new Place(base, offset + bytes, memory, bits);
  }

  Place in(MemoryClass other) {
    return new Place(base, offset, other, bits);
  }

  Place at(Bits other) {
    return new Place(base, offset, memory, other);
  }

  /** Whether the value shares bytes with others, or may. */
  boolean isPacked() {
    return bits != null;
  }
}
