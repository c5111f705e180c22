package org.spindle.ir;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A control-flow edge: the block it leads to and the arguments for that block's parameters.
 *
 * <p>The normal successor of an {@link Terminator.Invoke} with a result, and its unwind successor, lead to blocks with
 * one parameter more than arguments: the last receives the result, or the exception activation.
 */
public record Successor(Label target, List<Value> arguments) {
  public Successor {
    arguments = List.copyOf(arguments);
  }

  /** An edge without arguments. */
  public Successor(Label target) {
    this(target, List.of());
  }

  /** This edge with its arguments mapped. */
  public Successor map(UnaryOperator<Value> uses) {
    return arguments.isEmpty() ? this : new Successor(target, arguments.stream().map(uses).toList());
  }

  /** This edge leading to another block. */
  public Successor withTarget(Label other) {
    return new Successor(other, arguments);
  }
}
