package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Type;
import org.spindle.ir.arithmetic.Arithmetic;

/** An integer operation on two operands. */
public final class IntegerBinaryNode extends ExpressionNode {
  private final BinaryOp op;
  private final Type type;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public IntegerBinaryNode(BinaryOp op, Type type, ExpressionNode left, ExpressionNode right) {
    this.op = op;
    this.type = type;
    this.left = left;
    this.right = right;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return Arithmetic.binary(op, type, left.executeLong(frame), right.executeLong(frame));
  }
}
