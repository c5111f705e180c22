package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;

/** Gives a value its frame slot, or its cell of an array, as {@link ReadSlotNode} reads it. */
public final class WriteSlotNode extends StatementNode {
  private final int slot;
  private final Type type;
  private final int cell;
  private final boolean exact;
  @Child private ExpressionNode value;

  /**
   * @param cell the index in the array for the type, or -1 when the value goes into the slot
   * @param exact whether a NaN that arithmetic made has to become the canonical one here
   */
  public WriteSlotNode(int slot, Type type, int cell, boolean exact, ExpressionNode value) {
    this.slot = slot;
    this.type = type;
    this.cell = cell;
    this.exact = exact && value.mayBeAnyNaN();
    this.value = value;
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (cell >= 0 && type.isNarrow()) {
      ProcedureRootNode.integers(frame)[cell] = value.executeInt(frame);
    } else if (cell >= 0) {
      ProcedureRootNode.doubles(frame)[cell] = canonical(value.executeDouble(frame));
    } else if (type == Type.F64) {
      frame.setDoubleStatic(slot, canonical(value.executeDouble(frame)));
    } else if (type == Type.F32) {
      frame.setFloatStatic(slot, canonical(value.executeFloat(frame)));
    } else if (type.isNarrow()) {
      frame.setLongStatic(slot, value.executeInt(frame));
    } else {
      frame.setLongStatic(slot, value.executeLong(frame));
    }
  }

  private double canonical(double result) {
    return exact && Double.isNaN(result) ? Double.NaN : result;
  }

  private float canonical(float result) {
    return exact && Float.isNaN(result) ? Float.NaN : result;
  }
}
