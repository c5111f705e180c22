package org.spindle.frontend.modula3.check;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.modula3.names.BuiltinSymbol;
import org.spindle.frontend.modula3.names.ConstantSymbol;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.modula3.names.TypeSymbol;
import org.spindle.frontend.modula3.names.UnitSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.Signature.Mode;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Erroneous;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.EnumerationType;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.IntegerType;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.Method;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Checks expressions. */
final class ExpressionChecker {
  /** What an expression can turn out to be. */
  sealed interface Operand {}

  record Value(TypedExpression expression) implements Operand {}

  record OfType(Type type, SourceRange range) implements Operand {}

  record OfUnit(UnitSymbol unit, SourceRange range) implements Operand {}

  record OfBuiltin(BuiltinSymbol builtin, SourceRange range) implements Operand {}

  record OfMethod(TypedExpression receiver, ObjectType owner, Method method, SourceRange range)
      implements Operand {}

  private final UnitContext unit;
  private final TypeResolver types;
  private final Members members;
  private final Assignability assignability;
  private final OperatorChecker operators;
  private final CallChecker calls;
  private final ConstructorChecker constructors;
  private final EffectRules effects;
  private final Deque<Runnable> deferred = new ArrayDeque<>();

  ExpressionChecker(UnitContext unit) {
    this.unit = unit;
    this.members = new Members(unit);
    this.assignability = new Assignability(unit);
    this.effects = new EffectRules(unit);
    this.types = new TypeResolver(unit, this);
    this.operators = new OperatorChecker(unit, this);
    this.calls = new CallChecker(unit, this);
    this.constructors = new ConstructorChecker(unit, this);
  }

  TypeResolver types() {
    return types;
  }

  Members members() {
    return members;
  }

  Assignability assignability() {
    return assignability;
  }

  EffectRules effects() {
    return effects;
  }

  OperatorChecker operators() {
    return operators;
  }

  CallChecker calls() {
    return calls;
  }

  /** Does something once all declarations of the unit can be resolved. */
  void defer(Runnable work) {
    deferred.add(work);
  }

  /** Does what was deferred, and what that defers. */
  void runDeferred() {
    while (!deferred.isEmpty()) {
      deferred.poll().run();
    }
  }

  static TypedExpression error(SourceRange range) {
    return new Erroneous(range, ErrorType.ERROR);
  }

  /** Whether a designator is packed where an address is needed, reported if it is. */
  boolean isPacked(TypedExpression e, String what) {
    if (!TypedExpression.isPacked(e)) {
      return false;
    }
    unit.report(
        Diagnostic
            .error(e.range(), "packed",
                "%s needs a variable with an address, but this is packed".formatted(what))
            .withHint("copy it to a variable first"));
    return true;
  }

  static boolean isError(TypedExpression e) {
    return e.type() == ErrorType.ERROR;
  }

  /** The expression as a value; a call without a result is reported. */
  TypedExpression value(Expression e, Environment env) {
    return value(operand(e, env), e);
  }

  /** The operand that {@code e} is, as a value. */
  TypedExpression value(Operand operand, Expression e) {
    return switch (operand) {
      case Value(TypedExpression v) -> {
        if (v.type() == null) {
          unit.error(e.range(), "no-result", "this procedure returns no result");
          yield error(e.range());
        }
        yield v;
      }
      case OfType t -> {
        if (t.type() != ErrorType.ERROR) {
          unit.error(e.range(), "not-a-value", "this is a type, not a value");
        }
        yield error(e.range());
      }
      case OfUnit u -> {
        unit.error(
            e.range(), "not-a-value", "'%s' is an interface, not a value".formatted(u.unit().name()));
        yield error(e.range());
      }
      case OfBuiltin b -> {
        unit.error(
            e.range(),
            "not-a-value",
            "'%s' is a predeclared procedure; it can only be called".formatted(b.builtin().name()));
        yield error(e.range());
      }
      case OfMethod m -> {
        unit.report(
            Diagnostic.error(
                e.range(), "not-a-value",
                "'%s' is a method; it can only be called".formatted(m.method().name()))
                .withHint("T.m is the method of type T as a procedure"));
        yield error(e.range());
      }
    };
  }

