package org.spindle.alpha.select;

import org.spindle.ir.Value;

/**
 * The place of a memory access, before registers.
 *
 * @param kind which of the other fields counts
 * @param base the value that points there
 * @param slot the stack slot
 * @param symbol the global
 * @param offset bytes beyond, or a constant address
 * @param aligned whether the place without offset is a multiple of 8
 */
record Place(Kind kind, Value base, int slot, String symbol, long offset, boolean aligned) {
  enum Kind {
    VALUE,
    SLOT,
    GLOBAL,
    CONSTANT
  }

  static Place value(Value base, long offset, boolean aligned) {
    return new Place(Kind.VALUE, base, 0, null, offset, aligned);
  }

  /** Slots lie at multiples of 8. */
  static Place slot(int slot, long offset) {
    return new Place(Kind.SLOT, null, slot, null, offset, true);
  }

  /** An address that is known, with the constant that it was computed from. */
  static Place constant(Value base, long address) {
    return new Place(Kind.CONSTANT, base, 0, null, address, true);
  }

  static Place global(String symbol, long offset, boolean aligned) {
    return new Place(Kind.GLOBAL, null, 0, symbol, offset, aligned);
  }
}
