package org.spindle.specializer.pe;

import org.spindle.ir.BinaryOp;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.specializer.pe.AbstractValue.Known;

/** The ranges of results of integer operations. */
final class Ranges {
  private Ranges() {}

  static Facts binary(BinaryOp op, Type type, Path path, AbstractValue a, AbstractValue b) {
    Facts all = Facts.of(type);
    if (type == Type.I1) {
      return all;
    }
    return switch (op) {
      case AND ->
          b instanceof Known mask && mask.bits() >= 0 ? Facts.range(0, mask.bits()) : all;
      case LSHR -> {
        if (!(b instanceof Known count) || (count.bits() & (type.bits() - 1)) == 0) {
          yield all;
        }
        yield Facts.range(0, (-1L >>> (64 - type.bits())) >>> (count.bits() & (type.bits() - 1)));
      }
      case MOD -> b instanceof Known y && y.bits() > 0 ? Facts.range(0, y.bits() - 1) : all;
      case UREM -> b instanceof Known y && y.bits() > 0 ? Facts.range(0, y.bits() - 1) : all;
      case ADD, SUB, MUL, SHL, OR, XOR, DIV, QUOT, UDIV ->
          b instanceof Known || isBitwise(op)
              ? fromOperands(op, all, type, path.consult(a), path.consult(b))
              : all;
      case REM, ASHR, UMULH, FADD, FSUB, FMUL, FDIV -> all;
    };
  }

  private static boolean isBitwise(BinaryOp op) {
    return op == BinaryOp.OR || op == BinaryOp.XOR;
  }

  private static Facts fromOperands(BinaryOp op, Facts all, Type type, Facts a, Facts b) {
    try {
      return switch (op) {
        case ADD -> within(all, Math.addExact(a.low(), b.low()), Math.addExact(a.high(), b.high()));
        case SUB -> within(all, Math.subtractExact(a.low(), b.high()), Math.subtractExact(a.high(), b.low()));
        case MUL -> {
          long y = b.low();
          yield y >= 0
              ? within(all, Math.multiplyExact(a.low(), y), Math.multiplyExact(a.high(), y))
              : all;
        }
        case SHL -> {
          long factor = 1L << (b.low() & (type.bits() - 1));
          yield factor > 0
              ? within(all, Math.multiplyExact(a.low(), factor), Math.multiplyExact(a.high(), factor))
              : all;
        }
        case OR, XOR -> {
          long highest = Math.max(Long.highestOneBit(a.high()), Long.highestOneBit(b.high()));
          yield a.low() >= 0 && b.low() >= 0 ? within(all, 0, highest == 0 ? 0 : highest * 2 - 1) : all;
        }
        case DIV, QUOT, UDIV -> {
          long y = b.low();
          yield y > 0 && a.low() >= 0 ? within(all, a.low() / y, a.high() / y) : all;
        }
        default -> all;
      };
    } catch (ArithmeticException overflow) {
      return all;
    }
  }

  private static Facts within(Facts all, long low, long high) {
    return low >= all.low() && high <= all.high() ? Facts.range(low, high) : all;
  }

  static Facts unary(UnaryOp op, Type from, Type to, Path path, AbstractValue a) {
    Facts all = Facts.of(to);
    return switch (op) {
      case ZEXT -> Facts.range(0, -1L >>> (64 - from.bits()));
      case SEXT -> {
        Facts operand = path.consult(a);
        yield Facts.range(operand.low(), operand.high());
      }
      case TRUNC -> {
        Facts operand = path.consult(a);
        yield within(all, operand.low(), operand.high());
      }
      case FNEG, FABS, INT_TO_FLOAT, FLOAT_TO_INT, PROMOTE, DEMOTE -> all;
      case BITCAST -> to.isAddress() && from.isAddress() ? path.consult(a) : all;
    };
  }
}
