package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.modula3.names.TypeSymbol;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.QualifiedName;
import org.spindle.frontend.modula3.syntax.Signature;
import org.spindle.frontend.modula3.syntax.TypeExpression;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.EnumerationType;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.Method;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.PackedType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.SubrangeType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Turns types as written into types. */
final class TypeResolver {
  /** The most bytes a type may take; larger sizes are mistakes, and would overflow offsets. */
  private static final long MAX_BYTES = 1L << 40;

  private static final int MAX_SET = 1 << 20;

  private final UnitContext unit;
  private final ExpressionChecker expressions;

  TypeResolver(UnitContext unit, ExpressionChecker expressions) {
    this.unit = unit;
    this.expressions = expressions;
  }

  /** The type; {@code name} is the name it is being declared with, or null. */
  Type resolve(TypeExpression type, Environment env, String name) {
    return switch (type) {
      case TypeExpression.Named t -> named(t.name(), env);
      case TypeExpression.Root t -> t.traced() ? Builtin.ROOT : Builtin.UNTRACED_ROOT;
      case TypeExpression.Array t -> array(t, env);
      case TypeExpression.Packed t -> packed(t, env);
      case TypeExpression.Enumeration t -> enumeration(t, name);
      case TypeExpression.Subrange t -> subrange(t, env, name);
      case TypeExpression.ProcedureType t ->
          new ProcedureType(name, t.attributes(), signature(t.signature(), env));
      case TypeExpression.RecordType t -> record(t, env, name);
      case TypeExpression.SetType t -> set(t, env);
      case TypeExpression.Reference t -> reference(t, env, name);
      case TypeExpression.ObjectType t -> object(t, env, name);
    };
  }

  Type resolve(TypeExpression type, Environment env) {
    return resolve(type, env, null);
  }

  /** The type of something that takes storage: not open, and not too large. */
  Type resolveFixed(TypeExpression type, Environment env, String what) {
    return requireFixed(resolve(type, env), type.range(), what);
  }

  Type requireFixed(Type type, SourceRange range, String what) {
    if (type instanceof OpenArrayType) {
      unit.report(
          Diagnostic.error(range, "open-array", "%s cannot be an open array".formatted(what))
              .withHint("write REF ARRAY OF T and allocate it with NEW, or give the array an index type"));
      return ErrorType.ERROR;
    }
    return type;
  }

  /** The type of a variable, which must also have a value. */
  Type requireVariable(Type type, SourceRange range, String what) {
    Type fixed = requireFixed(type, range, what);
    if (TypeRelations.unpacked(fixed) instanceof OrdinalType o && o.isEmpty()) {
      unit.error(range, "empty-type", "%s cannot have the empty type %s".formatted(what, o.show()));
    }
    return fixed;
  }

  private Type named(QualifiedName name, Environment env) {
    Optional<Symbol> found = unit.find(name, env.scope());
    if (found.isEmpty()) {
      return ErrorType.ERROR;
    }
    if (found.get() instanceof TypeSymbol t) {
      return t.type().get();
    }
    Diagnostic d =
        Diagnostic.error(
            name.range(), "not-a-type", "'%s' is %s, not a type".formatted(name, found.get().anyOfKind()));
    SourceRange declared = found.get().range();
    unit.report(declared == null ? d : d.withNote(declared, "it is declared here"));
    return ErrorType.ERROR;
  }

  private Type array(TypeExpression.Array t, Environment env) {
    Type element = resolve(t.element(), env);
    if (t.indices().isEmpty()) {
      if (element != ErrorType.ERROR && !Layout.isWhole(element) && !Layout.isPackable(element)) {
        misplaced(element, t.element().range());
      }
      return element == ErrorType.ERROR ? element : new OpenArrayType(element);
    }
    Type result = requireFixed(element, t.element().range(), "the element of a fixed array");
    for (int i = t.indices().size() - 1; i >= 0; i--) {
      TypeExpression written = t.indices().get(i);
      Type index = TypeRelations.unpacked(resolve(written, env));
      if (!(index instanceof OrdinalType ordinal)) {
        notOrdinal(index, written.range(), "an index type");
        return ErrorType.ERROR;
      }
      long length = count(ordinal);
      if (length < 0 || result != ErrorType.ERROR && tooLarge(length, result)) {
        unit.error(written.range(), "too-large", "this array would be larger than 2^40 bytes");
        return ErrorType.ERROR;
      }
      result = result == ErrorType.ERROR ? result : new ArrayType(ordinal, result);
    }
    if (!Layout.isWhole(element) && !Layout.isPackable(element)) {
      misplaced(element, t.element().range());
    }
    return result;
  }

