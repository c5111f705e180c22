package org.spindle.frontend.cove.elaborate;

import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** Which expressions can stand in initial data: constants and addresses of static storage (C17 6.6). */
final class StaticValues {
  private StaticValues() {}

  static boolean isConstant(Expression e) {
    return switch (e) {
      case Expression.IntConstant _, Expression.FloatConstant _, Expression.Null _,
          Expression.FunctionAddress _ ->
          true;
      case Expression.Decay d -> isStatic(d.array());
      case Expression.AddressOf a -> isStatic(a.place());
      case Expression.PointerConvert c -> isConstant(c.operand());
      case Expression.PointerAdd a -> isConstant(a.pointer()) && a.index() instanceof Expression.IntConstant;
      default -> false;
    };
  }

  private static boolean isStatic(Place place) {
    return switch (place) {
      case Place.OfVariable v -> !v.variable().isLocal();
      case Place.StringLiteral _ -> true;
      case Place.Member m -> isStatic(m.base());
      case Place.ElementOfArray e -> isStatic(e.array()) && e.index() instanceof Expression.IntConstant;
      case Place.Dereference _, Place.Element _, Place.CompoundLiteral _, Place.OfValue _ -> false;
    };
  }

  /** How many elements a constant address has before it, or -1 where it is outside of what it points into. */
  static long remaining(Expression e) {
    return switch (e) {
      case Expression.Decay d -> isInside(d.array()) && d.array().type().plain() instanceof CType.Array a
          ? a.length()
          : -1;
      case Expression.AddressOf a -> isInside(a.place()) ? 1 : -1;
      case Expression.PointerConvert c -> remaining(c.operand());
      case Expression.PointerAdd(Expression pointer, Expression.IntConstant index, CType _,
          SourceRange _) -> {
        long all = remaining(pointer);
        yield index.value() < 0 || index.value() > all ? -1 : all - index.value();
      }
      default -> -1;
    };
  }

  private static boolean isInside(Place place) {
    return switch (place) {
      case Place.Member m -> isInside(m.base());
      case Place.ElementOfArray e -> isInside(e.array())
          && e.array().type().plain() instanceof CType.Array a
          && e.index() instanceof Expression.IntConstant i
          && i.value() >= 0 && i.value() < a.length();
      case Place.OfVariable _, Place.StringLiteral _ -> true;
      case Place.Dereference _, Place.Element _, Place.CompoundLiteral _, Place.OfValue _ -> false;
    };
  }
}
