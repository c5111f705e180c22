package org.spindle.frontend.cove.elaborate;

import java.util.OptionalLong;
import org.spindle.frontend.cove.tree.BinaryOperator;
import org.spindle.frontend.cove.tree.Comparison;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Expression.FloatConstant;
import org.spindle.frontend.cove.tree.Expression.IntConstant;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.source.SourceRange;

/** Builds operations, computing those on constants as the running program would. */
final class Folding {
  private Folding() {}

  static OptionalLong integer(Expression e) {
    return e instanceof IntConstant(CType _, long value, SourceRange _)
        ? OptionalLong.of(value)
        : OptionalLong.empty();
  }

  static Expression convert(Expression operand, CType type, SourceRange range) {
    CType to = type.plain();
    if (to.equals(operand.type().plain())) {
      return operand;
    }
    switch (operand) {
      case IntConstant c when to instanceof CType.Int i -> {
        return new IntConstant(to, i.kind().wrap(c.value()), range);
      }
      case IntConstant c when to instanceof CType.Floating f && c.type() instanceof CType.Int from -> {
        double value = c.value();
        if (!from.kind().isSigned() && c.value() < 0) {
          value = new java.math.BigInteger(Long.toUnsignedString(c.value())).doubleValue();
        }
        return new FloatConstant(to, f.isDouble() ? value : (float) value, range);
      }
      case FloatConstant c when to instanceof CType.Floating f -> {
        return new FloatConstant(to, f.isDouble() ? c.value() : (float) c.value(), range);
      }
      case FloatConstant c when to instanceof CType.Int i && i.kind() != IntKind.BOOL
          && i.kind().wrap((long) c.value()) == (long) c.value()
          && Math.abs(c.value()) < 0x1p62 -> {
        return new IntConstant(to, (long) c.value(), range);
      }
      default -> {
        return new Expression.Convert(operand, to, range);
      }
    }
  }

  static Expression binary(BinaryOperator op, Expression l, Expression r, CType type, SourceRange range) {
    if (l instanceof IntConstant a && r instanceof IntConstant b && type instanceof CType.Int i) {
      OptionalLong value = compute(op, i.kind(), a.value(), b.value());
      if (value.isPresent()) {
        return new IntConstant(type, i.kind().wrap(value.getAsLong()), range);
      }
    }
    if (l instanceof FloatConstant a && r instanceof FloatConstant b && type instanceof CType.Floating f) {
      double value = switch (op) {
        case ADD -> a.value() + b.value();
        case SUBTRACT -> a.value() - b.value();
        case MULTIPLY -> a.value() * b.value();
        default -> a.value() / b.value();
      };
      return new FloatConstant(type, f.isDouble() ? value : (float) value, range);
    }
    return new Expression.Binary(op, l, r, type, range);
  }

  /** Empty where the program would be stopped. */
  private static OptionalLong compute(BinaryOperator op, IntKind kind, long a, long b) {
    boolean signed = kind.isSigned();
    boolean stops = switch (op) {
      case DIVIDE, REMAINDER -> b == 0;
      case SHIFT_LEFT, SHIFT_RIGHT -> b < 0 || b >= kind.bits();
      default -> false;
    };
    if (stops) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(switch (op) {
      case MULTIPLY -> a * b;
      case DIVIDE -> signed ? (b == -1 ? -a : a / b) : Long.divideUnsigned(a, b);
      case REMAINDER -> signed ? (b == -1 ? 0 : a % b) : Long.remainderUnsigned(a, b);
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case SHIFT_LEFT -> a << b;
      case SHIFT_RIGHT -> signed ? a >> b : a >>> b;
      case AND -> a & b;
      case XOR -> a ^ b;
      case OR -> a | b;
    });
  }

  static Expression compare(Comparison c, Expression l, Expression r, SourceRange range) {
    if (l instanceof IntConstant a && r instanceof IntConstant b && a.type() instanceof CType.Int i) {
      int order = i.kind().isSigned()
          ? Long.compare(a.value(), b.value())
          : Long.compareUnsigned(a.value(), b.value());
      return truth(holds(c, order), range);
    }
    if (l instanceof FloatConstant a && r instanceof FloatConstant b
        && !Double.isNaN(a.value()) && !Double.isNaN(b.value())) {
      int order = a.value() < b.value() ? -1 : a.value() > b.value() ? 1 : 0;
      return truth(holds(c, order), range);
    }
    return new Expression.Compare(c, l, r, range);
  }

  private static boolean holds(Comparison c, int order) {
    return switch (c) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  static Expression truth(boolean value, SourceRange range) {
    return new IntConstant(CType.INT, value ? 1 : 0, range);
  }
}