  /** The number of members; negative if a word cannot hold it. */
  private static long count(OrdinalType ordinal) {
    long span = ordinal.last() - ordinal.first();
    return ordinal.isEmpty() ? 0 : span < 0 || span == Long.MAX_VALUE ? -1 : span + 1;
  }

  private static boolean tooLarge(long length, Type element) {
    long size = Math.max(1, Layout.size(element));
    return Math.multiplyHigh(length, size) != 0 || length * size > MAX_BYTES || length * size < 0;
  }

  private void notOrdinal(Type type, SourceRange range, String what) {
    if (type != ErrorType.ERROR) {
      unit.error(
          range, "not-ordinal", "%s must be an ordinal type, but this is %s".formatted(what, type.show()));
    }
  }

  private Type packed(TypeExpression.Packed t, Environment env) {
    Type base = requireFixed(resolve(t.base(), env), t.base().range(), "a packed type");
    Optional<Long> bits = expressions.constantInteger(t.bits(), env);
    if (bits.isEmpty() || base == ErrorType.ERROR) {
      return ErrorType.ERROR;
    }
    long needed = Layout.leastBits(base);
    long most = switch (TypeRelations.unpacked(base)) {
      case OrdinalType _ -> Long.SIZE;
      case SetType s when s.size() <= Long.SIZE -> Long.SIZE;
      case ArrayType _, RecordType _ -> Integer.MAX_VALUE;
      default -> needed;
    };
    if (bits.get() < needed || bits.get() > most) {
      unit.error(
          t.range(),
          "packed-size",
          bits.get() < needed
              ? "%s needs at least %d bits".formatted(base.show(), needed)
              : "%s takes at most %d bits".formatted(base.show(), most));
      return ErrorType.ERROR;
    }
    return new PackedType(bits.get().intValue(), base);
  }

  private void misplaced(Type type, SourceRange range) {
    unit.error(
        range,
        "packed-place",
        "%s holds references or floating numbers, and these must start at a multiple of %d bits"
            .formatted(type.show(), Layout.align(type) * Byte.SIZE));
  }

  private Type enumeration(TypeExpression.Enumeration t, String name) {
    Map<String, Identifier> seen = new HashMap<>();
    for (Identifier element : t.elements()) {
      Identifier other = seen.putIfAbsent(element.name(), element);
      if (other != null) {
        unit.report(
            Diagnostic.error(
                element.range(), "declared-twice", "'%s' is already an element".formatted(element))
                .withNote(other.range(), "the other one is here"));
      }
    }
    return new EnumerationType(name, t.elements().stream().map(Identifier::name).toList());
  }

  private Type subrange(TypeExpression.Subrange t, Environment env, String name) {
    Optional<TypedExpression.Literal> low = expressions.constantOrdinal(t.low(), env);
    Optional<TypedExpression.Literal> high = expressions.constantOrdinal(t.high(), env);
    if (low.isEmpty() || high.isEmpty()) {
      return ErrorType.ERROR;
    }
    OrdinalType base = ((OrdinalType) TypeRelations.unpacked(low.get().type())).base();
    OrdinalType other = ((OrdinalType) TypeRelations.unpacked(high.get().type())).base();
    if (!TypeRelations.same(base, other)) {
      unit.error(
          t.range(),
          "subrange",
          "the bounds of a subrange must have one base type, but these have %s and %s"
              .formatted(base.show(), other.show()));
      return ErrorType.ERROR;
    }
    return new SubrangeType(name, base, value(low.get()), value(high.get()));
  }

  private static long value(TypedExpression.Literal literal) {
    return ((Constant.Ordinal) literal.value()).value();
  }

  private Type set(TypeExpression.SetType t, Environment env) {
    Type element = TypeRelations.unpacked(resolve(t.element(), env));
    if (!(element instanceof OrdinalType ordinal)) {
      notOrdinal(element, t.element().range(), "the element of a set");
      return ErrorType.ERROR;
    }
    long size = count(ordinal);
    if (size < 0 || size > MAX_SET) {
      unit.error(
          t.range(),
          "too-large",
          "a set may have at most %d possible elements; %s has more".formatted(MAX_SET, element.show()));
      return ErrorType.ERROR;
    }
    return new SetType(ordinal);
  }

