package org.spindle.frontend.cove.check;

import java.util.List;
import java.util.function.Consumer;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Initializer;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Statement;

/** The parts of trees, in the order in which they are evaluated. */
final class Walk {
  private Walk() {}

  /** Gives every expression in a statement to {@code visitor}, outer ones first. */
  static void expressions(Statement s, Consumer<Expression> visitor) {
    switch (s) {
      case Statement.Block b -> b.body().forEach(x -> expressions(x, visitor));
      case Statement.Evaluate e -> all(e.expression(), visitor);
      case Statement.Declare d -> d.initializer().ifPresent(i -> all(i, visitor));
      case Statement.If i -> {
        all(i.condition(), visitor);
        expressions(i.then(), visitor);
        i.otherwise().ifPresent(o -> expressions(o, visitor));
      }
      case Statement.While w -> {
        all(w.condition(), visitor);
        expressions(w.body(), visitor);
      }
      case Statement.DoWhile d -> {
        expressions(d.body(), visitor);
        all(d.condition(), visitor);
      }
      case Statement.For f -> {
        f.initial().forEach(x -> expressions(x, visitor));
        f.condition().ifPresent(c -> all(c, visitor));
        f.step().ifPresent(c -> all(c, visitor));
        expressions(f.body(), visitor);
      }
      case Statement.Switch w -> {
        all(w.selector(), visitor);
        expressions(w.body(), visitor);
      }
      case Statement.Return r -> r.value().ifPresent(v -> all(v, visitor));
      case Statement.Case _, Statement.Label _, Statement.Goto _, Statement.Break _,
          Statement.Continue _ -> {}
    }
  }

  private static void all(Initializer i, Consumer<Expression> visitor) {
    i.entries().forEach(e -> all(e.value(), visitor));
  }

  private static void all(Expression e, Consumer<Expression> visitor) {
    visitor.accept(e);
    operands(e).forEach(x -> all(x, visitor));
    place(e).forEach(p -> all(p, visitor));
  }

  private static void all(Place p, Consumer<Expression> visitor) {
    switch (p) {
      case Place.Dereference d -> all(d.pointer(), visitor);
      case Place.Element e -> {
        all(e.pointer(), visitor);
        all(e.index(), visitor);
      }
      case Place.ElementOfArray e -> {
        all(e.array(), visitor);
        all(e.index(), visitor);
      }
      case Place.Member m -> all(m.base(), visitor);
      case Place.CompoundLiteral c -> all(c.initializer(), visitor);
      case Place.OfValue v -> all(v.value(), visitor);
      case Place.OfVariable _, Place.StringLiteral _ -> {}
    }
  }

  /** The place that an expression uses, if any. */
  private static List<Place> place(Expression e) {
    return switch (e) {
      case Expression.Load l -> List.of(l.place());
      case Expression.AddressOf a -> List.of(a.place());
      case Expression.Decay d -> List.of(d.array());
      case Expression.Assign a -> List.of(a.target());
      case Expression.Update u -> List.of(u.target());
      case Expression.PointerUpdate u -> List.of(u.target());
      default -> List.of();
    };
  }

  /** The operands of an expression that are expressions. */
  private static List<Expression> operands(Expression e) {
    return switch (e) {
      case Expression.PointerAdd a -> List.of(a.pointer(), a.index());
      case Expression.Convert c -> List.of(c.operand());
      case Expression.PointerConvert c -> List.of(c.operand());
      case Expression.ToHandle h -> List.of(h.operand());
      case Expression.FromHandle h -> List.of(h.operand());
      case Expression.Unary u -> List.of(u.operand());
      case Expression.Binary b -> List.of(b.left(), b.right());
      case Expression.Compare c -> List.of(c.left(), c.right());
      case Expression.Logical l -> List.of(l.left(), l.right());
      case Expression.Conditional c -> List.of(c.condition(), c.whenTrue(), c.whenFalse());
      case Expression.Comma c -> List.of(c.left(), c.right());
      case Expression.Assign a -> List.of(a.value());
      case Expression.Update u -> List.of(u.value());
      case Expression.PointerUpdate u -> List.of(u.index());
      case Expression.Call c -> c.arguments();
      case Expression.CallPointer c -> {
        List<Expression> all = new java.util.ArrayList<>(c.arguments());
        all.addFirst(c.pointer());
        yield all;
      }
      case Expression.Builtin b -> b.arguments();
      case Expression.IntConstant _, Expression.FloatConstant _, Expression.Null _,
          Expression.FunctionAddress _, Expression.Load _, Expression.AddressOf _, Expression.Decay _ ->
          List.of();
    };
  }
}
