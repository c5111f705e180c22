package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.spindle.ir.Type;
import org.spindle.ir.arithmetic.Arithmetic;

/**
 * Computes a value. Integers, truth values and addresses are {@code long}s in {@link Type#canonical} form; of floats the
 * {@code long} form is the bits, and those nodes also compute the float itself.
 */
public abstract class ExpressionNode extends Node {
  /** The value; of a float its bits, a NaN result of arithmetic being the canonical one. */
  public abstract long executeLong(VirtualFrame frame);

  /** The value of an integer of at most 32 bits. */
  public int executeInt(VirtualFrame frame) {
    return (int) executeLong(frame);
  }

  /** The value of an i1. */
  public boolean executeBoolean(VirtualFrame frame) {
    return executeLong(frame) != 0;
  }

  /** The value of an f64. */
  public double executeDouble(VirtualFrame frame) {
    return Arithmetic.toDouble(Type.F64, executeLong(frame));
  }

  /**
   * Whether the float may be a NaN that arithmetic made, of whatever sign and payload the processor gives. Where such a
   * value becomes visible as bits it is made the canonical NaN: {@link #executeLong} does so.
   */
  public boolean mayBeAnyNaN() {
    return false;
  }

  /** The value of an f32. */
  public float executeFloat(VirtualFrame frame) {
    return Float.intBitsToFloat((int) executeLong(frame));
  }
}
