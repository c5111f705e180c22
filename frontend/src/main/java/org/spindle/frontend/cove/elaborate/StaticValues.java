package org.spindle.frontend.cove.elaborate;

import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;

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
}
