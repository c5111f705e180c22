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
    double result = executeDouble(frame);
    return mayBeAnyNaN() ? Double.doubleToLongBits(result) : Double.doubleToRawLongBits(result);
  }

  @Override
  public boolean mayBeAnyNaN() {
    return operand.mayBeAnyNaN();
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    double x = operand.executeDouble(frame);
    if (mayBeAnyNaN()) {
      return Math.sqrt(x);
    }
    if (Double.isNaN(x)) {
      return x;
    }
    return x < 0 ? Double.NaN : Math.sqrt(x);
  }
}