  /** The type that an expression names, if it is one; the type of errors if it is in error. */
  Optional<Type> typeOf(Expression e, Environment env) {
    return switch (operand(e, env)) {
      case OfType t -> Optional.of(t.type());
      case Value(TypedExpression v) when isError(v) -> Optional.of(ErrorType.ERROR);
      case Value _, OfUnit _, OfBuiltin _, OfMethod _ -> Optional.empty();
    };
  }

  Operand operand(Expression e, Environment env) {
    return switch (e) {
      case Expression.IntegerLiteral l -> new Value(integer(l));
      case Expression.RealLiteral l -> new Value(real(l));
      case Expression.CharLiteral l ->
          new Value(new Literal(l.range(), l.wide() ? Builtin.WIDECHAR : Builtin.CHAR, character(l)));
      case Expression.TextLiteral l -> new Value(text(l));
      case Expression.Name n -> unit.find(n.identifier(), env.scope())
          .map(s -> symbol(s, n.range()))
          .orElseGet(() -> new Value(error(n.range())));
      case Expression.Unary u -> new Value(operators.unary(u, env));
      case Expression.Binary b -> new Value(operators.binary(b, env));
      case Expression.Select s -> select(s, env);
      case Expression.Dereference d -> new Value(dereference(value(d.base(), env), d.range()));
      case Expression.Index i -> new Value(index(i, env));
      case Expression.Call c -> calls.call(c, env);
      case Expression.Constructor c -> new Value(constructors.construct(c, env));
      case Expression.TypeOperand t -> new OfType(types.resolve(t.type(), env), t.range());
    };
  }

  private Constant character(Expression.CharLiteral l) {
    if (!l.wide() && l.code() > 255) {
      unit.report(
          Diagnostic.error(l.range(), "char-range", "this character is not in CHAR, which has 256 elements")
              .withHint("W'x' is a WIDECHAR literal"));
      return new Constant.Ordinal(0);
    }
    return new Constant.Ordinal(l.code());
  }

  private static TypedExpression text(Expression.TextLiteral l) {
    return new Literal(l.range(), Builtin.TEXT, new Constant.Text(l.value()));
  }

  private TypedExpression integer(Expression.IntegerLiteral l) {
    String text = l.text();
    char last = text.charAt(text.length() - 1);
    boolean isLong = last == 'L' || last == 'l';
    String digits = isLong ? text.substring(0, text.length() - 1) : text;
    Type type = isLong ? Builtin.LONGINT : Builtin.INTEGER;
    int underscore = digits.indexOf('_');
    try {
      if (underscore < 0) {
        return new Literal(l.range(), type, new Constant.Ordinal(Long.parseLong(digits)));
      }
      int base = underscore > 3 ? 99 : Integer.parseInt(digits.substring(0, underscore));
      if (base < 2 || base > 16) {
        unit.error(l.range(), "bad-number", "the base of a number is from 2 to 16, not %d".formatted(base));
        return error(l.range());
      }
      String rest = digits.substring(underscore + 1);
      for (int i = 0; i < rest.length(); i++) {
        if (Character.digit(rest.charAt(i), base) < 0) {
          unit.error(
              l.range(), "bad-number", "'%c' is not a digit in base %d".formatted(rest.charAt(i), base));
          return error(l.range());
        }
      }
      BigInteger value = new BigInteger(rest, base);
      if (value.bitLength() > 64) {
        throw new NumberFormatException();
      }
      return new Literal(l.range(), type, new Constant.Ordinal(value.longValue()));
    } catch (NumberFormatException e) {
      unit.error(l.range(), "bad-number",
          "this number is too large for %s, which has 64 bits".formatted(type.show()));
      return error(l.range());
    }
  }

  private TypedExpression real(Expression.RealLiteral l) {
    String text = l.text().toLowerCase(Locale.ROOT);
    RealType type =
        text.indexOf('d') >= 0
            ? RealType.LONGREAL
            : text.indexOf('x') >= 0 ? RealType.EXTENDED : RealType.REAL;
    String java = text.replace('d', 'e').replace('x', 'e');
    double value = type == RealType.REAL ? Float.parseFloat(java) : Double.parseDouble(java);
    if (Double.isInfinite(value)) {
      unit.error(l.range(), "bad-number", "this number is too large for %s".formatted(type));
    }
    return new Literal(l.range(), type, new Constant.Real(value));
  }

