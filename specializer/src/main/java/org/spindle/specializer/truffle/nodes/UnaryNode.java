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
  private final boolean extendsNarrow;
  @Child private ExpressionNode operand;

  public UnaryNode(UnaryOp op, Type from, Type to, ExpressionNode operand) {
    this.op = op;
    this.from = from;
    this.to = to;
    extendsNarrow = from.isNarrow() && (op == UnaryOp.SEXT || op == UnaryOp.ZEXT);
    this.operand = operand;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long value = from.isNarrow() ? operand.executeInt(frame) : operand.executeLong(frame);
    return Arithmetic.unary(op, from, to, value);
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    if (!extendsNarrow) {
      return (int) executeLong(frame);
    }
    int value = operand.executeInt(frame);
    return op == UnaryOp.SEXT || from == Type.I32 ? value : value & ((1 << from.bits()) - 1);
  }
}
