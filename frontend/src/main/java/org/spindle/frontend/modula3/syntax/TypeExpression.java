package org.spindle.frontend.modula3.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.source.SourceRange;

/** A type as written. */
public sealed interface TypeExpression {
  SourceRange range();

  record Named(QualifiedName name) implements TypeExpression {
    @Override
    public SourceRange range() {
      return name.range();
    }
  }

  record Root(SourceRange range, boolean traced) implements TypeExpression {}

  /** An array; with no index types, an open one. */
  record Array(SourceRange range, List<TypeExpression> indices, TypeExpression element)
      implements TypeExpression {}

  record Packed(SourceRange range, Expression bits, TypeExpression base) implements TypeExpression {}

  record Enumeration(SourceRange range, List<Identifier> elements) implements TypeExpression {}

  record Subrange(SourceRange range, Expression low, Expression high) implements TypeExpression {}

  record ProcedureType(SourceRange range, Set<Attribute> attributes, Signature signature)
      implements TypeExpression {}

  record RecordType(SourceRange range, List<Field> fields) implements TypeExpression {}

  record SetType(SourceRange range, TypeExpression element) implements TypeExpression {}

  record Reference(
      SourceRange range, boolean traced, Optional<Brand> brand, TypeExpression referent)
      implements TypeExpression {}

  /** An object type; without a supertype written, a subtype of ROOT. */
  record ObjectType(
      SourceRange range,
      Optional<TypeExpression> supertype,
      Optional<Brand> brand,
      List<Field> fields,
      List<Method> methods,
      List<MethodOverride> overrides)
      implements TypeExpression {}

  /** A brand, explicit or not. */
  record Brand(SourceRange range, Optional<Expression> name) {}

  record Field(List<Identifier> names, Optional<TypeExpression> type, Optional<Expression> initial) {}

  record Method(Identifier name, Signature signature, Optional<Expression> body) {}

  record MethodOverride(Identifier name, Expression body) {}
}
