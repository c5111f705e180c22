package org.spindle.frontend.modula3.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;

/** Checks constructors of sets, arrays and records (language definition, section 2.6.8). */
final class ConstructorChecker {
  private final UnitContext unit;
  private final ExpressionChecker expressions;

  ConstructorChecker(UnitContext unit, ExpressionChecker expressions) {
    this.unit = unit;
    this.expressions = expressions;
  }

  TypedExpression construct(Expression.Constructor c, Environment env) {
    Optional<Type> type = expressions.typeOf(c.type(), env);
    if (type.isEmpty()) {
      unit.error(c.type().range(), "not-a-type", "a constructor starts with a type");
      return ExpressionChecker.error(c.range());
    }
    return switch (TypeRelations.unpacked(type.get())) {
      case ErrorType _ -> ExpressionChecker.error(c.range());
      case SetType s -> set(c, type.get(), s, env);
      case ArrayType a -> array(c, type.get(), a.element(), a.length(), env);
      case OpenArrayType a -> array(c, type.get(), a.element(), -1, env);
      case RecordType r -> record(c, type.get(), r, env);
      default -> {
        unit.error(
            c.range(),
            "constructor",
            "only sets, arrays and records have constructors, but this is %s".formatted(type.get().show()));
        yield ExpressionChecker.error(c.range());
      }
    };
  }

  private TypedExpression set(Expression.Constructor c, Type type, SetType set, Environment env) {
    List<TypedExpression.SetElement> elements = new ArrayList<>();
    boolean failed = false;
    BigInteger bits = BigInteger.ZERO;
    for (Expression.Element e : c.elements()) {
      if (e instanceof Expression.Keyword k) {
        unit.error(k.keyword().range(), "constructor", "the elements of a set have no names");
        failed = true;
        continue;
      }
      Optional<TypedExpression> low = element(e.value(), set.element(), env);
      Optional<TypedExpression> high =
          e instanceof Expression.Range r ? element(r.high(), set.element(), env) : Optional.empty();
      if (low.isEmpty() || e instanceof Expression.Range && high.isEmpty()) {
        failed = true;
        continue;
      }
      elements.add(new TypedExpression.SetElement(low.get(), high));
      bits = bits == null ? null : add(bits, low.get(), high.orElse(low.get()), set.element());
    }
    if (failed) {
      return ExpressionChecker.error(c.range());
    }
    return bits != null
        ? new Literal(c.range(), type, new Constant.SetValue(bits))
        : new TypedExpression.SetValue(c.range(), type, List.copyOf(elements));
  }

  private static BigInteger add(BigInteger bits, TypedExpression low, TypedExpression high,
      OrdinalType element) {
    if (low instanceof Literal(_, _, Constant.Ordinal(long a))
        && high instanceof Literal(_, _, Constant.Ordinal(long b))) {
      if (a > b) {
        return bits;
      }
      BigInteger ones = BigInteger.ONE.shiftLeft((int) (b - a + 1)).subtract(BigInteger.ONE);
      return bits.or(ones.shiftLeft((int) (a - element.first())));
    }
    return null;
  }

  /** An element of a set; a range may be empty, so its bounds are checked when it is built. */
  private Optional<TypedExpression> element(Expression e, OrdinalType element, Environment env) {
    TypedExpression v = expressions.value(e, env);
    if (ExpressionChecker.isError(v)) {
      return Optional.empty();
    }
    TypedExpression converted = expressions.assignability().convert(v, element, "an element of the set");
    return ExpressionChecker.isError(converted) ? Optional.empty() : Optional.of(converted);
  }

