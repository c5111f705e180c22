package org.spindle.frontend.cove.check;

import java.util.HashSet;
import java.util.Set;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;

/** The local variables of a function that keep the value of their initializer: what is true of it stays true. */
public final class InitializedOnce {
  private final Set<Variable> changed = new HashSet<>();

  private InitializedOnce(FunctionDefinition function) {
    changed.addAll(function.escaping());
    changed.addAll(function.parameters());
    Walk.expressions(function.body(), this::expression);
  }

  /** Finds them for one function. */
  public static InitializedOnce in(FunctionDefinition function) {
    return new InitializedOnce(function);
  }

  /** Whether a local variable, not of an aggregate type, is only ever given a value by its declaration. */
  public boolean contains(Variable variable) {
    return variable.isLocal() && !variable.type().isAggregate() && !changed.contains(variable);
  }

  private void expression(Expression e) {
    switch (e) {
      case Expression.Assign a -> change(a.target());
      case Expression.Update u -> change(u.target());
      case Expression.PointerUpdate u -> change(u.target());
      default -> {}
    }
  }

  private void change(Place target) {
    if (target instanceof Place.OfVariable v) {
      changed.add(v.variable());
    }
  }
}
