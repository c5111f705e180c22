package org.spindle.frontend.cove.elaborate;

import java.util.OptionalLong;
import org.spindle.frontend.cove.tree.BinaryOperator;
import org.spindle.frontend.cove.tree.Comparison;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.UnaryOperator;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;

/** Operators that combine values (C17 6.5.3.3 to 6.5.15). */
final class OperatorElaborator {
  private final Context context;
  private final PlaceElaborator places;

  OperatorElaborator(Context context, PlaceElaborator places) {
    this.context = context;
    this.places = places;
  }

  Expression scalar(Expression e) {
    if (!e.type().isScalar()) {
      context.error(
          e.range(), "not-scalar",
          "a value of type '" + TypePrinter.print(e.type()) + "' is neither true nor false");
      return context.unknown(e.range());
    }
    return e;
  }

  Expression conditional(Expression condition, Expression yes, Expression no, SourceRange range) {
    CType a = yes.type().plain();
    CType b = no.type().plain();
    if (a.isUnknown() || b.isUnknown()) {
      return context.unknown(range);
    }
    if (a.isArithmetic() && b.isArithmetic()) {
      CType type = Conversions.common(a, b);
      Expression l = Folding.convert(yes, type, yes.range());
      Expression r = Folding.convert(no, type, no.range());
      OptionalLong known = Folding.integer(condition);
      if (known.isPresent()) {
        return known.getAsLong() != 0 ? l : r;
      }
      return new Expression.Conditional(condition, l, r, type, range);
    }
    if (a instanceof CType.Pointer && Conversions.isNull(no)) {
      return new Expression.Conditional(condition, yes, new Expression.Null(a, no.range()), a, range);
    }
    if (b instanceof CType.Pointer && Conversions.isNull(yes)) {
      return new Expression.Conditional(condition, new Expression.Null(b, yes.range()), no, b, range);
    }
    if (a instanceof CType.Pointer p && b instanceof CType.Pointer q
        && CType.sameObject(p.target(), q.target())) {
      CType target = p.target().qualify(q.target());
      boolean terminated = p.bounds().isTerminated() && q.bounds().isTerminated();
      boolean plainBounds = p.bounds().equals(q.bounds()) && !terminated;
      CType type = new CType.Pointer(target, plainBounds ? p.bounds() : new Bounds.Wide(terminated));
      return new Expression.Conditional(condition, yes, no, type, range);
    }
    if (a instanceof CType.Void && b instanceof CType.Void
        || a instanceof CType.Text && b instanceof CType.Text
        || a instanceof CType.Struct && CType.compatible(a, b)) {
      return new Expression.Conditional(condition, yes, no, a, range);
    }
    context.error(
        range,
        "type-mismatch",
        "the two sides have the types '%s' and '%s'".formatted(TypePrinter.print(a), TypePrinter.print(b)));
    return context.unknown(range);
  }

  Expression binary(String operator, Expression left, Expression right, SourceRange range) {
    if (left.type().isUnknown() || right.type().isUnknown()) {
      return context.unknown(range);
    }
    return switch (operator) {
      case "&&" -> logical(true, left, right, range);
      case "||" -> logical(false, left, right, range);
      case "==" -> compare(Comparison.EQUAL, left, right, range);
      case "!=" -> compare(Comparison.NOT_EQUAL, left, right, range);
      case "<" -> compare(Comparison.LESS, left, right, range);
      case "<=" -> compare(Comparison.LESS_OR_EQUAL, left, right, range);
      case ">" -> compare(Comparison.GREATER, left, right, range);
      case ">=" -> compare(Comparison.GREATER_OR_EQUAL, left, right, range);
      default -> arithmetic(operator(operator), left, right, range);
    };
  }

