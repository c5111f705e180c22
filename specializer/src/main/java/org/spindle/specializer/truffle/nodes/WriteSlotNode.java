package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;

/** Gives a value its frame slot. */
public final class WriteSlotNode extends StatementNode {
  private final int slot;
  private final Type type;
  @Child private ExpressionNode value;

  public WriteSlotNode(int slot, Type type, ExpressionNode value) {
    this.slot = slot;
    this.type = type;
    this.value = value;
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (type == Type.F64) {
      frame.setDoubleStatic(slot, canonical(value.executeDouble(frame)));
    } else if (type == Type.F32) {
      frame.setFloatStatic(slot, canonical(value.executeFloat(frame)));
    } else {
      frame.setLongStatic(slot, value.executeLong(frame));
    }
  }

  private double canonical(double result) {
    return value instanceof FloatArithmeticNode && Double.isNaN(result) ? Double.NaN : result;
  }

  private float canonical(float result) {
    return value instanceof FloatArithmeticNode && Float.isNaN(result) ? Float.NaN : result;
  }
}
