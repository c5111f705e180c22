package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;
import org.spindle.ir.arithmetic.Arithmetic;

/** A comparison of integers or addresses. */
public final class IntegerCompareNode extends ExpressionNode {
  private final CompareOp op;
  private final Type type;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public IntegerCompareNode(CompareOp op, Type type, ExpressionNode left, ExpressionNode right) {
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
    return type.isNarrow()
        ? compare(left.executeInt(frame), right.executeInt(frame))
        : Arithmetic.compare(op, type, left.executeLong(frame), right.executeLong(frame));
  }

  /** Compares integers of at most 32 bits; sign extension changes neither order. */
  private boolean compare(int a, int b) {
    return switch (op) {
      case EQ -> a == b;
      case NE -> a != b;
      case SLT -> a < b;
      case SLE -> a <= b;
      case SGT -> a > b;
      case SGE -> a >= b;
      case ULT -> Integer.compareUnsigned(a, b) < 0;
      case ULE -> Integer.compareUnsigned(a, b) <= 0;
      case UGT -> Integer.compareUnsigned(a, b) > 0;
      case UGE -> Integer.compareUnsigned(a, b) >= 0;
      case FEQ, FNE, FLT, FLE, FGT, FGE -> throw new IllegalArgumentException(op.toString());
    };
  }
}
