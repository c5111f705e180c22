package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.arithmetic.Arithmetic;

/** A conversion or other operation on one operand whose result is not a float made by arithmetic. */
public final class UnaryNode extends ExpressionNode {
  private final UnaryOp op;
  private final Type from;
  private final Type to;
  @Child private ExpressionNode operand;

  public UnaryNode(UnaryOp op, Type from, Type to, ExpressionNode operand) {
    this.op = op;
    this.from = from;
    this.to = to;
    this.operand = operand;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return Arithmetic.unary(op, from, to, operand.executeLong(frame));
  }
}
