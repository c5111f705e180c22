package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Type;

/**
 * An operation on two integers of at most 32 bits. It is done in the host's {@code int}: the compiler does not find out by
 * itself that the upper half of a {@code long} is not needed, so that it extends after each operation, and sees no rotations.
 */
public final class NarrowBinaryNode extends ExpressionNode {
  private final BinaryOp op;
  private final Type type;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  public NarrowBinaryNode(BinaryOp op, Type type, ExpressionNode left, ExpressionNode right) {
    this.op = op;
    this.type = type;
    this.left = left;
    this.right = right;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return executeInt(frame);
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    return compute(op, type, left.executeInt(frame), right.executeInt(frame));
  }

  /** What {@link org.spindle.ir.arithmetic.Arithmetic#binary} computes, for canonical operands. */
  static int compute(BinaryOp op, Type type, int a, int b) {
    return switch (op) {
      case ADD -> canonical(type, a + b);
      case SUB -> canonical(type, a - b);
      case MUL -> canonical(type, a * b);
      case DIV -> b == 0 ? 0 : canonical(type, Math.floorDiv(a, b));
      case MOD -> b == 0 ? a : canonical(type, Math.floorMod(a, b));
      case QUOT -> b == 0 ? 0 : canonical(type, a / b);
      case REM -> b == 0 ? a : canonical(type, a % b);
      case UDIV -> b == 0 ? 0 : canonical(type, Integer.divideUnsigned(unsigned(type, a), unsigned(type, b)));
      case UREM ->
          b == 0 ? a : canonical(type, Integer.remainderUnsigned(unsigned(type, a), unsigned(type, b)));
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case SHL -> canonical(type, a << count(type, b));
      case LSHR -> canonical(type, unsigned(type, a) >>> count(type, b));
      case ASHR -> a >> count(type, b);
      case UMULH, FADD, FSUB, FMUL, FDIV -> throw new IllegalArgumentException(op.toString());
    };
  }

  private static int canonical(Type type, int bits) {
    return switch (type) {
      case I8 -> (byte) bits;
      case I16 -> (short) bits;
      default -> bits;
    };
  }

  private static int unsigned(Type type, int a) {
    return type == Type.I32 ? a : a & ((1 << type.bits()) - 1);
  }

  private static int count(Type type, int b) {
    return b & (type.bits() - 1);
  }
}
