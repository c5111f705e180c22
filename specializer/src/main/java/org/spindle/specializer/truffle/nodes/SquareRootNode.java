package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** The square root, rounded to nearest. A NaN stays as it is; that of a negative number is the canonical one. */
public final class SquareRootNode extends ExpressionNode {
  @Child private ExpressionNode operand;

  public SquareRootNode(ExpressionNode operand) {
    this.operand = operand;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return Double.doubleToRawLongBits(executeDouble(frame));
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    double x = Double.longBitsToDouble(operand.executeLong(frame));
    if (Double.isNaN(x)) {
      return x;
    }
    return x < 0 ? Double.NaN : Math.sqrt(x);
  }
}
