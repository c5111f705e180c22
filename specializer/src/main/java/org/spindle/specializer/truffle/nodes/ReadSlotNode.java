package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;

/**
 * Reads a value that has a frame slot of its own, or a cell of the array of doubles in {@link
 * ProcedureRootNode#DOUBLES_SLOT} or of that of integers in {@link ProcedureRootNode#INTEGERS_SLOT}. Frame slots hold 64
 * bits; a double that goes round a loop in one would pass through integer registers at each turn, and an integer of at most
 * 32 bits would be extended.
 */
public final class ReadSlotNode extends ExpressionNode {
  private final int slot;
  private final Type type;
  private final int cell;
  private final boolean exact;

  /**
   * @param cell the index in the array for the type, or -1 when the value is in the slot
   * @param exact whether a NaN in the slot has the bits that it should have
   */
  public ReadSlotNode(int slot, Type type, int cell, boolean exact) {
    this.slot = slot;
    this.type = type;
    this.cell = cell;
    this.exact = exact;
  }

  @Override
  public boolean mayBeAnyNaN() {
    return !exact;
  }

  /** The frame slot of the value, also when the value is in the array. */
  public int slot() {
    return slot;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    if (type == Type.F64) {
      double value = executeDouble(frame);
      return exact ? Double.doubleToRawLongBits(value) : Double.doubleToLongBits(value);
    }
    if (type == Type.F32) {
      float value = frame.getFloatStatic(slot);
      return (exact ? Float.floatToRawIntBits(value) : Float.floatToIntBits(value)) & 0xFFFF_FFFFL;
    }
    return cell < 0 ? frame.getLongStatic(slot) : ProcedureRootNode.integers(frame)[cell];
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    return cell < 0 ? (int) frame.getLongStatic(slot) : ProcedureRootNode.integers(frame)[cell];
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return cell < 0 ? frame.getDoubleStatic(slot) : ProcedureRootNode.doubles(frame)[cell];
  }

  @Override
  public float executeFloat(VirtualFrame frame) {
    return frame.getFloatStatic(slot);
  }
}
