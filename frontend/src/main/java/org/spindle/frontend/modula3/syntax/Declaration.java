package org.spindle.frontend.modula3.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.source.SourceRange;

/** One declared constant, type, exception, variable list, revelation or procedure. */
public sealed interface Declaration {
  SourceRange range();

  record Constant(SourceRange range, Identifier name, Optional<TypeExpression> type, Expression value)
      implements Declaration {}

  /** A type declaration; opaque if written with {@code <:}. */
  record Type(SourceRange range, Identifier name, TypeExpression type, boolean opaque)
      implements Declaration {}

  record ExceptionDeclaration(SourceRange range, Identifier name, Optional<TypeExpression> argument)
      implements Declaration {}

  record Variables(
      SourceRange range,
      List<Identifier> names,
      Optional<TypeExpression> type,
      Optional<Expression> initial,
      List<Pragma> pragmas)
      implements Declaration {}

  /** A revelation; complete if written with {@code =}. */
  record Revelation(SourceRange range, QualifiedName name, TypeExpression type, boolean complete)
      implements Declaration {}

  /** A procedure; without a body in interfaces. */
  record Procedure(
      SourceRange range,
      Identifier name,
      Set<Attribute> attributes,
      Signature signature,
      Optional<Block> body,
      List<Pragma> pragmas)
      implements Declaration {}
}