  private TypedExpression array(
      Expression.Constructor c, Type type, Type element, long length, Environment env) {
    List<TypedExpression> elements = new ArrayList<>();
    for (Expression.Element e : c.elements()) {
      if (!(e instanceof Expression.Single)) {
        unit.error(e.value().range(), "constructor", "an array's elements are single values");
        return ExpressionChecker.error(c.range());
      }
      TypedExpression v = expressions.value(e.value(), env);
      elements.add(expressions.assignability().convert(v, element, "an element"));
    }
    int n = elements.size();
    if (length < 0 && c.replicated()) {
      unit.error(c.range(), "constructor", "'..' needs an array with an index type");
      return ExpressionChecker.error(c.range());
    }
    if (length >= 0 && (n > length || n < length && !c.replicated())) {
      unit.error(
          c.range(),
          "constructor",
          "%s has %d elements, but %d are given".formatted(type.show(), length, n));
      return ExpressionChecker.error(c.range());
    }
    if (elements.stream().anyMatch(ExpressionChecker::isError)) {
      return ExpressionChecker.error(c.range());
    }
    if (elements.stream().allMatch(e -> e instanceof Literal)) {
      List<Constant> values = elements.stream().map(e -> ((Literal) e).value()).toList();
      Constant value = new Constant.ArrayValue(values, length < 0 ? n : length);
      if (ConstantShape.fits(type, value)) {
        return new Literal(c.range(), type, value);
      }
    }
    return new TypedExpression.ArrayValue(c.range(), type, List.copyOf(elements), c.replicated());
  }

  private TypedExpression record(Expression.Constructor c, Type type, RecordType record, Environment env) {
    if (c.replicated()) {
      unit.error(c.range(), "constructor", "'..' needs an array with an index type");
      return ExpressionChecker.error(c.range());
    }
    Map<Field, TypedExpression> given = new LinkedHashMap<>();
    boolean failed = false;
    boolean keywords = false;
    int position = 0;
    for (Expression.Element e : c.elements()) {
      TypedExpression v = expressions.value(e.value(), env);
      Optional<Field> field = Optional.empty();
      switch (e) {
        case Expression.Range _ ->
            unit.error(e.value().range(), "constructor", "a record's fields are single values");
        case Expression.Single _ -> {
          if (keywords) {
            unit.error(e.value().range(), "constructor", "values without a name stand before those with one");
          } else if (position >= record.fields().size()) {
            unit.error(
                e.value().range(),
                "constructor",
                "%s has only %d fields".formatted(type.show(), record.fields().size()));
          } else {
            field = Optional.of(record.fields().get(position++));
          }
        }
        case Expression.Keyword k -> {
          keywords = true;
          field = record.field(k.keyword().name());
          if (field.isEmpty()) {
            Diagnostic d =
                Diagnostic.error(
                    k.keyword().range(),
                    "unknown-name",
                    "the record %s has no field '%s'".formatted(type.show(), k.keyword()));
            unit.report(
                NameSuggestion.closest(
                    k.keyword().name(), record.fields().stream().map(Field::name).toList())
                    .map(s -> d.withHint("did you mean '%s'?".formatted(s)))
                    .orElse(d));
          }
        }
      }
      if (field.isEmpty()) {
        failed = true;
        continue;
      }
      TypedExpression converted =
          expressions
              .assignability()
              .convert(v, field.get().type(), "the field '%s'".formatted(field.get().name()));
      failed |= ExpressionChecker.isError(converted);
      if (given.put(field.get(), converted) != null) {
        unit.error(e.value().range(), "constructor",
            "the field '%s' has two values".formatted(field.get().name()));
      }
    }
    for (Field f : record.fields()) {
      if (given.containsKey(f)) {
        continue;
      }
      if (f.initial().isPresent()) {
        given.put(f, new Literal(c.range(), f.type(), f.initial().get()));
        continue;
      }
      if (!failed) {
        unit.error(
            c.range(), "constructor",
            "the field '%s' has neither a value nor a default".formatted(f.name()));
      }
      failed = true;
    }
    if (failed) {
      return ExpressionChecker.error(c.range());
    }
    if (given.values().stream().allMatch(v -> v instanceof Literal)) {
      Constant value =
          new Constant.RecordValue(
              record.fields().stream().map(f -> ((Literal) given.get(f)).value()).toList());
      if (ConstantShape.fits(type, value)) {
        return new Literal(c.range(), type, value);
      }
    }
    List<TypedExpression.FieldValue> values = new ArrayList<>();
    given.forEach((f, v) -> values.add(new TypedExpression.FieldValue(Optional.empty(), f, v)));
    return new TypedExpression.RecordValue(c.range(), type, record, List.copyOf(values));
  }
}
