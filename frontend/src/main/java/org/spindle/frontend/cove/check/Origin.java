package org.spindle.frontend.cove.check;

import org.spindle.frontend.cove.tree.BuiltinOperator;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;

/**
 * Where what a pointer points to may live. Memory outside the stack never holds an address inside it, so
 * what is loaded from there is safe to keep.
 */
public enum Origin {
  /** Static storage, the heap, or null. */
  KEPT,
  /** Not known before the program runs. */
  UNKNOWN,
  /** This activation. */
  LOCAL;

  /** The origin of the value of a pointer expression. */
  public static Origin of(Expression e) {
    return switch (e) {
      case Expression.Load l -> ofLoad(l.place());
      case Expression.AddressOf a -> ofObject(a.place());
      case Expression.Decay d -> ofObject(d.array());
      case Expression.PointerAdd a -> of(a.pointer());
      case Expression.PointerConvert c -> of(c.operand());
      case Expression.Conditional c -> worse(of(c.whenTrue()), of(c.whenFalse()));
      case Expression.Comma c -> of(c.right());
      case Expression.Assign a -> of(a.value());
      case Expression.PointerUpdate u -> ofLoad(u.target());
      case Expression.Builtin b -> b.operator() == BuiltinOperator.VIEW ? of(b.arguments().getFirst()) : KEPT;
      case Expression.IntConstant _, Expression.FloatConstant _, Expression.Null _,
          Expression.FunctionAddress _, Expression.Convert _, Expression.ToHandle _,
          Expression.FromHandle _, Expression.Unary _, Expression.Binary _, Expression.Compare _,
          Expression.Logical _, Expression.Update _, Expression.Call _, Expression.CallPointer _ ->
          KEPT;
    };
  }

  /** The origin of what the pointers in a structure point to. */
  public static Origin ofStructure(Expression e) {
    return switch (e) {
      case Expression.Load l -> ofLoad(l.place());
      case Expression.Assign a -> ofStructure(a.value());
      case Expression.Comma c -> ofStructure(c.right());
      case Expression.Conditional c -> worse(ofStructure(c.whenTrue()), ofStructure(c.whenFalse()));
      // What calls return was checked when it was returned.
      case Expression.Call _, Expression.CallPointer _ -> KEPT;
      default -> UNKNOWN;
    };
  }

  private static Origin worse(Origin a, Origin b) {
    return a.ordinal() >= b.ordinal() ? a : b;
  }

  /** The origin of the object that a place denotes. */
  public static Origin ofObject(Place place) {
    return switch (place) {
      case Place.OfVariable v -> v.variable().isLocal() ? LOCAL : KEPT;
      case Place.Dereference d -> of(d.pointer());
      case Place.Element e -> of(e.pointer());
      case Place.ElementOfArray e -> ofObject(e.array());
      case Place.Member m -> ofObject(m.base());
      case Place.StringLiteral _ -> KEPT;
      case Place.CompoundLiteral _, Place.OfValue _ -> LOCAL;
    };
  }

  /** The origin of a pointer that a place holds. */
  private static Origin ofLoad(Place place) {
    return ofObject(place) == KEPT ? KEPT : UNKNOWN;
  }
}
