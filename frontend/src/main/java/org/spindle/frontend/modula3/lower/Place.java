package org.spindle.frontend.modula3.lower;

import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Value;

/**
 * Storage of a value: an address plus an offset, and what accesses to it may alias.
 *
 * @param bits where a value lies that has no address of its own; null if it starts there and is stored in full
 * @param mostAligned the address may be no multiple of more than this, whatever the alignment of the value's type is
 */
record Place(Value base, long offset, MemoryClass memory, Bits bits, int mostAligned) {
  private static final int GREATEST_ALIGNMENT = 16;

  Place(Value base, long offset, MemoryClass memory, Bits bits) {
    this(base, offset, memory, bits, GREATEST_ALIGNMENT);
  }

  Place(Value base, long offset, MemoryClass memory) {
    this(base, offset, memory, null);
  }

  Place plus(long bytes) {
    return new Place(base, offset + bytes, memory, bits, mostAligned);
  }

  Place in(MemoryClass other) {
    return new Place(base, offset, other, bits, mostAligned);
  }

  Place at(Bits other) {
    return new Place(base, offset, memory, other, mostAligned);
  }

  /** The same of which no more is known than the alignment of another type. */
  Place alignedAs(Type type) {
    return new Place(base, offset, memory, bits, Math.min(mostAligned, Layout.align(type)));
  }

  /** Whether the value shares bytes with others, or may. */
  boolean isPacked() {
    return bits != null;
  }
}
