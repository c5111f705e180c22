package org.spindle.frontend.modula3.syntax;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.source.SourceRange;

/** A statement. */
public sealed interface Statement {
  SourceRange range();

  record Assign(SourceRange range, Expression target, Expression value) implements Statement {}

  /** An expression in the place of a statement; only calls are legal. */
  record Call(SourceRange range, Expression call) implements Statement {}

  record BlockStatement(SourceRange range, Block block) implements Statement {}

  record Case(
      SourceRange range,
      Expression selector,
      List<CaseBranch> branches,
      Optional<List<Statement>> otherwise)
      implements Statement {}

  record Exit(SourceRange range) implements Statement {}

  record Eval(SourceRange range, Expression value) implements Statement {}

  record For(
      SourceRange range,
      Identifier index,
      Expression first,
      Expression last,
      Optional<Expression> step,
      List<Statement> body)
      implements Statement {}

  record If(
      SourceRange range, List<Guarded> branches, Optional<List<Statement>> otherwise)
      implements Statement {}

  record Lock(SourceRange range, Expression mutex, List<Statement> body) implements Statement {}

  record Loop(SourceRange range, List<Statement> body) implements Statement {}

  record Raise(SourceRange range, QualifiedName exception, Optional<Expression> argument)
      implements Statement {}

  record Repeat(SourceRange range, List<Statement> body, Expression condition)
      implements Statement {}

  record Return(SourceRange range, Optional<Expression> value) implements Statement {}

  record TryExcept(
      SourceRange range,
      List<Statement> body,
      List<Handler> handlers,
      Optional<List<Statement>> otherwise)
      implements Statement {}

  record TryFinally(SourceRange range, List<Statement> body, List<Statement> cleanup)
      implements Statement {}

  record TypeCase(
      SourceRange range,
      Expression selector,
      List<TypeBranch> branches,
      Optional<List<Statement>> otherwise)
      implements Statement {}

  record While(SourceRange range, Expression condition, List<Statement> body)
      implements Statement {}

  record With(SourceRange range, List<Binding> bindings, List<Statement> body)
      implements Statement {}

  /** The pragma {@code <*ASSERT condition*>}. */
  record Assert(SourceRange range, Expression condition) implements Statement {}

  record Guarded(Expression condition, List<Statement> body) {}

  record CaseBranch(SourceRange range, List<Label> labels, List<Statement> body) {}

  record Label(Expression low, Optional<Expression> high) {}

  record Handler(
      SourceRange range,
      List<QualifiedName> exceptions,
      Optional<Identifier> argument,
      List<Statement> body) {}

  record TypeBranch(
      SourceRange range,
      List<TypeExpression> types,
      Optional<Identifier> variable,
      List<Statement> body) {}

  record Binding(Identifier name, Expression value) {}
}
