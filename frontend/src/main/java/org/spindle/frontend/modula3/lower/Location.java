package org.spindle.frontend.modula3.lower;

import org.spindle.ir.MemoryClass;

/** Where a variable of a procedure lives. */
sealed interface Location {
  /** A stack slot of its own. */
  record Slot(int slot) implements Location {}

  /** Part of the frame that nested procedures see. */
  record InFrame(FunctionLowering owner, long offset) implements Location {}

  /**
   * A word of that frame holds its address; for an open array, lengths follow, for a packed value what is variable of its
   * bits.
   */
  record FramePointer(FunctionLowering owner, long offset, MemoryClass memory, Bits bits)
      implements Location {}

  /** At a known place. */
  record At(Place place) implements Location {}

  /** An open array. */
  record Open(OpenArray array) implements Location {}
}
