package org.spindle.frontend.cove.tree;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/** A statement (C17 6.8), or a declaration in a block. */
public sealed interface Statement {
  SourceRange range();

  /** A block; {@code end} is its closing brace. */
  record Block(List<Statement> body, SourceRange range, SourceRange end) implements Statement {
    public Block {
      body = List.copyOf(body);
    }
  }

  record Evaluate(Expression expression, SourceRange range) implements Statement {}

  /** The declaration of a local variable. */
  record Declare(Variable variable, Optional<Initializer> initializer, SourceRange range)
      implements Statement {}

  record If(Expression condition, Statement then, Optional<Statement> otherwise, SourceRange range)
      implements Statement {}

  record While(Expression condition, Statement body, SourceRange range) implements Statement {}

  record DoWhile(Statement body, Expression condition, SourceRange range) implements Statement {}

  record For(
      List<Statement> initial,
      Optional<Expression> condition,
      Optional<Expression> step,
      Statement body,
      SourceRange range)
      implements Statement {
    public For {
      initial = List.copyOf(initial);
    }
  }

  /** The cases are those among the body's {@link Case} statements that belong to this switch. */
  record Switch(
      Expression selector, Statement body, List<Case> cases, boolean hasDefault, SourceRange range)
      implements Statement {
    public Switch {
      cases = List.copyOf(cases);
    }
  }

  /** A case label, compared by identity; the range {@code first..last} holds the values. */
  final class Case implements Statement {
    private final boolean isDefault;
    private final long first;
    private final long last;
    private final SourceRange range;

    public Case(boolean isDefault, long first, long last, SourceRange range) {
      this.isDefault = isDefault;
      this.first = first;
      this.last = last;
      this.range = range;
    }

    public boolean isDefault() {
      return isDefault;
    }

    public long first() {
      return first;
    }

    public long last() {
      return last;
    }

    @Override
    public SourceRange range() {
      return range;
    }
  }

  record Label(String name, SourceRange range) implements Statement {}

  record Goto(String label, SourceRange range) implements Statement {}

  record Break(SourceRange range) implements Statement {}

  record Continue(SourceRange range) implements Statement {}

  record Return(Optional<Expression> value, SourceRange range) implements Statement {}
}
