package org.spindle.frontend.modula3.lower;

import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Value;

/** Lowers the operations of the interfaces Word and Long to instructions. */
final class WordLowering {
  private static final int BITS = 64;

  private final FunctionLowering f;

  WordLowering(FunctionLowering f) {
    this.f = f;
  }

  Value lower(TypedExpression.WordOperation w) {
    Value[] x = w.operands().stream().map(f.expressions()::scalar).toArray(Value[]::new);
    f.at(w.range());
    return switch (w.operator()) {
      case PLUS -> f.binary(BinaryOp.ADD, x[0], x[1]);
      case TIMES -> f.binary(BinaryOp.MUL, x[0], x[1]);
      case MINUS -> f.binary(BinaryOp.SUB, x[0], x[1]);
      case DIVIDE -> {
        f.trapIf(f.compare(CompareOp.EQ, x[1], f.word(0)), TrapCode.DIVIDE);
        yield f.binary(BinaryOp.UDIV, x[0], x[1]);
      }
      case MOD -> {
        f.trapIf(f.compare(CompareOp.EQ, x[1], f.word(0)), TrapCode.DIVIDE);
        yield f.binary(BinaryOp.UREM, x[0], x[1]);
      }
      case LT -> f.toBoolean(f.compare(CompareOp.ULT, x[0], x[1]));
      case LE -> f.toBoolean(f.compare(CompareOp.ULE, x[0], x[1]));
      case GT -> f.toBoolean(f.compare(CompareOp.UGT, x[0], x[1]));
      case GE -> f.toBoolean(f.compare(CompareOp.UGE, x[0], x[1]));
      case AND -> f.binary(BinaryOp.AND, x[0], x[1]);
      case OR -> f.binary(BinaryOp.OR, x[0], x[1]);
      case XOR -> f.binary(BinaryOp.XOR, x[0], x[1]);
      case NOT -> f.binary(BinaryOp.XOR, x[0], f.word(-1));
      case SHIFT -> shift(x[0], x[1], w.operands().get(1));
      case LEFT_SHIFT -> f.binary(BinaryOp.SHL, x[0], count(x[1]));
      case RIGHT_SHIFT -> f.binary(BinaryOp.LSHR, x[0], count(x[1]));
      case ROTATE -> rotate(x[0], x[1]);
      case LEFT_ROTATE -> rotate(x[0], count(x[1]));
      case RIGHT_ROTATE -> rotate(x[0], f.binary(BinaryOp.SUB, f.word(0), count(x[1])));
      case EXTRACT -> {
        field(x[1], x[2]);
        yield f.binary(BinaryOp.AND, f.binary(BinaryOp.LSHR, x[0], x[1]), mask(x[2]));
      }
      case INSERT -> {
        field(x[2], x[3]);
        Value mask = f.binary(BinaryOp.SHL, mask(x[3]), x[2]);
        Value rest = f.binary(BinaryOp.AND, x[0], f.binary(BinaryOp.XOR, mask, f.word(-1)));
        Value part = f.binary(BinaryOp.AND, f.binary(BinaryOp.SHL, x[1], x[2]), mask);
        yield f.binary(BinaryOp.OR, rest, part);
      }
    };
  }

  private Value count(Value n) {
    f.trapIf(f.compare(CompareOp.UGE, n, f.word(BITS)), TrapCode.SHIFT);
    return n;
  }

  /** Left if positive, right if negative, 0 when everything is shifted out. */
  private Value shift(Value x, Value n, TypedExpression written) {
    if (written instanceof Literal(_, _, Constant.Ordinal(long constant))) {
      if (constant >= BITS || constant <= -BITS) {
        return f.word(0);
      }
      return constant >= 0
          ? f.binary(BinaryOp.SHL, x, f.word(constant))
          : f.binary(BinaryOp.LSHR, x, f.word(-constant));
    }
    Value minus = f.binary(BinaryOp.SUB, f.word(0), n);
    Value left = f.builder().select(
        f.compare(CompareOp.ULT, n, f.word(BITS)), f.binary(BinaryOp.SHL, x, n), f.word(0));
    Value right = f.builder().select(
        f.compare(CompareOp.ULT, minus, f.word(BITS)), f.binary(BinaryOp.LSHR, x, minus), f.word(0));
    return f.builder().select(f.compare(CompareOp.SLT, n, f.word(0)), right, left);
  }

  private Value rotate(Value x, Value n) {
    // Shift counts are taken modulo 64, so n and -n complete each other, also for 0.
    Value left = f.binary(BinaryOp.SHL, x, n);
    Value right = f.binary(BinaryOp.LSHR, x, f.binary(BinaryOp.SUB, f.word(0), n));
    return f.binary(BinaryOp.OR, left, right);
  }

  /** Checks that a field of n bits from bit i lies within a word. */
  private void field(Value i, Value n) {
    f.trapIf(f.compare(CompareOp.UGT, i, f.word(BITS)), TrapCode.RANGE);
    f.trapIf(f.compare(CompareOp.UGT, n, f.binary(BinaryOp.SUB, f.word(BITS), i)), TrapCode.RANGE);
  }

  private Value mask(Value n) {
    Value ones = f.binary(BinaryOp.SUB, f.binary(BinaryOp.SHL, f.word(1), n), f.word(1));
    return f.builder().select(f.compare(CompareOp.EQ, n, f.word(BITS)), f.word(-1), ones);
  }
}