  private Operand symbol(Symbol symbol, SourceRange range) {
    return switch (symbol) {
      case ConstantSymbol c -> {
        ConstantSymbol.TypedConstant value = c.value().get();
        yield new Value(
            value.value() == null ? error(range) : new Literal(range, value.type(), value.value()));
      }
      case TypeSymbol t -> new OfType(t.type().get(), range);
      case VariableSymbol v -> new Value(
          v.type() == ErrorType.ERROR ? error(range) : new TypedExpression.VariableUse(range, v));
      case ProcedureSymbol p -> new Value(new Literal(range, p.type(), new Constant.Procedure(p)));
      case ExceptionSymbol x -> {
        unit.report(
            Diagnostic.error(range, "not-a-value", "'%s' is an exception, not a value".formatted(x.name()))
                .withHint("RAISE raises an exception"));
        yield new Value(error(range));
      }
      case UnitSymbol u -> new OfUnit(u, range);
      case BuiltinSymbol b -> new OfBuiltin(b, range);
    };
  }

  private Operand select(Expression.Select s, Environment env) {
    SourceRange range = s.range();
    return switch (operand(s.base(), env)) {
      case OfUnit u -> unit.find(u.unit(), s.field())
          .map(found -> symbol(found, range))
          .orElseGet(() -> new Value(error(range)));
      case OfType t -> new Value(memberOfType(t.type(), s.field(), range));
      case Value(TypedExpression base) -> member(base, s.field(), range);
      case OfBuiltin b -> {
        unit.error(range, "not-a-value", "'%s' has no parts".formatted(b.builtin().name()));
        yield new Value(error(range));
      }
      case OfMethod m -> {
        unit.error(range, "not-a-value", "the method '%s' must be called".formatted(m.method().name()));
        yield new Value(error(range));
      }
    };
  }

  /** {@code T.name}: an element of an enumeration, or a method as a procedure. */
  private TypedExpression memberOfType(Type written, Identifier name, SourceRange range) {
    Type type = TypeRelations.unpacked(written);
    if (type == ErrorType.ERROR) {
      return error(range);
    }
    if (type instanceof OrdinalType o && o.base() instanceof EnumerationType e) {
      int index = e.elements().indexOf(name.name());
      if (index >= 0) {
        return new Literal(range, e, new Constant.Ordinal(index));
      }
      unknownPart(name, "the enumeration %s has no element '%s'".formatted(type.show(), name), e.elements());
      return error(range);
    }
    if (TypeRelations.objectView(type, unit::reveal) != null) {
      if (members.find(type, name.name()).orElse(null) instanceof Members.MethodMember m) {
        ProcedureType procedure = methodProcedure(type, m.method());
        Constant value =
            members.implementation(type, m.method())
                .orElseGet(() -> new Constant.MethodValue(type, m.owner(), m.method()));
        return new Literal(range, procedure, value);
      }
      unknownPart(name, "the type %s has no method '%s'".formatted(type.show(), name), members.names(type));
      return error(range);
    }
    unit.error(range, "unknown-name", "the type %s has no part '%s'".formatted(type.show(), name));
    return error(range);
  }

  private static ProcedureType methodProcedure(Type receiver, Method method) {
    SignatureType s = method.signature().get();
    List<SignatureType.Formal> formals = new ArrayList<>();
    formals.add(
        new SignatureType.Formal(Mode.VALUE, "self", receiver, new Lazy<>(Optional::empty)));
    formals.addAll(s.formals());
    return new ProcedureType(
        null, Set.of(), Lazy.of(new SignatureType(formals, s.result(), s.raises())));
  }

  private void unknownPart(Identifier name, String message, List<String> candidates) {
    Diagnostic d = Diagnostic.error(name.range(), "unknown-name", message);
    if (name.name().equalsIgnoreCase("new")) {
      unit.report(d.withHint("NEW(T) allocates what T refers to"));
      return;
    }
    unit.report(
        NameSuggestion.closest(name.name(), candidates)
            .map(c -> d.withHint("did you mean '%s'?".formatted(c)))
            .orElse(d));
  }

