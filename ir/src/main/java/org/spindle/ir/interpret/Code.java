package org.spindle.ir.interpret;

import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;

/** A procedure prepared for execution: its blocks by label and the layout of its frame. */
final class Code {
  /** What an activation takes of the stack besides its slots, so that endless recursion ends on every engine. */
  private static final long LINKAGE_BYTES = 48;

  private final Procedure procedure;
  private final Block[] blocks;
  private final long[] slotOffsets;
  private final int values;
  private final long frameBytes;
  private final List<StackSlot> rawSlots;
  private final boolean throwsAreFresh;

  Code(Procedure procedure) {
    this.procedure = procedure;
    values = procedure.valueLimit();
    blocks = new Block[procedure.labelLimit()];
    for (Block block : procedure.blocks()) {
      blocks[block.label().id()] = block;
    }
    slotOffsets = new long[procedure.slotLimit()];
    long offset = 0;
    for (StackSlot slot : procedure.slots()) {
      offset = offset + slot.align() - 1 & -slot.align();
      slotOffsets[slot.id()] = offset;
      offset += slot.size();
    }
    frameBytes = offset;
    rawSlots = procedure.slots().stream().filter(StackSlot::raw).toList();
    throwsAreFresh = FreshThrow.in(procedure);
  }

  Procedure procedure() {
    return procedure;
  }

  Block block(Label label) {
    return blocks[label.id()];
  }

  int values() {
    return values;
  }

  long slotOffset(int slot) {
    return slotOffsets[slot];
  }

  /** Whether its throws begin exceptions. */
  boolean throwsAreFresh() {
    return throwsAreFresh;
  }

  /** Slots whose contents at entry are undefined. */
  List<StackSlot> rawSlots() {
    return rawSlots;
  }

  /** Bytes of slots. */
  long frameBytes() {
    return frameBytes;
  }

  /** Bytes of stack that an activation takes at least. */
  long stackBytes() {
    return (frameBytes + LINKAGE_BYTES + 15) & -16;
  }
}
