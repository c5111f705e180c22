package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** The sum of two 64-bit values: address arithmetic. */
public final class AddNode extends ExpressionNode {
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public AddNode(ExpressionNode left, ExpressionNode right) {
    this.left = left;
    this.right = right;
  }

  /** The first operand. */
  public ExpressionNode left() {
    return left;
  }

  /** The second operand. */
  public ExpressionNode right() {
    return right;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return left.executeLong(frame) + right.executeLong(frame);
  }
}
