package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Type;

/** A floating operation on two operands of one type. */
public final class FloatBinaryNode extends ExpressionNode {
  private final BinaryOp op;
  private final Type type;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public FloatBinaryNode(BinaryOp op, Type type, ExpressionNode left, ExpressionNode right) {
    this.op = op;
    this.type = type;
    this.left = left;
    this.right = right;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return type == Type.F64
        ? Double.doubleToLongBits(executeDouble(frame))
        : Float.floatToIntBits(executeFloat(frame)) & 0xFFFF_FFFFL;
  }

  @Override
  public boolean mayBeAnyNaN() {
    return true;
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    double a = left.executeDouble(frame);
    double b = right.executeDouble(frame);
    return switch (op) {
      case FADD -> a + b;
      case FSUB -> a - b;
      case FMUL -> a * b;
      default -> a / b;
    };
  }

  @Override
  public float executeFloat(VirtualFrame frame) {
    float a = left.executeFloat(frame);
    float b = right.executeFloat(frame);
    return switch (op) {
      case FADD -> a + b;
      case FSUB -> a - b;
      case FMUL -> a * b;
      default -> a / b;
    };
  }
}
