package org.spindle.frontend.modula3.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.syntax.BinaryOperator;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Signature;
import org.spindle.frontend.modula3.syntax.TypeExpression;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.modula3.Modula3Parser;

/** Builds types and signatures. */
final class TypeBuilder {
  private final BuilderContext context;
  private final ExpressionBuilder expressions;

  TypeBuilder(BuilderContext context, ExpressionBuilder expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  Optional<TypeExpression> optional(Modula3Parser.TypeContext type) {
    return type == null ? Optional.empty() : Optional.of(build(type));
  }

  TypeExpression build(Modula3Parser.TypeContext type) {
    return switch (type) {
      case Modula3Parser.NamedTypeContext t ->
          tail(new TypeExpression.Named(context.qualified(t.qualified())), t.objectTail());
      case Modula3Parser.RootTypeContext t ->
          tail(new TypeExpression.Root(context.range(t.ROOT().getSymbol()), true), t.objectTail());
      case Modula3Parser.GroupedTypeContext t -> tail(build(t.type()), t.objectTail());
      case Modula3Parser.WrittenTypeContext t -> build(t.otherType());
      default -> throw new IllegalStateException("type " + type.getClass());
    };
  }

  private TypeExpression tail(TypeExpression base, List<Modula3Parser.ObjectTailContext> tails) {
    return tails.isEmpty() ? base : objects(Optional.of(base), tails);
  }

  TypeExpression build(Modula3Parser.OtherTypeContext type) {
    SourceRange range = context.range(type);
    return switch (type) {
      case Modula3Parser.ArrayTypeContext t -> {
        List<TypeExpression> parts = t.type().stream().map(this::build).toList();
        yield new TypeExpression.Array(
            range, List.copyOf(parts.subList(0, parts.size() - 1)), parts.getLast());
      }
      case Modula3Parser.PackedTypeContext t ->
          new TypeExpression.Packed(range, expressions.build(t.expression()), build(t.type()));
      case Modula3Parser.EnumerationTypeContext t ->
          new TypeExpression.Enumeration(range, context.names(t.names()));
      case Modula3Parser.SubrangeTypeContext t ->
          new TypeExpression.Subrange(
              range, expressions.build(t.expression(0)), expressions.build(t.expression(1)));
      case Modula3Parser.ProcedureTypeContext t ->
          new TypeExpression.ProcedureType(
              range, attributes(t.attribute()), signature(t.signature()));
      case Modula3Parser.RecordTypeContext t -> new TypeExpression.RecordType(range, fields(t.field()));
      case Modula3Parser.SetTypeContext t -> new TypeExpression.SetType(range, build(t.type()));
      case Modula3Parser.UntracedTypeContext t ->
          t.ROOT() != null
              ? tail(new TypeExpression.Root(range, false), t.objectTail())
              : new TypeExpression.Reference(range, false, brand(t.brand()), build(t.type()));
      case Modula3Parser.ReferenceTypeContext t ->
          new TypeExpression.Reference(range, true, brand(t.brand()), build(t.type()));
      case Modula3Parser.ObjectTypeContext t -> objects(Optional.empty(), t.objectTail());
      default -> throw new IllegalStateException("type " + type.getClass());
    };
  }

  /** A chain of object types, each the supertype of the next. */
  TypeExpression objects(
      Optional<TypeExpression> supertype, List<Modula3Parser.ObjectTailContext> tails) {
    Optional<TypeExpression> result = supertype;
    for (Modula3Parser.ObjectTailContext t : tails) {
      SourceRange own = context.range(t);
      SourceRange range = result.map(s -> s.range().to(own)).orElse(own);
      result =
          Optional.of(
              new TypeExpression.ObjectType(
                  range, result, brand(t.brand()), fields(t.field()), methods(t), overrides(t)));
    }
    return result.orElseThrow();
  }

  private List<TypeExpression.Method> methods(Modula3Parser.ObjectTailContext t) {
    return t.method().stream()
        .map(
            m -> new TypeExpression.Method(
                context.identifier(m.IDENTIFIER().getSymbol()),
                signature(m.signature()),
                expressions.optional(m.expression())))
        .toList();
  }

  private List<TypeExpression.MethodOverride> overrides(Modula3Parser.ObjectTailContext t) {
    return t.override().stream()
        .map(
            o -> new TypeExpression.MethodOverride(
                context.identifier(o.IDENTIFIER().getSymbol()),
                expressions.build(o.expression())))
        .toList();
  }

  private List<TypeExpression.Field> fields(List<Modula3Parser.FieldContext> fields) {
    return fields.stream()
        .map(
            f -> new TypeExpression.Field(
                context.names(f.names()),
                optional(f.type()),
                expressions.optional(f.expression())))
        .toList();
  }

  private Optional<TypeExpression.Brand> brand(Modula3Parser.BrandContext brand) {
    if (brand == null) {
      return Optional.empty();
    }
    Optional<Expression> name =
        brand.brandName().stream()
            .map(this::brandPart)
            .reduce(
                (a, b) -> new Expression.Binary(
                    a.range().to(b.range()),
                    BinaryOperator.CONCATENATE,
                    a.range(),
                    a,
                    b));
    return Optional.of(new TypeExpression.Brand(context.range(brand), name));
  }

  private Expression brandPart(Modula3Parser.BrandNameContext part) {
    if (part.expression() != null) {
      return expressions.build(part.expression());
    }
    if (part.qualified() != null) {
      var name = context.qualified(part.qualified());
      Expression last = new Expression.Name(name.name());
      return name.unit()
          .<Expression>map(
              u -> new Expression.Select(name.range(), new Expression.Name(u), name.name()))
          .orElse(last);
    }
    SourceRange range = context.range(part);
    return new Expression.TextLiteral(range, Literals.text(range.text()), false);
  }

  Set<Attribute> attributes(List<Modula3Parser.AttributeContext> attributes) {
    Set<Attribute> result = EnumSet.noneOf(Attribute.class);
    attributes.forEach(
        a -> result.add(a.FUNCTIONAL() != null ? Attribute.FUNCTIONAL : Attribute.EPHEMERAL));
    return Set.copyOf(result);
  }

  Signature signature(Modula3Parser.SignatureContext s) {
    List<Signature.Formal> formals = new ArrayList<>();
    for (Modula3Parser.FormalContext f : s.formal()) {
      Signature.Mode mode =
          f.passing == null
              ? Signature.Mode.VALUE
              : switch (f.passing.getType()) {
                case Modula3Parser.VAR -> Signature.Mode.VAR;
                case Modula3Parser.READONLY -> Signature.Mode.READONLY;
                default -> Signature.Mode.VALUE;
              };
      formals.add(
          new Signature.Formal(
              mode,
              context.names(f.names()),
              optional(f.type()),
              expressions.optional(f.expression())));
    }
    return new Signature(
        context.range(s), List.copyOf(formals), optional(s.type()), raises(s.raises()));
  }

  private Signature.Raises raises(Modula3Parser.RaisesContext raises) {
    if (raises == null) {
      return new Signature.Raises(false, List.of());
    }
    return new Signature.Raises(
        raises.ANY() != null, raises.qualified().stream().map(context::qualified).toList());
  }
}
