package org.spindle.frontend.modula3.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.syntax.BinaryOperator;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.UnaryOperator;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Binary;
import org.spindle.frontend.modula3.typed.TypedExpression.BinaryOperation;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.typed.TypedExpression.Unary;
import org.spindle.frontend.modula3.typed.TypedExpression.UnaryOperation;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.IntegerType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Checks operators (language definition, section 2.6). */
final class OperatorChecker {
  private final UnitContext unit;
  private final ExpressionChecker expressions;

  OperatorChecker(UnitContext unit, ExpressionChecker expressions) {
    this.unit = unit;
    this.expressions = expressions;
  }

  TypedExpression unary(Expression.Unary e, Environment env) {
    TypedExpression operand = expressions.value(e.operand(), env);
    if (ExpressionChecker.isError(operand)) {
      return ExpressionChecker.error(e.range());
    }
    Type type = TypeRelations.unpacked(operand.type());
    if (e.operator() == UnaryOperator.NOT) {
      return ExpressionChecker.isBoolean(type)
          ? fold(new Unary(e.range(), Builtin.BOOLEAN, UnaryOperation.NOT, operand))
          : mismatch(e.range(), "NOT", type);
    }
    Type result = arithmetic(type);
    if (result == null) {
      return mismatch(e.range(), "'" + e.operator().word() + "'", type);
    }
    return e.operator() == UnaryOperator.MINUS
        ? fold(new Unary(e.range(), result, UnaryOperation.NEGATE, operand))
        : operand instanceof Literal l
            ? new Literal(e.range(), result, l.value())
            : new TypedExpression.Retype(e.range(), result, operand);
  }

  /** The type in which arithmetic on {@code type} is done, or null. */
  static Type arithmetic(Type type) {
    return switch (TypeRelations.unpacked(type)) {
      case OrdinalType o when o.base() instanceof IntegerType -> o.base();
      case RealType r -> r;
      default -> null;
    };
  }

  private TypedExpression mismatch(SourceRange range, String operator, Type type) {
    unit.error(
        range, "operator", "%s does not apply to an operand of type %s".formatted(operator, type.show()));
    return ExpressionChecker.error(range);
  }

  /** The operation, or its value if its operand is constant. */
  TypedExpression fold(Unary u) {
    if (u.operand() instanceof Literal l) {
      Optional<Constant> value = ConstantFolder.unary(u.operation(), u.type(), l.value());
      if (value.isPresent()) {
        return new Literal(u.range(), u.type(), value.get());
      }
    }
    return u;
  }

  /** The operation, or its value if its operands are constant. */
  TypedExpression fold(Binary b) {
    if (b.left() instanceof Literal l && b.right() instanceof Literal r) {
      Type operands = b.operation() == BinaryOperation.IN ? r.type() : l.type();
      Optional<Constant> value = ConstantFolder.binary(b.operation(), operands, l.value(), r.value());
      if (value.isPresent()) {
        return new Literal(b.range(), b.type(), value.get());
      }
      boolean divides = b.operation() == BinaryOperation.DIV || b.operation() == BinaryOperation.MOD;
      if (divides && r.value() instanceof Constant.Ordinal(long zero) && zero == 0) {
        unit.warning(b.range(), "divide", "this divides by zero, and fails when executed");
      }
    }
    return b;
  }

  TypedExpression binary(Expression.Binary e, Environment env) {
    if (e.operator() == BinaryOperator.CONCATENATE) {
      return concatenation(e, env);
    }
    TypedExpression left = expressions.value(e.left(), env);
    TypedExpression right = expressions.value(e.right(), env);
    if (ExpressionChecker.isError(left) || ExpressionChecker.isError(right)) {
      return ExpressionChecker.error(e.range());
    }
    return switch (e.operator()) {
      case OR -> logical(e, BinaryOperation.OR, left, right);
      case AND -> logical(e, BinaryOperation.AND, left, right);
      case EQUAL -> equality(e, BinaryOperation.EQUAL, left, right);
      case NOT_EQUAL -> equality(e, BinaryOperation.NOT_EQUAL, left, right);
      case LESS -> order(e, BinaryOperation.LESS, left, right);
      case LESS_EQUAL -> order(e, BinaryOperation.LESS_EQUAL, left, right);
      case GREATER -> order(e, BinaryOperation.GREATER, left, right);
      case GREATER_EQUAL -> order(e, BinaryOperation.GREATER_EQUAL, left, right);
      case IN -> membership(e, left, right);
      case PLUS -> sum(e, BinaryOperation.ADD, left, right);
      case MINUS -> sum(e, BinaryOperation.SUBTRACT, left, right);
      case CONCATENATE -> throw new IllegalArgumentException("joined before");
      case TIMES -> product(e, BinaryOperation.MULTIPLY, left, right);
      case DIVIDE -> divide(e, left, right);
      case DIV -> product(e, BinaryOperation.DIV, left, right);
      case MOD -> product(e, BinaryOperation.MOD, left, right);
    };
  }

