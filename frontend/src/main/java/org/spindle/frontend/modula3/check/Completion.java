package org.spindle.frontend.modula3.check;

import java.util.List;
import java.util.stream.Stream;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.typed.TypedStatement;
import org.spindle.frontend.modula3.types.Constant;

/**
 * Tells whether control can reach the end of a statement, looking at its structure only: calls are taken to return, and
 * conditions to hold or not, but for those that are constant in a loop.
 */
final class Completion {
  private Completion() {}

  static boolean completes(List<TypedStatement> statements) {
    return statements.stream().allMatch(Completion::completes);
  }

  static boolean completes(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Exit _, TypedStatement.Return _, TypedStatement.Raise _ -> false;
      case TypedStatement.Assign _, TypedStatement.Evaluate _, TypedStatement.Step _,
          TypedStatement.Dispose _, TypedStatement.For _ ->
          true;
      case TypedStatement.Assert a -> !is(a.condition(), 0);
      case TypedStatement.Block b -> completes(b.block().statements());
      case TypedStatement.With w -> completes(w.body());
      case TypedStatement.Lock l -> completes(l.body());
      case TypedStatement.If i ->
          completes(i.otherwise()) || i.branches().stream().anyMatch(b -> completes(b.body()));
      case TypedStatement.Case c ->
          c.branches().stream().anyMatch(b -> completes(b.body()))
              || c.otherwise().map(Completion::completes).orElse(false);
      case TypedStatement.TypeCase t ->
          t.branches().stream().anyMatch(b -> completes(b.body()))
              || t.otherwise().map(Completion::completes).orElse(false);
      case TypedStatement.Loop l -> exits(l.body());
      case TypedStatement.While w -> !is(w.condition(), 1) || exits(w.body());
      case TypedStatement.Repeat r -> completes(r.body()) || exits(r.body());
      case TypedStatement.TryExcept t ->
          completes(t.body())
              || t.handlers().stream().anyMatch(h -> completes(h.body()))
              || t.otherwise().map(Completion::completes).orElse(false);
      case TypedStatement.TryFinally t -> completes(t.body()) && completes(t.cleanup());
    };
  }

  private static boolean is(TypedExpression condition, long value) {
    return condition instanceof Literal(_, _, Constant.Ordinal(long n)) && n == value;
  }

  /** Whether the statements hold an EXIT for the loop around them. */
  private static boolean exits(List<TypedStatement> statements) {
    return statements.stream().anyMatch(Completion::exits);
  }

  private static boolean exits(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Exit _ -> true;
      case TypedStatement.Assign _, TypedStatement.Evaluate _, TypedStatement.Step _,
          TypedStatement.Assert _, TypedStatement.Dispose _, TypedStatement.Return _,
          TypedStatement.Raise _, TypedStatement.For _, TypedStatement.Loop _,
          TypedStatement.While _, TypedStatement.Repeat _ ->
          false;
      case TypedStatement.Block b -> exits(b.block().statements());
      case TypedStatement.With w -> exits(w.body());
      case TypedStatement.Lock l -> exits(l.body());
      case TypedStatement.If i ->
          exits(i.otherwise()) || i.branches().stream().anyMatch(b -> exits(b.body()));
      case TypedStatement.Case c ->
          Stream.concat(c.branches().stream().map(TypedStatement.CaseBranch::body), c.otherwise().stream())
              .anyMatch(Completion::exits);
      case TypedStatement.TypeCase t ->
          Stream.concat(t.branches().stream().map(TypedStatement.TypeBranch::body), t.otherwise().stream())
              .anyMatch(Completion::exits);
      case TypedStatement.TryExcept t ->
          exits(t.body())
              || Stream
                  .concat(t.handlers().stream().map(TypedStatement.Handler::body), t.otherwise().stream())
                  .anyMatch(Completion::exits);
      case TypedStatement.TryFinally t -> exits(t.body()) || exits(t.cleanup());
    };
  }
}
