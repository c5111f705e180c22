package org.spindle.frontend.cove.elaborate;

import java.util.Optional;
import org.spindle.frontend.cove.tree.BinaryOperator;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** What changes a place: assignment, compound assignment, increment and decrement (C17 6.5.16, 6.5.2.4, 6.5.3.1). */
final class AssignmentElaborator {
  private final Context context;
  private final Conversions conversions;
  private final OperatorElaborator operators;

  AssignmentElaborator(Context context, Conversions conversions, OperatorElaborator operators) {
    this.context = context;
    this.conversions = conversions;
    this.operators = operators;
  }

  Expression assign(Place target, Expression value, SourceRange range) {
    Optional<SourceRange> declared =
        target instanceof Place.OfVariable v ? Optional.of(v.variable().range()) : Optional.empty();
    Expression converted = conversions.assign(value, target.type(), "the value", declared);
    return PlaceElaborator.promoted(target,
        new Expression.Assign(target, converted, target.type().plain(), range));
  }

  Optional<Place> modifiable(Operand operand, SourceRange range) {
    if (!(operand instanceof Operand.OfPlace(Place place))) {
      if (!operand.type().isUnknown()) {
        context.error(range, "not-assignable", "this is no variable, element or field to assign to");
      }
      return Optional.empty();
    }
    if (place.type().isConst()) {
      context.error(range, "const", "this is const and cannot be changed");
      return Optional.empty();
    }
    if (isPartOfValue(place)
        || place.type().plain() instanceof CType.Array) {
      context.error(range, "not-assignable", "this cannot be assigned to");
      return Optional.empty();
    }
    if (place.type().plain() instanceof CType.Struct && place.type().holdsVolatile()) {
      context.notInCove(range, "copies of volatile structures", "copy the fields one by one");
      return Optional.empty();
    }
    return Optional.of(place);
  }

  private static boolean isPartOfValue(Place place) {
    return place instanceof Place.OfValue || place instanceof Place.Member m && isPartOfValue(m.base());
  }

  Expression update(
      Place target, String operator, Expression value, boolean postfix, SourceRange range) {
    BinaryOperator op = OperatorElaborator.operator(operator);
    CType type = target.type().plain();
    if (type.isUnknown() || value.type().isUnknown()) {
      return context.unknown(range);
    }
    if (type instanceof CType.Pointer p) {
      return pointerUpdate(target, p, op, value, postfix, range);
    }
    if (!operators.operandsFit(op, target.type(), value.type(), range)) {
      return context.unknown(range);
    }
    CType left = PlaceElaborator.valueType(target);
    CType computed = op.isShift()
        ? Conversions.common(left, left)
        : Conversions.common(left, value.type());
    Expression right = op.isShift()
        ? Conversions.promote(value)
        : Folding.convert(value, computed, value.range());
    return PlaceElaborator.promoted(target,
        new Expression.Update(target, op, right, computed, postfix, type, range));
  }

  private Expression pointerUpdate(
      Place target, CType.Pointer type, BinaryOperator op, Expression value, boolean postfix,
      SourceRange range) {
    if (op == BinaryOperator.SUBTRACT) {
      operators.noBackward(range);
      return context.unknown(range);
    }
    if (op != BinaryOperator.ADD || !value.type().isInteger()) {
      context.error(range, "bad-operands", "'" + op + "' does not go with a pointer");
      return context.unknown(range);
    }
    boolean carriesCount = type.bounds() instanceof Bounds.Wide
        && target instanceof Place.OfVariable v && v.variable().isLocal();
    if (!carriesCount && !type.bounds().isTerminated()) {
      context.error(
          range,
          "single-pointer",
          "this pointer does not carry how many elements are left, so it cannot be moved",
          type.bounds() instanceof Bounds.Single
              ? "declare it with its count: 'T *p COVE_COUNTED_BY(n)' or 'T *p COVE_WIDE'"
              : "copy it to a local pointer and move that, or index it",
          type.bounds() instanceof Bounds.Single
              ? Fixes.wide(new Expression.Load(target, type, range))
              : Optional.empty());
      return context.unknown(range);
    }
    CType read = PlaceElaborator.readType(target, context);
    return new Expression.PointerUpdate(target, PlaceElaborator.toLong(value), postfix, read, range);
  }

  Expression step(Operand target, String operator, boolean postfix, SourceRange range) {
    Optional<Place> place = modifiable(target, range);
    if (place.isEmpty()) {
      return context.unknown(range);
    }
    Expression one = new Expression.IntConstant(CType.INT, 1, range);
    return update(place.get(), operator.substring(1), one, postfix, range);
  }
}