  private TypedExpression wrong(Expression.Binary e, TypedExpression left, TypedExpression right,
      String hint) {
    Diagnostic d =
        Diagnostic.error(
            e.operatorRange(),
            "operator",
            "'%s' does not apply to operands of types %s and %s"
                .formatted(e.operator().word(), left.type().show(), right.type().show()));
    unit.report(hint == null ? d : d.withHint(hint));
    return ExpressionChecker.error(e.range());
  }

  private TypedExpression logical(
      Expression.Binary e, BinaryOperation op, TypedExpression left, TypedExpression right) {
    if (!ExpressionChecker.isBoolean(left.type()) || !ExpressionChecker.isBoolean(right.type())) {
      boolean one = ExpressionChecker.isBoolean(left.type());
      return wrong(e, left, right, one
          ? "each side is a condition of its own, as in x = 1 OR x = 2"
          : "the interface Word has bitwise operations");
    }
    return fold(new Binary(e.range(), Builtin.BOOLEAN, op, left, right));
  }

  private TypedExpression equality(
      Expression.Binary e, BinaryOperation op, TypedExpression left, TypedExpression right) {
    Assignability rules = expressions.assignability();
    Type a = left.type();
    Type b = right.type();
    boolean comparable = rules.assignable(a, b) || rules.assignable(b, a) || sameBase(a, b);
    boolean open = TypeRelations.unpacked(a) instanceof OpenArrayType
        && TypeRelations.unpacked(b) instanceof OpenArrayType;
    if (!comparable && !open) {
      return wrong(e, left, right, mixed(a, b));
    }
    if (!unit.isLibrary() && ExpressionChecker.isText(a) && ExpressionChecker.isText(b)
        && a != BuiltinReference.NULL && b != BuiltinReference.NULL) {
      unit.report(
          Diagnostic
              .warning(e.operatorRange(), "text-identity",
                  "this compares references, not the texts' contents")
              .withHint("Text.Equal(a, b) compares contents"));
    }
    return fold(new Binary(e.range(), Builtin.BOOLEAN, op, left, right));
  }

  private static String mixed(Type a, Type b) {
    Type x = arithmetic(a);
    Type y = arithmetic(b);
    if (x == null || y == null || x == y) {
      return null;
    }
    return x instanceof RealType || y instanceof RealType
        ? "FLOAT(x, T) converts to a floating type; ROUND and TRUNC convert to INTEGER"
        : "ORD(x) converts LONGINT to INTEGER, VAL(x, LONGINT) the other way";
  }

  private static boolean sameBase(Type a, Type b) {
    return TypeRelations.unpacked(a) instanceof OrdinalType x
        && TypeRelations.unpacked(b) instanceof OrdinalType y
        && TypeRelations.same(x.base(), y.base());
  }

  private TypedExpression order(
      Expression.Binary e, BinaryOperation op, TypedExpression left, TypedExpression right) {
    Type a = TypeRelations.unpacked(left.type());
    Type b = TypeRelations.unpacked(right.type());
    boolean addresses = isAddress(a) && isAddress(b);
    if (addresses) {
      unit.requireUnsafe(e.range(), "comparing the order of addresses");
    }
    boolean fine = sameBase(a, b) || a instanceof RealType && a == b || addresses
        || a instanceof SetType && TypeRelations.same(a, b);
    return fine
        ? fold(new Binary(e.range(), Builtin.BOOLEAN, op, left, right))
        : wrong(e, left, right, mixed(a, b));
  }

  private static boolean isAddress(Type type) {
    return type instanceof ReferenceType r && !r.isTraced();
  }

  private TypedExpression membership(Expression.Binary e, TypedExpression left, TypedExpression right) {
    if (TypeRelations.unpacked(right.type()) instanceof SetType s && sameBase(left.type(), s.element())) {
      return fold(new Binary(e.range(), Builtin.BOOLEAN, BinaryOperation.IN, left, right));
    }
    return wrong(e, left, right, null);
  }

