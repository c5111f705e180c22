package org.spindle.frontend.modula3.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntFunction;
import org.spindle.frontend.modula3.typed.TypedExpression.BinaryOperation;
import org.spindle.frontend.modula3.typed.TypedExpression.UnaryOperation;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;

/** Evaluates operations on constants, exactly as they would be when executed. */
final class ConstantFolder {
  private ConstantFolder() {}

  /** The value, or nothing if executing it is an error or not constant. */
  static Optional<Constant> unary(UnaryOperation operation, Type result, Constant operand) {
    return switch (operation) {
      case NEGATE -> switch (operand) {
        case Constant.Ordinal o -> ordinal(-o.value());
        case Constant.Real r -> Optional.of(new Constant.Real(-r.value()));
        default -> Optional.empty();
      };
      case NOT -> ordinal(1 - ((Constant.Ordinal) operand).value());
      case ABS -> switch (operand) {
        case Constant.Ordinal o -> ordinal(Math.abs(o.value()));
        case Constant.Real r -> Optional.of(new Constant.Real(Math.abs(r.value())));
        default -> Optional.empty();
      };
      case FLOAT -> switch (operand) {
        case Constant.Ordinal o ->
            Optional.of(real(result, result == RealType.REAL ? (float) o.value() : o.value()));
        case Constant.Real r -> Optional.of(real(result, r.value()));
        default -> Optional.empty();
      };
      case TRUNC -> integer(operand instanceof Constant.Real r ? truncate(r.value()) : Double.NaN);
      case ROUND -> integer(operand instanceof Constant.Real r ? Math.rint(r.value()) : Double.NaN);
      case FLOOR -> integer(operand instanceof Constant.Real r ? Math.floor(r.value()) : Double.NaN);
      case CEILING -> integer(operand instanceof Constant.Real r ? Math.ceil(r.value()) : Double.NaN);
    };
  }

