package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An address in the procedure's frame in emulated memory. */
public final class SlotAddressNode extends ExpressionNode {
  private final long offset;

  /** @param offset from the lowest address of the emulated frame */
  public SlotAddressNode(long offset) {
    this.offset = offset;
  }

  /** From the lowest address of the emulated frame. */
  public long offset() {
    return offset;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return frame.getLongStatic(ProcedureRootNode.BASE_SLOT) + offset;
  }
}