  private TypedExpression sum(
      Expression.Binary e, BinaryOperation op, TypedExpression left, TypedExpression right) {
    Type a = TypeRelations.unpacked(left.type());
    Type b = TypeRelations.unpacked(right.type());
    if (isAddress(a)
        && (op == BinaryOperation.SUBTRACT && isAddress(b) || arithmetic(b) == Builtin.INTEGER)) {
      unit.requireUnsafe(e.range(), "address arithmetic");
      Type result = isAddress(b) ? Builtin.INTEGER : BuiltinReference.ADDRESS;
      return new Binary(e.range(), result, op, left, right);
    }
    if (a == Builtin.TEXT && b == Builtin.TEXT && op == BinaryOperation.ADD) {
      return wrong(e, left, right, "texts are joined with '&'");
    }
    return numeric(e, op, left, right);
  }

  private TypedExpression product(
      Expression.Binary e, BinaryOperation op, TypedExpression left, TypedExpression right) {
    boolean realDiv = op == BinaryOperation.DIV && arithmetic(left.type()) instanceof RealType;
    boolean sets = TypeRelations.unpacked(left.type()) instanceof SetType;
    if (realDiv || sets && op != BinaryOperation.MULTIPLY) {
      return wrong(e, left, right, realDiv ? "floating division is written '/'" : null);
    }
    return numeric(e, op, left, right);
  }

  private TypedExpression divide(Expression.Binary e, TypedExpression left, TypedExpression right) {
    if (arithmetic(left.type()) instanceof IntegerType) {
      return wrong(e, left, right, "integer division is written 'DIV'");
    }
    return numeric(e, BinaryOperation.DIVIDE, left, right);
  }

  private TypedExpression numeric(
      Expression.Binary e, BinaryOperation op, TypedExpression left, TypedExpression right) {
    Type a = TypeRelations.unpacked(left.type());
    Type b = TypeRelations.unpacked(right.type());
    Type result = a instanceof SetType && TypeRelations.same(a, b) ? a : arithmetic(a);
    if (result == null || !(a instanceof SetType) && arithmetic(b) != result) {
      return wrong(e, left, right, mixed(a, b));
    }
    return fold(new Binary(e.range(), result, op, left, right));
  }

  /** Joins the operands of all '&' on the left of this one from left to right, each constant text once. */
  private TypedExpression concatenation(Expression.Binary last, Environment env) {
    Deque<Expression.Binary> operations = new ArrayDeque<>();
    Expression first = last;
    while (first instanceof Expression.Binary b && b.operator() == BinaryOperator.CONCATENATE) {
      operations.push(b);
      first = b.left();
    }
    TypedExpression left = expressions.value(first, env);
    StringBuilder joined = new StringBuilder();
    SourceRange range = left.range();
    if (constantText(left) instanceof String text) {
      joined.append(text);
    }
    for (Expression.Binary e : operations) {
      TypedExpression right = expressions.value(e.right(), env);
      if (constantText(left) != null && constantText(right) instanceof String text) {
        joined.append(text);
        range = e.range();
        continue;
      }
      left = concatenate(e, joined(left, range, joined), right, env);
    }
    return joined(left, range, joined);
  }

  /** {@code text}, or all of the constant that begins with it. */
  private static TypedExpression joined(TypedExpression text, SourceRange range, StringBuilder joined) {
    return constantText(text) == null
        ? text
        : new Literal(range, Builtin.TEXT, new Constant.Text(joined.toString()));
  }

  private static String constantText(TypedExpression e) {
    return e instanceof Literal(_, _, Constant.Text(String text)) ? text : null;
  }

  private TypedExpression concatenate(
      Expression.Binary e, TypedExpression left, TypedExpression right, Environment env) {
    if (ExpressionChecker.isError(left) || ExpressionChecker.isError(right)) {
      return ExpressionChecker.error(e.range());
    }
    if (!ExpressionChecker.isText(left.type()) || !ExpressionChecker.isText(right.type())) {
      String hint =
          left.type() == Builtin.CHAR || right.type() == Builtin.CHAR
              ? "Text.FromChar(c) makes a text of a character"
              : "Fmt.Int(n) makes a text of a number";
      return wrong(e, left, right, hint);
    }
    expressions.effects().checkOperation(e.range(), "'&', which allocates", env);
    return new Binary(e.range(), Builtin.TEXT, BinaryOperation.CONCATENATE, left, right);
  }
}
