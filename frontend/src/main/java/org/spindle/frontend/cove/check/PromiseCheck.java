package org.spindle.frontend.cove.check;

import org.spindle.frontend.cove.tree.BuiltinOperator;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceRange;

/**
 * COVE_FUNCTIONAL and COVE_EPHEMERAL functions do what they promise: the former assign to their own variables
 * only and call only functional ones, the latter call only ephemeral or functional ones and allocate nothing.
 */
final class PromiseCheck {
  private final FunctionDefinition function;
  private final CType.Promises promises;
  private final Diagnostics diagnostics;

  private PromiseCheck(FunctionDefinition function, Diagnostics diagnostics) {
    this.function = function;
    this.promises = function.symbol().type().promises();
    this.diagnostics = diagnostics;
  }

  static void check(FunctionDefinition function, Diagnostics diagnostics) {
    PromiseCheck check = new PromiseCheck(function, diagnostics);
    if (check.promises.functional() || check.promises.ephemeral()) {
      Walk.expressions(function.body(), check::expression);
    }
  }

  private void expression(Expression e) {
    switch (e) {
      case Expression.Load l when promises.functional() && l.place().type().isVolatile() ->
          functional(e.range(), "reads what is volatile");
      case Expression.Assign a -> target(a.target(), e.range());
      case Expression.Update u -> target(u.target(), e.range());
      case Expression.PointerUpdate u -> target(u.target(), e.range());
      case Expression.Call c -> call(
          c.function().type().promises(), "'" + c.function().name() + "'", e.range());
      case Expression.CallPointer c -> call(CType.Promises.NONE, "a function through a pointer", e.range());
      case Expression.AddressOf a when Origin.ofObject(a.place()) == Origin.LOCAL -> address(e.range());
      case Expression.Decay d when Origin.ofObject(d.array()) == Origin.LOCAL -> address(e.range());
      case Expression.Builtin b -> builtin(b);
      default -> {}
    }
  }

  private void target(Place place, SourceRange range) {
    if (promises.functional() && Origin.ofObject(place) != Origin.LOCAL) {
      functional(range, "assigns to what is not its own variable");
    }
  }

  private void address(SourceRange range) {
    if (promises.functional()) {
      functional(range, "takes the address of a local variable");
    }
  }

  private void functional(SourceRange range, String what) {
    diagnostics.error(
        range, "not-functional", "'" + function.symbol().name() + "' is COVE_FUNCTIONAL but " + what);
  }

  private void ephemeral(SourceRange range, String what) {
    diagnostics.error(
        range, "not-ephemeral", "'" + function.symbol().name() + "' is COVE_EPHEMERAL but " + what);
  }

  private void call(CType.Promises callee, String name, SourceRange range) {
    if (promises.functional() && !callee.functional()) {
      functional(range, "calls " + name + ", which is not");
    }
    if (promises.ephemeral() && !callee.ephemeral() && !callee.functional()) {
      ephemeral(range, "calls " + name + ", which is not");
    }
  }

  private void builtin(Expression.Builtin b) {
    boolean allocates = b.operator() == BuiltinOperator.NEW || b.operator() == BuiltinOperator.NEW_ARRAY;
    if (allocates) {
      if (promises.functional()) {
        functional(b.range(), "allocates");
      }
      if (promises.ephemeral()) {
        ephemeral(b.range(), "allocates");
      }
    }
    boolean writes = switch (b.operator()) {
      case WRITE_NETWORK, COPY, FILL -> true;
      case NEW, NEW_ARRAY, VIEW, READ_NETWORK, ASSERT -> false;
    };
    if (writes && promises.functional()) {
      functional(b.range(), "writes to memory");
    }
  }
}
