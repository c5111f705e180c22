package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;

/** A comparison of floats of one type. */
public final class FloatCompareNode extends ExpressionNode {
  private final CompareOp op;
  private final Type type;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public FloatCompareNode(CompareOp op, Type type, ExpressionNode left, ExpressionNode right) {
    this.op = op;
    this.type = type;
    this.left = left;
    this.right = right;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return executeBoolean(frame) ? 1 : 0;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    double a = type == Type.F64 ? left.executeDouble(frame) : left.executeFloat(frame);
    double b = type == Type.F64 ? right.executeDouble(frame) : right.executeFloat(frame);
    return switch (op) {
      case FEQ -> a == b;
      case FNE -> a != b;
      case FLT -> a < b;
      case FLE -> a <= b;
      case FGT -> a > b;
      default -> a >= b;
    };
  }
}
