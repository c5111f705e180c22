package org.spindle.frontend.modula3.syntax;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/** Parameters, result and exceptions of a procedure or method. */
public record Signature(
    SourceRange range, List<Formal> formals, Optional<TypeExpression> result, Raises raises) {

  /** How a parameter is passed. */
  public enum Mode {
    VALUE,
    VAR,
    READONLY
  }

  public record Formal(
      Mode mode,
      List<Identifier> names,
      Optional<TypeExpression> type,
      Optional<Expression> initial) {}

  /** {@code RAISES ANY}, or the exceptions that may be raised. */
  public record Raises(boolean any, List<QualifiedName> exceptions) {
    public Raises {
      exceptions = List.copyOf(exceptions);
    }
  }
}