  private Operand member(TypedExpression base, Identifier name, SourceRange range) {
    Type type = TypeRelations.unpacked(base.type() == null ? ErrorType.ERROR : base.type());
    if (type == ErrorType.ERROR || unit.isWronglyRevealed(type)) {
      return new Value(error(range));
    }
    if (type instanceof RecordType r) {
      Optional<Field> field = r.field(name.name());
      if (field.isEmpty()) {
        unknownPart(
            name,
            "the record %s has no field '%s'".formatted(r.show(), name),
            r.fields().stream().map(Field::name).toList());
        return new Value(error(range));
      }
      return new Value(recordField(base, r, field.get(), range));
    }
    if (TypeRelations.objectView(type, unit::reveal) != null) {
      return switch (members.find(type, name.name()).orElse(null)) {
        case Members.FieldMember(ObjectType owner, Field field) ->
            new Value(new TypedExpression.ObjectField(range, field.type(), base, owner, field));
        case Members.MethodMember(ObjectType owner, Method method) ->
            new OfMethod(base, owner, method, range);
        case null -> {
          unknownPart(
              name,
              "the object type %s has no field or method '%s' that is visible here".formatted(type.show(),
                  name),
              members.names(type));
          yield new Value(error(range));
        }
      };
    }
    if (refView(type) instanceof RefType ref
        && TypeRelations.unpacked(ref.referent()) instanceof RecordType) {
      return member(dereference(base, base.range()), name, range);
    }
    Diagnostic d =
        Diagnostic.error(
            name.range(), "no-field", "a value of type %s has no field '%s'".formatted(type.show(), name));
    unit.report(ForeignNames.hint(name.name()).map(d::withHint).orElse(d));
    return new Value(error(range));
  }

  private static TypedExpression recordField(
      TypedExpression base, RecordType record, Field field, SourceRange range) {
    if (base instanceof Literal(_, _, Constant.RecordValue(List<Constant> values))) {
      return new Literal(range, field.type(), values.get(record.fields().indexOf(field)));
    }
    return new TypedExpression.RecordField(range, field.type(), base, record, field);
  }

