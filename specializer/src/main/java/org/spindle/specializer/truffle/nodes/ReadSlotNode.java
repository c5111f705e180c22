package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;

/** Reads a value that has a frame slot of its own. */
public final class ReadSlotNode extends ExpressionNode {
  private final int slot;
  private final Type type;

  public ReadSlotNode(int slot, Type type) {
    this.slot = slot;
    this.type = type;
  }

  /** The frame slot read. */
  public int slot() {
    return slot;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    if (type == Type.F64) {
      return Double.doubleToRawLongBits(frame.getDoubleStatic(slot));
    }
    if (type == Type.F32) {
      return Float.floatToRawIntBits(frame.getFloatStatic(slot)) & 0xFFFF_FFFFL;
    }
    return frame.getLongStatic(slot);
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return frame.getDoubleStatic(slot);
  }

  @Override
  public float executeFloat(VirtualFrame frame) {
    return frame.getFloatStatic(slot);
  }
}
