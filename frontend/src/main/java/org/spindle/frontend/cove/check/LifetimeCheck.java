package org.spindle.frontend.cove.check;

import java.util.Optional;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.Statement;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceRange;

/** Pointers to local variables are not stored where they would outlive them, nor returned. */
final class LifetimeCheck {
  private LifetimeCheck() {}

  static void check(FunctionDefinition function, Diagnostics diagnostics) {
    Walk.expressions(
        function.body(),
        e -> {
          if (e instanceof Expression.Assign a
              && a.type().isPointer()
              && Origin.ofObject(a.target()) != Origin.LOCAL
              && Origin.of(a.value()) == Origin.LOCAL) {
            report(a.value().range(), "stored where it outlives that variable", diagnostics);
          }
        });
    returns(function.body(), diagnostics);
  }

  private static void returns(Statement s, Diagnostics diagnostics) {
    switch (s) {
      case Statement.Block b -> b.body().forEach(x -> returns(x, diagnostics));
      case Statement.If i -> {
        returns(i.then(), diagnostics);
        i.otherwise().ifPresent(o -> returns(o, diagnostics));
      }
      case Statement.While w -> returns(w.body(), diagnostics);
      case Statement.DoWhile d -> returns(d.body(), diagnostics);
      case Statement.For f -> returns(f.body(), diagnostics);
      case Statement.Switch w -> returns(w.body(), diagnostics);
      case Statement.Return(Optional<Expression> value, SourceRange _) -> value
          .filter(v -> v.type().isPointer() && Origin.of(v) == Origin.LOCAL)
          .ifPresent(v -> report(v.range(), "returned", diagnostics));
      case Statement.Evaluate _, Statement.Declare _, Statement.Case _, Statement.Label _,
          Statement.Goto _, Statement.Break _, Statement.Continue _ ->
          {}
    }
  }

  private static void report(SourceRange range, String what, Diagnostics diagnostics) {
    diagnostics.add(
        Diagnostic.error(range, "dangling", "a pointer to a local variable is " + what)
            .withHint("allocate the object with cove_new, or make the variable static"));
  }
}