  static BinaryOperator operator(String text) {
    for (BinaryOperator op : BinaryOperator.values()) {
      if (op.toString().equals(text)) {
        return op;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private Expression logical(boolean isAnd, Expression left, Expression right, SourceRange range) {
    Expression l = scalar(left);
    Expression r = scalar(right);
    OptionalLong a = Folding.integer(l);
    OptionalLong b = Folding.integer(r);
    if (a.isPresent() && (a.getAsLong() != 0) != isAnd) {
      return Folding.truth(!isAnd, range);
    }
    if (a.isPresent() && b.isPresent()) {
      return Folding.truth(b.getAsLong() != 0, range);
    }
    return new Expression.Logical(isAnd, l, r, range);
  }

  private Expression compare(Comparison c, Expression left, Expression right, SourceRange range) {
    CType a = left.type().plain();
    CType b = right.type().plain();
    if (a.isArithmetic() && b.isArithmetic()) {
      CType type = Conversions.common(a, b);
      return Folding.compare(
          c, Folding.convert(left, type, left.range()), Folding.convert(right, type, right.range()), range);
    }
    boolean addresses =
        (a.isPointer() || a instanceof CType.Text) && (b.isPointer() || b instanceof CType.Text);
    if (addresses && !c.isEquality()) {
      context.error(
          range,
          "pointer-order",
          "pointers are compared with == and != only",
          "compare indices into the array instead",
          context.walk.flatMap(PointerWalk::toIndex)
              .or(() -> Fixes.order(c, left.range(), right.range())));
      return context.unknown(range);
    }
    if (a.isScalar() && !a.isArithmetic() && Conversions.isNull(right)) {
      return new Expression.Compare(c, left, new Expression.Null(a, right.range()), range);
    }
    if (b.isScalar() && !b.isArithmetic() && Conversions.isNull(left)) {
      return new Expression.Compare(c, new Expression.Null(b, left.range()), right, range);
    }
    boolean related = a instanceof CType.Pointer p && b instanceof CType.Pointer q
        && (CType.compatible(p.target().plain(), q.target().plain())
            || p.target().plain() instanceof CType.Void
            || q.target().plain() instanceof CType.Void);
    if (related || a instanceof CType.Text && b instanceof CType.Text) {
      return new Expression.Compare(c, left, right, range);
    }
    context.error(
        range,
        "bad-operands",
        "'%s' and '%s' are not compared".formatted(TypePrinter.print(a), TypePrinter.print(b)));
    return context.unknown(range);
  }

  boolean operandsFit(BinaryOperator op, CType left, CType right, SourceRange range) {
    boolean fit = op.isIntegral()
        ? left.isInteger() && right.isInteger()
        : left.isArithmetic() && right.isArithmetic();
    if (!fit) {
      context.error(
          range,
          "bad-operands",
          "'%s' does not take '%s' and '%s'"
              .formatted(op, TypePrinter.print(left), TypePrinter.print(right)));
    }
    return fit;
  }

  private Expression arithmetic(BinaryOperator op, Expression left, Expression right, SourceRange range) {
    if (op == BinaryOperator.ADD && left.type().isPointer() && right.type().isInteger()) {
      return pointerAdd(left, right, range);
    }
    if (op == BinaryOperator.ADD && right.type().isPointer() && left.type().isInteger()) {
      return pointerAdd(right, left, range);
    }
    if (op == BinaryOperator.SUBTRACT && left.type().isPointer()) {
      noBackward(range);
      return context.unknown(range);
    }
    if (!operandsFit(op, left.type(), right.type(), range)) {
      return context.unknown(range);
    }
    if (op.isShift()) {
      Expression l = Conversions.promote(left);
      return Folding.binary(op, l, Conversions.promote(right), l.type().plain(), range);
    }
    CType type = Conversions.common(left.type(), right.type());
    return Folding.binary(
        op, Folding.convert(left, type, left.range()), Folding.convert(right, type, right.range()), type,
        range);
  }

  private Expression pointerAdd(Expression pointer, Expression index, SourceRange range) {
    CType.Pointer type = (CType.Pointer) pointer.type().plain();
    if (!places.indexable(pointer, type, range)) {
      return context.unknown(range);
    }
    CType result = new CType.Pointer(type.target(), new Bounds.Wide(type.bounds().isTerminated()));
    return new Expression.PointerAdd(pointer, PlaceElaborator.toLong(index), result, range);
  }

  void noBackward(SourceRange range) {
    context.error(
        range,
        "pointer-arithmetic",
        "pointers are not moved backwards or subtracted in Cove",
        "keep an index into the array, and write &a[i] where a pointer is needed");
  }

  Expression unary(String operator, Expression e, SourceRange range) {
    if (e.type().isUnknown()) {
      return e;
    }
    if (operator.equals("!")) {
      Expression tested = scalar(e);
      OptionalLong known = Folding.integer(tested);
      return known.isPresent()
          ? Folding.truth(known.getAsLong() == 0, range)
          : new Expression.Unary(UnaryOperator.NOT, tested, CType.INT, range);
    }
    boolean fits = operator.equals("~") ? e.type().isInteger() : e.type().isArithmetic();
    if (!fits) {
      context.error(
          range, "bad-operands", "'" + operator + "' does not take '" + TypePrinter.print(e.type()) + "'");
      return context.unknown(range);
    }
    Expression p = Conversions.promote(e);
    CType type = p.type().plain();
    return switch (operator) {
      case "+" -> p;
      case "-" -> switch (p) {
        case Expression.IntConstant c ->
            new Expression.IntConstant(type, ((CType.Int) type).kind().wrap(-c.value()), range);
        case Expression.FloatConstant c -> new Expression.FloatConstant(type, -c.value(), range);
        default -> new Expression.Unary(UnaryOperator.NEGATE, p, type, range);
      };
      case "~" -> p instanceof Expression.IntConstant c
          ? new Expression.IntConstant(type, ((CType.Int) type).kind().wrap(~c.value()), range)
          : new Expression.Unary(UnaryOperator.COMPLEMENT, p, type, range);
      default -> {
        context.notInCove(range, "complex numbers", "use a structure of two doubles");
        yield context.unknown(range);
      }
    };
  }
}