  private static double truncate(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  private static Optional<Constant> integer(double value) {
    return value >= -0x1p63 && value < 0x1p63 ? ordinal((long) value) : Optional.empty();
  }

  private static Optional<Constant> ordinal(long value) {
    return Optional.of(new Constant.Ordinal(value));
  }

  private static Optional<Constant> truth(boolean value) {
    return ordinal(value ? 1 : 0);
  }

  /** A floating constant rounded to its type. */
  static Constant real(Type type, double value) {
    return new Constant.Real(type == RealType.REAL ? (float) value : value);
  }

  /**
   * The value, or nothing if executing it is an error or not constant.
   *
   * @param type of the operands; of IN, of the set
   */
  static Optional<Constant> binary(BinaryOperation operation, Type type, Constant left, Constant right) {
    if (left instanceof Constant.Ordinal a && right instanceof Constant.Ordinal b) {
      return ordinals(operation, a.value(), b.value());
    }
    if (left instanceof Constant.Real a && right instanceof Constant.Real b) {
      return reals(operation, type, a.value(), b.value());
    }
    if (left instanceof Constant.SetValue a && right instanceof Constant.SetValue b) {
      return sets(operation, a.bits(), b.bits());
    }
    if (operation == BinaryOperation.IN
        && left instanceof Constant.Ordinal a
        && right instanceof Constant.SetValue b) {
      SetType set = (SetType) TypeRelations.unpacked(type);
      boolean inside = a.value() >= set.element().first() && a.value() <= set.element().last();
      return truth(inside && b.bits().testBit((int) (a.value() - set.element().first())));
    }
    return equal(left, right).flatMap(same -> equality(operation, same));
  }

  /** Whether two values are equal, if that can be told; the identity of texts cannot. */
  private static Optional<Boolean> equal(Constant left, Constant right) {
    if (left instanceof Constant.RecordValue a && right instanceof Constant.RecordValue b) {
      return allEqual(a.fields().size(), a.fields()::get, b.fields()::get);
    }
    if (left instanceof Constant.ArrayValue a && right instanceof Constant.ArrayValue b) {
      return a.length() == b.length()
          ? allEqual(Math.max(a.elements().size(), b.elements().size()), a::element, b::element)
          : Optional.of(false);
    }
    if (left instanceof Constant.MethodValue || right instanceof Constant.MethodValue) {
      return Optional.empty();
    }
    if (left instanceof Constant.Nil || right instanceof Constant.Nil) {
      return Optional.of(left instanceof Constant.Nil && right instanceof Constant.Nil);
    }
    if (left instanceof Constant.Procedure a && right instanceof Constant.Procedure b) {
      return Optional.of(a.procedure().linkName().equals(b.procedure().linkName()));
    }
    return left instanceof Constant.Text
        ? Optional.empty()
        : binary(BinaryOperation.EQUAL, null, left, right).map(c -> ((Constant.Ordinal) c).value() == 1);
  }

  private static Optional<Boolean> allEqual(int n, IntFunction<Constant> left, IntFunction<Constant> right) {
    boolean same = true;
    for (int i = 0; i < n; i++) {
      Optional<Boolean> equal = equal(left.apply(i), right.apply(i));
      if (equal.isEmpty()) {
        return equal;
      }
      same &= equal.get();
    }
    return Optional.of(same);
  }

  private static Optional<Constant> equality(BinaryOperation operation, boolean equal) {
    return switch (operation) {
      case EQUAL -> truth(equal);
      case NOT_EQUAL -> truth(!equal);
      default -> Optional.empty();
    };
  }

  private static Optional<Constant> ordinals(BinaryOperation operation, long a, long b) {
    return switch (operation) {
      case ADD -> ordinal(a + b);
      case SUBTRACT -> ordinal(a - b);
      case MULTIPLY -> ordinal(a * b);
      case DIV -> b == 0 ? Optional.empty() : ordinal(Math.floorDiv(a, b));
      case MOD -> b == 0 ? Optional.empty() : ordinal(Math.floorMod(a, b));
      case MIN -> ordinal(Math.min(a, b));
      case MAX -> ordinal(Math.max(a, b));
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case LESS -> truth(a < b);
      case LESS_EQUAL -> truth(a <= b);
      case GREATER -> truth(a > b);
      case GREATER_EQUAL -> truth(a >= b);
      case AND -> truth(a == 1 && b == 1);
      case OR -> truth(a == 1 || b == 1);
      case DIVIDE, IN, CONCATENATE -> Optional.empty();
    };
  }

  private static Optional<Constant> reals(BinaryOperation operation, Type type, double a, double b) {
    boolean single = type == RealType.REAL;
    return switch (operation) {
      case ADD -> Optional.of(real(type, single ? (float) a + (float) b : a + b));
      case SUBTRACT -> Optional.of(real(type, single ? (float) a - (float) b : a - b));
      case MULTIPLY -> Optional.of(real(type, single ? (float) a * (float) b : a * b));
      case DIVIDE -> Optional.of(real(type, single ? (float) a / (float) b : a / b));
      case MIN -> Optional.of(new Constant.Real(a < b ? a : b));
      case MAX -> Optional.of(new Constant.Real(a > b ? a : b));
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case LESS -> truth(a < b);
      case LESS_EQUAL -> truth(a <= b);
      case GREATER -> truth(a > b);
      case GREATER_EQUAL -> truth(a >= b);
      case MOD -> integer(Math.floor(single ? (float) a / (float) b : a / b)).map(
          floor -> modulo(type, a, b, ((Constant.Ordinal) floor).value()));
      case DIV, AND, OR, IN, CONCATENATE -> Optional.empty();
    };
  }

  /** {@code a - b * floor}, each operation rounded to the type. */
  private static Constant modulo(Type type, double a, double b, long floor) {
    return type == RealType.REAL
        ? real(type, (float) a - (float) b * floor)
        : real(type, a - b * floor);
  }

  private static Optional<Constant> sets(BinaryOperation operation, BigInteger a, BigInteger b) {
    return switch (operation) {
      case ADD -> Optional.of(new Constant.SetValue(a.or(b)));
      case SUBTRACT -> Optional.of(new Constant.SetValue(a.andNot(b)));
      case MULTIPLY -> Optional.of(new Constant.SetValue(a.and(b)));
      case DIVIDE -> Optional.of(new Constant.SetValue(a.xor(b)));
      case EQUAL -> truth(a.equals(b));
      case NOT_EQUAL -> truth(!a.equals(b));
      case LESS_EQUAL -> truth(a.andNot(b).signum() == 0);
      case LESS -> truth(a.andNot(b).signum() == 0 && !a.equals(b));
      case GREATER_EQUAL -> truth(b.andNot(a).signum() == 0);
      case GREATER -> truth(b.andNot(a).signum() == 0 && !a.equals(b));
      case DIV, MOD, MIN, MAX, AND, OR, IN, CONCATENATE -> Optional.empty();
    };
  }
}