  /** The REF type that a type is known to be, or null. */
  RefType refView(Type type) {
    Type t = TypeRelations.unpacked(type);
    for (int i = 0; i < 100; i++) {
      switch (t) {
        case RefType r -> {
          return r;
        }
        case OpaqueType o -> t = unit.reveal(o);
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  private TypedExpression dereference(TypedExpression base, SourceRange range) {
    if (isError(base)) {
      return error(range);
    }
    RefType ref = refView(base.type());
    if (ref == null) {
      unit.report(notReference(base.type(), range));
      return error(range);
    }
    Type referent = ref.referent();
    return referent == ErrorType.ERROR
        ? error(range)
        : new TypedExpression.Dereference(range, referent, base);
  }

  private static Diagnostic notReference(Type type, SourceRange range) {
    Diagnostic d =
        Diagnostic.error(range, "not-a-reference", "'^' needs a REF, but this is %s".formatted(type.show()));
    return type instanceof ReferenceType
        ? d.withHint("what it refers to is not known here; NARROW or TYPECASE tells")
        : d;
  }

  private TypedExpression index(Expression.Index i, Environment env) {
    TypedExpression base = value(i.base(), env);
    for (Expression e : i.indices()) {
      TypedExpression position = value(e, env);
      if (isError(base)) {
        return base;
      }
      SourceRange range = i.base().range().to(e.range());
      RefType ref = refView(base.type());
      if (ref != null) {
        base = dereference(base, base.range());
        if (isError(base)) {
          return base;
        }
      }
      Type type = TypeRelations.unpacked(base.type());
      OrdinalType indexType;
      Type element;
      switch (type) {
        case ArrayType a -> {
          indexType = a.index();
          element = a.element();
        }
        case OpenArrayType a -> {
          indexType = Builtin.INTEGER;
          element = a.element();
        }
        default -> {
          unit.error(base.range(), "not-an-array", "this is indexed, but has type %s".formatted(type.show()));
          return error(range);
        }
      }
      if (isError(position)) {
        return error(range);
      }
      if (!(TypeRelations.unpacked(position.type()) instanceof OrdinalType p)
          || !TypeRelations.same(p.base(), indexType.base())) {
        unit.error(
            e.range(),
            "type-mismatch",
            "the index has type %s, but the array is indexed by %s"
                .formatted(position.type().show(), indexType.show()));
        return error(range);
      }
      base = element(base, type, element, position, indexType, range);
    }
    return base;
  }

  private TypedExpression element(
      TypedExpression base, Type array, Type element, TypedExpression position, OrdinalType index,
      SourceRange range) {
    if (position instanceof Literal(_, _, Constant.Ordinal(long n))) {
      boolean outside = array instanceof ArrayType ? n < index.first() || n > index.last() : n < 0;
      if (outside) {
        unit.warning(
            position.range(),
            "bounds",
            "the index %d is outside of the array's; this fails when executed".formatted(n));
      } else if (base instanceof Literal(_, _, Constant.ArrayValue v)) {
        long offset = array instanceof ArrayType ? n - index.first() : n;
        if (offset < v.length()) {
          return new Literal(range, element, v.element(offset));
        }
      }
    }
    return new TypedExpression.Element(range, element, base, position);
  }

  /** The value of a constant integer expression, reported if it is not one. */
  Optional<Long> constantInteger(Expression e, Environment env) {
    return constantOrdinal(e, env)
        .filter(
            l -> {
              boolean integer =
                  ((OrdinalType) TypeRelations.unpacked(l.type())).base() instanceof IntegerType;
              if (!integer) {
                unit.error(e.range(), "type-mismatch",
                    "this must be an integer, but is %s".formatted(l.type().show()));
              }
              return integer;
            })
        .map(l -> ((Constant.Ordinal) l.value()).value());
  }

  /** A constant of an ordinal type, reported if it is not one. */
  Optional<Literal> constantOrdinal(Expression e, Environment env) {
    TypedExpression v = value(e, env);
    if (v instanceof Literal l && l.value() instanceof Constant.Ordinal) {
      return Optional.of(l);
    }
    if (!isError(v)) {
      unit.error(
          e.range(),
          "not-constant",
          v instanceof Literal
              ? "this must be of an ordinal type, but is %s".formatted(v.type().show())
              : "this must be a constant");
    }
    return Optional.empty();
  }

  /** The value of a constant that is assigned to {@code target}, reported if it is not constant. */
  Optional<Constant> constantOf(TypedExpression value, Type target, String what) {
    if (value instanceof Literal(_, _, Constant.Ordinal(long n))
        && TypeRelations.unpacked(target) instanceof OrdinalType o
        && assignability.assignable(value.type(), target)
        && (n < o.first() || n > o.last())) {
      unit.error(value.range(), "range", "this value is not a member of %s".formatted(target.show()));
      return Optional.empty();
    }
    TypedExpression converted = assignability.convert(value, target, what);
    if (isError(converted)) {
      return Optional.empty();
    }
    if (unwrap(converted) instanceof Literal l) {
      if (!ConstantShape.fits(target, l.value())) {
        unit.error(value.range(), "shape", "this array has not the length of %s".formatted(target.show()));
        return Optional.empty();
      }
      return Optional.of(l.value());
    }
    unit.error(value.range(), "not-constant", "%s must be a constant".formatted(what));
    return Optional.empty();
  }

  private static TypedExpression unwrap(TypedExpression e) {
    return e instanceof TypedExpression.Retype r ? unwrap(r.operand()) : e;
  }

  /** Whether a type is BOOLEAN or a subrange of it. */
  static boolean isBoolean(Type type) {
    return TypeRelations.unpacked(type) instanceof OrdinalType o
        && TypeRelations.same(o.base(), Builtin.BOOLEAN);
  }

  /** A condition, reported if it is not BOOLEAN. */
  TypedExpression condition(Expression e, Environment env) {
    TypedExpression v = value(e, env);
    if (!isError(v) && !isBoolean(v.type())) {
      unit.error(
          e.range(), "type-mismatch",
          "a condition must be BOOLEAN, but this is %s".formatted(v.type().show()));
      return error(e.range());
    }
    return v;
  }

  static boolean isText(Type type) {
    Type t = TypeRelations.canonical(TypeRelations.unpacked(type));
    return t == Builtin.TEXT || t == BuiltinReference.NULL;
  }
}
