package org.spindle.frontend.modula3.typed;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.source.SourceRange;

/** A checked statement. */
public sealed interface TypedStatement {
  SourceRange range();

  record Assign(SourceRange range, TypedExpression target, TypedExpression value) implements TypedStatement {}

  /** A call or EVAL: the value, if there is one, is discarded. */
  record Evaluate(SourceRange range, TypedExpression value) implements TypedStatement {}

  record Block(SourceRange range, TypedBlock block) implements TypedStatement {}

  record If(SourceRange range, List<Guarded> branches, List<TypedStatement> otherwise)
      implements TypedStatement {}

  record Guarded(TypedExpression condition, List<TypedStatement> body) {}

  /** CASE; without an ELSE part, an unmatched value is an error. */
  record Case(
      SourceRange range,
      TypedExpression selector,
      List<CaseBranch> branches,
      Optional<List<TypedStatement>> otherwise)
      implements TypedStatement {}

  record CaseBranch(List<Interval> labels, List<TypedStatement> body) {}

  /** From low to high, both included. */
  record Interval(long low, long high) {}

  record Loop(SourceRange range, List<TypedStatement> body) implements TypedStatement {}

  record While(SourceRange range, TypedExpression condition, List<TypedStatement> body)
      implements TypedStatement {}

  record Repeat(SourceRange range, List<TypedStatement> body, TypedExpression condition)
      implements TypedStatement {}

  record For(
      SourceRange range,
      VariableSymbol index,
      TypedExpression first,
      TypedExpression last,
      TypedExpression step,
      List<TypedStatement> body)
      implements TypedStatement {}

  record With(SourceRange range, List<Binding> bindings, List<TypedStatement> body)
      implements TypedStatement {}

  /** A name for a value, or for the storage that a designator denotes. */
  record Binding(VariableSymbol variable, TypedExpression value, boolean alias) {}

  record Exit(SourceRange range) implements TypedStatement {}

  record Return(SourceRange range, Optional<TypedExpression> value) implements TypedStatement {}

  record Raise(SourceRange range, ExceptionSymbol exception, Optional<TypedExpression> argument)
      implements TypedStatement {}

  record TryExcept(
      SourceRange range,
      List<TypedStatement> body,
      List<Handler> handlers,
      Optional<List<TypedStatement>> otherwise)
      implements TypedStatement {}

  record Handler(
      List<ExceptionSymbol> exceptions, Optional<VariableSymbol> argument, List<TypedStatement> body) {}

  record TryFinally(SourceRange range, List<TypedStatement> body, List<TypedStatement> cleanup)
      implements TypedStatement {}

  record Lock(SourceRange range, TypedExpression mutex, List<TypedStatement> body)
      implements TypedStatement {}

  record TypeCase(
      SourceRange range,
      TypedExpression selector,
      List<TypeBranch> branches,
      Optional<List<TypedStatement>> otherwise)
      implements TypedStatement {}

  record TypeBranch(List<Type> types, Optional<VariableSymbol> variable, List<TypedStatement> body) {}

  /** INC or DEC. */
  record Step(SourceRange range, TypedExpression target, TypedExpression amount, boolean down)
      implements TypedStatement {}

  record Assert(SourceRange range, TypedExpression condition) implements TypedStatement {}

  record Dispose(SourceRange range, TypedExpression target) implements TypedStatement {}
}
