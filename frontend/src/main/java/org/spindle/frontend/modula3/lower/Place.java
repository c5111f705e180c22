package org.spindle.frontend.modula3.lower;

import org.spindle.ir.MemoryClass;
import org.spindle.ir.Value;

/** Storage of a value: an address plus an offset, and what accesses to it may alias. */
record Place(Value base, long offset, MemoryClass memory) {
  Place plus(long bytes) {
    return new Place(base, offset + bytes, memory);
  }

  Place in(MemoryClass other) {
    return new Place(base, offset, other);
  }
}