  private Type record(TypeExpression.RecordType t, Environment env, String name) {
    List<Field> fields = fields(t.fields(), env);
    long size = 0;
    for (Field f : fields) {
      // Forces the type, since a record contains its fields; a cycle through them is reported there.
      if (f.type() != ErrorType.ERROR) {
        size += Layout.size(f.type());
      }
    }
    expressions.defer(() -> fields.forEach(Field::initial));
    if (size > MAX_BYTES) {
      unit.error(t.range(), "too-large", "this record would be larger than 2^40 bytes");
      return ErrorType.ERROR;
    }
    RecordType record = new RecordType(name, fields);
    for (Field f : fields) {
      if (!Layout.isWhole(record, f) && !Layout.isPackable(f.type())) {
        misplaced(f.type(), f.range());
      }
    }
    return record;
  }

  private List<Field> fields(List<TypeExpression.Field> written, Environment env) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (TypeExpression.Field f : written) {
      if (f.type().isEmpty() && f.initial().isEmpty()) {
        unit.error(f.names().getFirst().range(), "syntax", "a field needs a type or a default");
      }
      Lazy<Optional<TypedExpression>> initial =
          new Lazy<>(
              () -> f.initial().map(e -> expressions.value(e, env)),
              () -> cycle(f.names().getFirst().range(), Optional.empty()));
      Lazy<Type> type =
          new Lazy<>(
              () -> f.type()
                  .map(x -> requireVariable(resolve(x, env), x.range(), "a field"))
                  .orElseGet(
                      () -> requireVariable(
                          inferred(initial.get()), f.names().getFirst().range(), "a field")),
              () -> cycle(f.names().getFirst().range(), ErrorType.ERROR));
      Lazy<Optional<Constant>> constant =
          new Lazy<>(
              () -> initial.get().flatMap(e -> expressions.constantOf(e, type.get(), "a default")),
              () -> cycle(f.names().getFirst().range(), Optional.empty()));
      for (Identifier name : f.names()) {
        Field field = new Field(name.name(), name.range(), type, constant);
        Field other = fields.putIfAbsent(name.name(), field);
        if (other != null) {
          unit.report(
              Diagnostic.error(name.range(), "declared-twice", "'%s' is already a field".formatted(name))
                  .withNote(other.range(), "the other one is here"));
        }
      }
    }
    return List.copyOf(fields.values());
  }

  /** The type of a field, formal or variable that only has an initial value. */
  static Type inferred(Optional<TypedExpression> initial) {
    Type type = initial.map(TypedExpression::type).orElse(ErrorType.ERROR);
    return type == null ? ErrorType.ERROR : type;
  }

  /** Reports a declaration that needs itself to be known, where a value like {@code instead} goes on. */
  private <T> T cycle(SourceRange range, T instead) {
    unit.error(range, "cycle", "this declaration depends on itself");
    return instead;
  }

  private String brand(Optional<TypeExpression.Brand> brand, Environment env) {
    if (brand.isEmpty()) {
      return null;
    }
    SourceRange range = brand.get().range();
    if (brand.get().name().isEmpty()) {
      return unit.unitName() + (unit.isInterface() ? ".i3:" : ".m3:") + range.start();
    }
    TypedExpression name = expressions.value(brand.get().name().get(), env);
    if (name instanceof TypedExpression.Literal(_, _, Constant.Text(String text))) {
      unit.facts().brand(text, range);
      return text;
    }
    if (name.type() != ErrorType.ERROR) {
      unit.error(range, "brand", "a brand must be a constant text");
    }
    return "?";
  }

  private Type reference(TypeExpression.Reference t, Environment env, String name) {
    Lazy<Type> referent =
        new Lazy<>(() -> referent(t, env), () -> cycle(t.range(), ErrorType.ERROR));
    expressions.defer(referent::get);
    return new RefType(name, t.traced(), brand(t.brand(), env), referent);
  }

  private Type referent(TypeExpression.Reference t, Environment env) {
    Type type = resolve(t.referent(), env);
    Type inner = type instanceof OpenArrayType a ? a.innermost() : type;
    if (!t.traced() && inner != ErrorType.ERROR && !unit.isUnsafe() && Layout.isTraced(inner)) {
      unit.requireUnsafe(t.range(), "an untraced reference to traced references");
    }
    return type;
  }

  private Type object(TypeExpression.ObjectType t, Environment env, String name) {
    Type supertype = t.supertype().map(s -> resolve(s, env)).orElse(Builtin.ROOT);
    if (supertype == ErrorType.ERROR) {
      return ErrorType.ERROR;
    }
    if (!isObject(supertype)) {
      SourceRange range = t.supertype().orElseThrow().range();
      unit.error(
          range, "not-object",
          "the supertype must be an object type, but this is %s".formatted(supertype.show()));
      return ErrorType.ERROR;
    }
    boolean traced = ((ReferenceType) supertype).isTraced();
    ObjectType[] self = new ObjectType[1];
    Lazy<List<Field>> fields = new Lazy<>(() -> fields(t.fields(), env));
    Lazy<List<Method>> methods = new Lazy<>(() -> methods(t, env, self));
    Lazy<Map<String, Constant>> overrides =
        new Lazy<>(() -> overrides(t, env, self), () -> cycle(t.range(), Map.of()));
    self[0] =
        new ObjectType(
            name, traced, brand(t.brand(), env), Lazy.of(supertype), fields, methods, overrides);
    expressions.defer(
        () -> {
          for (Field f : self[0].fields()) {
            f.initial();
            if (!traced && f.type() != ErrorType.ERROR && !unit.isUnsafe() && Layout.isTraced(f.type())) {
              unit.requireUnsafe(f.range(), "an untraced object with traced references");
            }
            if (!Layout.isWhole(self[0], f) && !Layout.isPackable(f.type())) {
              misplaced(f.type(), f.range());
            }
          }
          for (Method m : self[0].methods()) {
            self[0].field(m.name()).ifPresent(
                f -> unit.report(
                    Diagnostic
                        .error(m.range(), "declared-twice", "'%s' is already a field".formatted(m.name()))
                        .withNote(f.range(), "the field is here")));
            m.signature().get();
            m.body().get();
          }
          self[0].overrides();
        });
    return self[0];
  }

  private boolean isObject(Type type) {
    return TypeRelations.objectView(type, unit::reveal) != null
        || type instanceof OpaqueType o && TypeRelations.objectView(o.bound(), unit::reveal) != null;
  }

  private List<Method> methods(TypeExpression.ObjectType t, Environment env, ObjectType[] self) {
    Map<String, Method> methods = new LinkedHashMap<>();
    for (TypeExpression.Method m : t.methods()) {
      Lazy<SignatureType> signature = signature(m.signature(), env);
      Lazy<Optional<Constant>> body =
          new Lazy<>(
              () -> m.body().flatMap(b -> methodBody(b, env, self[0], signature.get())),
              () -> cycle(m.name().range(), Optional.empty()));
      Method method = new Method(m.name().name(), m.name().range(), signature, body);
      Method other = methods.putIfAbsent(method.name(), method);
      if (other != null) {
        unit.report(
            Diagnostic.error(
                m.name().range(), "declared-twice", "'%s' is already a method".formatted(m.name()))
                .withNote(other.range(), "the other one is here"));
      }
    }
    return List.copyOf(methods.values());
  }

  private Map<String, Constant> overrides(TypeExpression.ObjectType t, Environment env, ObjectType[] self) {
    Map<String, Constant> overrides = new LinkedHashMap<>();
    for (TypeExpression.MethodOverride o : t.overrides()) {
      Optional<Method> method = expressions.members().inheritedMethod(self[0], o.name().name());
      if (method.isEmpty()) {
        unit.report(
            Diagnostic.error(
                o.name().range(),
                "unknown-method",
                "no supertype of this type has a method '%s'".formatted(o.name()))
                .withHint("a new method is declared under METHODS"));
        continue;
      }
      methodBody(o.body(), env, self[0], method.get().signature().get())
          .ifPresent(
              body -> {
                if (overrides.putIfAbsent(o.name().name(), body) != null) {
                  unit.error(
                      o.name().range(), "declared-twice", "'%s' is overridden twice".formatted(o.name()));
                }
              });
    }
    return overrides;
  }

  /** The procedure constant that implements a method of {@code receiver}. */
  Optional<Constant> methodBody(
      Expression body, Environment env, Type receiver, SignatureType signature) {
    TypedExpression value = expressions.value(body, env);
    if (value.type() == ErrorType.ERROR) {
      return Optional.empty();
    }
    if (!(value instanceof TypedExpression.Literal literal)
        || !(literal.value() instanceof Constant.Procedure || literal.value() instanceof Constant.MethodValue
            || literal.value() instanceof Constant.Nil)) {
      unit.error(body.range(), "method-body", "a method must be a procedure constant");
      return Optional.empty();
    }
    if (literal.value() instanceof Constant.Procedure(Constant.ProcedureIdentity p) && !p.isTopLevel()) {
      unit.error(body.range(), "method-body", "a method must be a procedure of the outermost level");
      return Optional.empty();
    }
    if (!(literal.value() instanceof Constant.Nil)
        && literal.type() instanceof ProcedureType p
        && !TypeRelations.coversMethod(signature, p.signature(), receiver, unit::reveal)) {
      unit.report(
          Diagnostic.error(body.range(), "method-body", "%s does not fit this method".formatted(p.show()))
              .withHint(
                  "its first parameter must be a VALUE parameter of type %s or a supertype, the others"
                      .formatted(receiver.show())
                      + " and the result those of the method"));
      return Optional.empty();
    }
    return Optional.of(literal.value());
  }

  Lazy<SignatureType> signature(Signature s, Environment env) {
    Lazy<SignatureType> lazy =
        new Lazy<>(
            () -> makeSignature(s, env),
            () -> cycle(
                s.range(),
                new SignatureType(List.of(), ErrorType.ERROR,
                    new SignatureType.Raises(true, new TreeSet<>()))));
    expressions.defer(
        () -> {
          SignatureType made = lazy.get();
          made.formals().forEach(f -> f.initial().get());
        });
    return lazy;
  }

  private SignatureType makeSignature(Signature s, Environment env) {
    List<SignatureType.Formal> formals = new ArrayList<>();
    Map<String, Identifier> seen = new HashMap<>();
    for (Signature.Formal f : s.formals()) {
      Optional<TypedExpression> initial = f.initial().map(e -> expressions.value(e, env));
      if (f.type().isEmpty() && f.initial().isEmpty()) {
        unit.error(f.names().getFirst().range(), "syntax", "a parameter needs a type or a default");
      }
      Type type = f.type().map(t -> resolve(t, env)).orElseGet(() -> inferred(initial));
      if (TypeRelations.unpacked(type) instanceof OrdinalType o && o.isEmpty()) {
        unit.error(
            f.type().map(TypeExpression::range).orElse(s.range()),
            "empty-type",
            "a parameter cannot have the empty type %s".formatted(o.show()));
      }
      if (f.initial().isPresent() && f.mode() == Signature.Mode.VAR) {
        unit.error(f.initial().get().range(), "var-default", "a VAR parameter has no default");
      }
      Lazy<Optional<Constant>> constant =
          new Lazy<>(() -> initial.flatMap(e -> expressions.constantOf(e, type, "a default")));
      for (Identifier name : f.names()) {
        Identifier other = seen.putIfAbsent(name.name(), name);
        if (other != null) {
          unit.report(
              Diagnostic.error(name.range(), "declared-twice", "'%s' is already a parameter".formatted(name))
                  .withNote(other.range(), "the other one is here"));
        }
        formals.add(new SignatureType.Formal(f.mode(), name.name(), type, constant));
      }
    }
    Type result = s.result().map(t -> resolveFixed(t, env, "a result")).orElse(null);
    return new SignatureType(formals, result, raises(s.raises(), env));
  }

  private SignatureType.Raises raises(Signature.Raises raises, Environment env) {
    TreeSet<String> names = new TreeSet<>();
    for (QualifiedName name : raises.exceptions()) {
      exception(name, env).ifPresent(e -> names.add(e.linkName()));
    }
    return new SignatureType.Raises(raises.any(), names);
  }

  /** The exception of that name, reported if there is none. */
  Optional<ExceptionSymbol> exception(QualifiedName name, Environment env) {
    Optional<Symbol> found = unit.find(name, env.scope());
    if (found.isPresent() && found.get() instanceof ExceptionSymbol e) {
      return Optional.of(e);
    }
    found.ifPresent(
        s -> unit.error(
            name.range(),
            "not-an-exception",
            "'%s' is %s, not an exception".formatted(name, s.anyOfKind())));
    return Optional.empty();
  }

  /** Whether a type may stand in a safe interface or variable as it is. */
  static boolean isReference(Type type) {
    return TypeRelations.unpacked(type) instanceof ReferenceType
        && type != BuiltinReference.NULL;
  }
}
