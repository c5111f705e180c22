package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.names.ConstantSymbol;
import org.spindle.frontend.modula3.names.ConstantSymbol.TypedConstant;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.names.TypeSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.syntax.Block;
import org.spindle.frontend.modula3.syntax.Declaration;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.Pragma;
import org.spindle.frontend.modula3.syntax.TypeExpression;
import org.spindle.frontend.modula3.typed.TypedBlock;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedProcedure;
import org.spindle.frontend.modula3.typed.TypedStatement;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Declares the names of a block or unit, then checks their declarations. */
final class DeclarationChecker {
  /** What was declared, in order; filled while the declarations are checked. */
  static final class Declared {
    final List<TypedBlock.Local> locals = new ArrayList<>();
    final List<TypedProcedure> procedures = new ArrayList<>();
    final List<ExceptionSymbol> exceptions = new ArrayList<>();
    final List<ProcedureSymbol> heads = new ArrayList<>();
    final List<Type> types = new ArrayList<>();
  }

  private static final int MAX_DEPTH = 10_000;

  private final UnitContext unit;
  private final Scope predeclared;
  private final ExpressionChecker expressions;
  private final StatementChecker statements;
  private final Function<String, Optional<ProcedureSymbol>> exported;

  /**
   * A checker for one unit.
   *
   * @param exported finds the procedure that an exported interface declares under a name
   */
  DeclarationChecker(
      UnitContext unit,
      Scope predeclared,
      ExpressionChecker expressions,
      Function<String, Optional<ProcedureSymbol>> exported) {
    this.unit = unit;
    this.predeclared = predeclared;
    this.expressions = expressions;
    this.exported = exported;
    this.statements = new StatementChecker(unit, expressions, this);
  }

  StatementChecker statements() {
    return statements;
  }

  /** Declares a name bound by a statement. */
  void declareName(Scope scope, VariableSymbol v) {
    unit.declare(scope, v, predeclared);
  }

  /** A block with its own scope. */
  TypedBlock block(Block block, Environment outer) {
    Environment inner = outer.inner();
    Environment env = inner.withFatal(EscapeRules.fatal(block, inner.scope(), unit));
    Declared declared = new Declared();
    Runnable bodies = declare(block.declarations(), env, declared);
    expressions.runDeferred();
    bodies.run();
    List<TypedStatement> body = statements.check(block.statements(), env);
    unit.names().addBlock(inner.scope());
    return new TypedBlock(List.copyOf(declared.locals), List.copyOf(declared.procedures), body);
  }

  /**
   * Declares all names, then checks everything but procedure bodies.
   *
   * @return checks the bodies
   */
  Runnable declare(List<Declaration> declarations, Environment env, Declared into) {
    List<Runnable> checks = new ArrayList<>();
    List<Runnable> bodies = new ArrayList<>();
    for (Declaration d : declarations) {
      switch (d) {
        case Declaration.Constant c -> constant(c, env, checks);
        case Declaration.Type t -> type(t, env, checks, into);
        case Declaration.ExceptionDeclaration x -> exception(x, env, checks, into);
        case Declaration.Variables v -> variables(v, env, checks, into);
        case Declaration.Revelation r -> {
          if (env.block()) {
            unit.error(r.range(), "outermost", "revelations stand at the outermost level only");
          }
        }
        case Declaration.Procedure p -> procedure(p, env, checks, bodies, into);
      }
    }
    if (!env.block()) {
      revelations(declarations, env);
    }
    checks.forEach(Runnable::run);
    return () -> bodies.forEach(Runnable::run);
  }

  private void constant(Declaration.Constant c, Environment env, List<Runnable> checks) {
    SourceRange range = c.name().range();
    Lazy<TypedConstant> value =
        new Lazy<>(
            () -> constantValue(c, env),
            () -> {
              unit.error(range, "cycle", "the constant '%s' depends on itself".formatted(c.name()));
              return new TypedConstant(ErrorType.ERROR, null);
            });
    unit.declare(env.scope(), new ConstantSymbol(c.name().name(), range, value), predeclared);
    checks.add(value::get);
  }

  private TypedConstant constantValue(Declaration.Constant c, Environment env) {
    TypedExpression value = expressions.value(c.value(), env);
    if (ExpressionChecker.isError(value)) {
      return new TypedConstant(ErrorType.ERROR, null);
    }
    Type type = c.type().map(t -> expressions.types().resolve(t, env)).orElse(value.type());
    Optional<Constant> constant =
        expressions.constantOf(value, type, "the constant '%s'".formatted(c.name()));
    return new TypedConstant(type, constant.orElse(null));
  }

  private void type(Declaration.Type t, Environment env, List<Runnable> checks, Declared into) {
    SourceRange range = t.name().range();
    String name = t.name().name();
    String shown = env.block() ? name : unit.unitName() + "." + name;
    if (t.opaque() && env.block()) {
      unit.error(range, "outermost", "opaque types are declared at the outermost level only");
    }
    Lazy<Type> bound = new Lazy<>(() -> opaqueBound(t, env), () -> cycle(t));
    Lazy<Type> type =
        t.opaque()
            ? Lazy.of(new OpaqueType(shown, bound))
            : new Lazy<>(() -> expressions.types().resolve(t.type(), env, shown), () -> cycle(t));
    unit.declare(env.scope(), new TypeSymbol(name, range, type), predeclared);
    checks.add(
        () -> {
          into.types.add(type.get());
          if (t.opaque()) {
            unit.facts().declaration(shown, bound.get(), range);
          }
        });
  }

  private Type cycle(Declaration.Type t) {
    unit.report(
        Diagnostic.error(t.name().range(), "cycle", "the type '%s' contains itself".formatted(t.name()))
            .withHint(
                "a type may mention itself inside REF, PROCEDURE, or the fields and methods of an OBJECT"));
    return ErrorType.ERROR;
  }

  private Type opaqueBound(Declaration.Type t, Environment env) {
    Type type = expressions.types().resolve(t.type(), env);
    if (type != ErrorType.ERROR && !(type instanceof ReferenceType)) {
      unit.error(
          t.type().range(), "opaque",
          "an opaque type is a subtype of a reference type, not of " + type.show());
      return BuiltinReference.REFANY;
    }
    return type == ErrorType.ERROR ? BuiltinReference.REFANY : type;
  }

  private void exception(
      Declaration.ExceptionDeclaration x, Environment env, List<Runnable> checks, Declared into) {
    SourceRange range = x.name().range();
    if (env.block()) {
      unit.error(range, "outermost", "exceptions are declared at the outermost level only");
    }
    Lazy<Type> argument =
        new Lazy<>(
            () -> x.argument()
                .map(t -> expressions.types().resolveFixed(t, env, "the argument of an exception"))
                .orElse(null));
    ExceptionSymbol symbol =
        new ExceptionSymbol(x.name().name(), range, unit.linkName(x.name().name()), argument);
    unit.declare(env.scope(), symbol, predeclared);
    into.exceptions.add(symbol);
    checks.add(argument::get);
  }

  private void variables(Declaration.Variables v, Environment env, List<Runnable> checks, Declared into) {
    Lazy<Optional<TypedExpression>> written =
        new Lazy<>(
            () -> v.initial().map(e -> expressions.value(e, env)),
            () -> {
              unit.error(v.range(), "cycle",
                  "the type of '%s' depends on itself".formatted(v.names().getFirst()));
              return Optional.of(ExpressionChecker.error(v.range()));
            });
    Lazy<Type> type =
        new Lazy<>(
            () -> variableType(v, written, env),
            () -> {
              unit.error(v.range(), "cycle",
                  "the type of '%s' depends on itself".formatted(v.names().getFirst()));
              return ErrorType.ERROR;
            });
    Optional<String> external = external(v.pragmas(), v.range());
    for (Identifier name : v.names()) {
      String link = env.block() ? null : external.orElse(unit.linkName(name.name()));
      VariableSymbol symbol =
          new VariableSymbol(
              name.name(),
              name.range(),
              env.block() ? VariableSymbol.Kind.LOCAL : VariableSymbol.Kind.GLOBAL,
              type,
              env.procedure(),
              link);
      if (external.isPresent()) {
        symbol.setExternal();
      }
      unit.declare(env.scope(), symbol, predeclared);
      checks.add(() -> into.locals.add(new TypedBlock.Local(symbol, initial(v, symbol, written.get()))));
    }
  }

  private Optional<TypedExpression> initial(
      Declaration.Variables v, VariableSymbol symbol, Optional<TypedExpression> written) {
    Type type = symbol.type();
    Optional<TypedExpression> converted =
        written.map(
            e -> expressions.assignability().convert(e, type, "the variable '%s'".formatted(symbol.name())));
    if (unit.isInterface()
        && converted.isPresent()
        && !ExpressionChecker.isError(converted.get())
        && !(converted.get() instanceof TypedExpression.Literal)) {
      unit.report(
          Diagnostic.error(
              v.initial().orElseThrow().range(),
              "not-constant",
              "a variable of an interface has only a constant initial value")
              .withHint("assign it in the body of the module"));
    }
    return converted;
  }

  private Type variableType(
      Declaration.Variables v, Lazy<Optional<TypedExpression>> written, Environment env) {
    if (v.type().isPresent()) {
      TypeExpression t = v.type().get();
      return expressions.types().requireVariable(expressions.types().resolve(t, env), t.range(),
          "a variable");
    }
    if (written.get().isEmpty()) {
      unit.error(v.range(), "syntax", "a variable needs a type or an initial value");
      return ErrorType.ERROR;
    }
    Type type = TypeResolver.inferred(written.get());
    if (type == BuiltinReference.NULL) {
      unit.error(v.range(), "type-mismatch", "the type of a variable initialized to NIL must be written");
      return ErrorType.ERROR;
    }
    if (type instanceof OpenArrayType && written.get().get() instanceof TypedExpression.Literal) {
      unit.error(v.range(), "open-array", "a variable cannot be an open array");
      return ErrorType.ERROR;
    }
    return expressions.types().requireVariable(type, v.range(), "a variable");
  }

  /** The symbol that the pragma EXTERNAL names; reported where it is not allowed. */
  private Optional<String> external(List<Pragma> pragmas, SourceRange range) {
    for (Pragma p : pragmas) {
      if (p.word().equals("EXTERNAL")) {
        String argument = p.argument();
        boolean named = argument.length() > 2 && argument.startsWith("\"") && argument.endsWith("\"");
        if (!unit.isInterface() || !unit.isUnsafe() || !unit.isLibrary() || !named) {
          unit.report(
              Diagnostic.error(p.range(), "external", "EXTERNAL names services of the machine, and only"
                  + " UNSAFE interfaces of the run-time library may declare them")
                  .withNote(range, "this declaration"));
          return Optional.of("?");
        }
        return Optional.of(argument.substring(1, argument.length() - 1));
      }
    }
    return Optional.empty();
  }

  private void procedure(
      Declaration.Procedure p, Environment env, List<Runnable> checks, List<Runnable> bodies, Declared into) {
    String name = p.name().name();
    Optional<ProcedureSymbol> declaredIn = env.block() ? Optional.empty() : exported.apply(name);
    Lazy<SignatureType> signature = expressions.types().signature(p.signature(), env);
    Set<Attribute> attributes = attributes(p, declaredIn);
    Lazy<ProcedureType> type = Lazy.of(new ProcedureType(null, attributes, signature));
    String link;
    if (env.block()) {
      String outer = env.procedure() != null ? env.procedure().linkName() : unit.unitName() + ":body";
      link = unit.distinct(outer + "." + name);
    } else {
      link = declaredIn.map(ProcedureSymbol::linkName).orElse(unit.linkName(name));
    }
    boolean functional = attributes.contains(Attribute.FUNCTIONAL);
    boolean event =
        unit.isInterface()
            ? unit.hasEvents() && !functional
            : declaredIn.map(ProcedureSymbol::isEvent).orElse(false);
    ProcedureSymbol symbol =
        new ProcedureSymbol(name, p.name().range(), type, env.procedure(), env.block(), link, p, event);
    external(p.pragmas(), p.range()).ifPresent(symbol::setExternal);
    unit.declare(env.scope(), symbol, predeclared);
    into.heads.add(symbol);
    checks.add(
        () -> {
          signature.get();
          declaredIn.ifPresent(d -> checkImplements(symbol, d));
        });
    if (p.body().isPresent()) {
      if (unit.isInterface()) {
        unit.report(
            Diagnostic.error(p.name().range(), "body", "a procedure of an interface has no body here")
                .withHint("the body stands in a module that exports the interface"));
      } else {
        bodies.add(() -> into.procedures.add(body(p, symbol, env)));
      }
    } else if (!unit.isInterface()) {
      unit.error(p.name().range(), "body", "the procedure '%s' needs a body".formatted(name));
    }
  }

  private static Set<Attribute> attributes(Declaration.Procedure p, Optional<ProcedureSymbol> declared) {
    Set<Attribute> all = new TreeSet<>(p.attributes());
    declared.ifPresent(d -> all.addAll(d.type().attributes()));
    return Set.copyOf(all);
  }

  private void checkImplements(ProcedureSymbol p, ProcedureSymbol declared) {
    if (!TypeRelations.covers(declared.type().signature(), p.type().signature())) {
      unit.report(
          Diagnostic.error(
              p.range(),
              "implements",
              "'%s' is %s here, which does not fit its declaration in the interface"
                  .formatted(p.name(), p.type().show()))
              .withNote(declared.range(), "the interface declares %s".formatted(declared.type().show())));
    }
  }

  private TypedProcedure body(Declaration.Procedure p, ProcedureSymbol symbol, Environment env) {
    Scope scope = new Scope(env.scope());
    SignatureType signature = symbol.type().signature();
    List<VariableSymbol> formals = new ArrayList<>();
    List<Identifier> names = p.signature().formals().stream().flatMap(f -> f.names().stream()).toList();
    for (int i = 0; i < signature.formals().size(); i++) {
      SignatureType.Formal f = signature.formals().get(i);
      VariableSymbol.Kind kind = switch (f.mode()) {
        case VALUE -> VariableSymbol.Kind.VALUE_FORMAL;
        case VAR -> VariableSymbol.Kind.VAR_FORMAL;
        case READONLY -> VariableSymbol.Kind.READONLY_FORMAL;
      };
      VariableSymbol v =
          new VariableSymbol(f.name(), names.get(i).range(), kind, Lazy.of(f.type()), symbol, null);
      unit.declare(scope, v, predeclared);
      formals.add(v);
    }
    if (symbol.type().attributes().contains(Attribute.FUNCTIONAL)) {
      checkFunctionalFormals(signature, symbol);
    }
    Environment inside = env.inProcedure(scope, symbol);
    TypedBlock block = block(p.body().orElseThrow(), inside);
    if (signature.result() != null && Completion.completes(block.statements())) {
      unit.warnIfCorrect(
          p.name().range(), "missing-return",
          "the function '%s' can end without RETURN, which fails when executed".formatted(p.name()));
    }
    return new TypedProcedure(symbol, List.copyOf(formals), block);
  }

  private void checkFunctionalFormals(SignatureType signature, ProcedureSymbol symbol) {
    if (signature.result() != null && Layout.size(signature.result()) > 8
        && !(signature.result() instanceof ErrorType)) {
      unit.error(
          symbol.range(), "functional", "the result of a FUNCTIONAL procedure is one word or less so far");
    }
  }

  private void revelations(List<Declaration> declarations, Environment env) {
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Revelation r) {
        revelation(r, env);
      }
    }
  }

  private void revelation(Declaration.Revelation r, Environment env) {
    Optional<OpaqueType> opaque =
        unit.find(r.name(), env.scope())
            .flatMap(s -> s instanceof TypeSymbol t && t.type().get() instanceof OpaqueType o
                ? Optional.of(o)
                : Optional.empty());
    if (opaque.isEmpty()) {
      if (unit.find(r.name(), env.scope()).isPresent()) {
        unit.error(r.name().range(), "reveal", "'%s' is not an opaque type".formatted(r.name()));
      }
      return;
    }
    OpaqueType type = opaque.get();
    if (type == Builtin.TEXT || type == Builtin.MUTEX) {
      unit.error(r.name().range(), "reveal",
          "the predeclared type %s cannot be revealed".formatted(type.name()));
      return;
    }
    Type revealed = expressions.types().resolve(r.type(), env, type.name());
    if (revealed == ErrorType.ERROR) {
      unit.revelations().putIfAbsent(type, revealed);
      return;
    }
    boolean repeats = !r.complete() && TypeRelations.isSubtype(type.bound(), revealed, unit::reveal);
    if (!repeats && !TypeRelations.isSubtype(revealed, type.bound(), unit::reveal)) {
      unit.error(
          r.type().range(),
          "reveal",
          "%s is declared as a subtype of %s, which this is not".formatted(type.name(), type.bound().show()));
      if (r.complete()) {
        reveal(type, revealed);
        unit.revelations().put(type, revealed);
      }
      return;
    }
    if (r.complete()) {
      complete(r, type, revealed);
    }
    Type known = unit.reveal(type);
    boolean lower = TypeRelations.isSubtype(revealed, known, unit::reveal);
    if (!lower && !TypeRelations.isSubtype(known, revealed, unit::reveal)) {
      unit.error(
          r.name().range(),
          "reveal",
          "this revelation is unrelated to another that is visible here: %s".formatted(known.show()));
    } else if (lower) {
      unit.revelations().put(type, revealed);
      unit.ownRevelations().put(type, revealed);
    }
  }

  private void complete(Declaration.Revelation r, OpaqueType type, Type revealed) {
    boolean branded = switch (revealed) {
      case ObjectType o -> o.brand() != null;
      case RefType ref -> ref.brand() != null;
      default -> false;
    };
    if (!branded) {
      unit.report(
          Diagnostic.error(r.type().range(), "reveal", "a complete revelation must be a branded type")
              .withHint("write BRANDED before OBJECT or REF"));
    } else {
      unit.facts().revelation(type.name(), revealed, r.name().range());
    }
    reveal(type, revealed);
  }

  /** Also what is wrong with it, so that what follows from that is not reported. */
  private static void reveal(OpaqueType type, Type revealed) {
    if (type.concrete() == null && !isBelow(revealed, type)) {
      type.reveal(revealed);
    }
  }

  /** Whether an opaque type is among the supertypes of what it is revealed to be, by all revelations so far. */
  private static boolean isBelow(Type revealed, OpaqueType type) {
    Type t = revealed;
    for (int i = 0; i < MAX_DEPTH && t != null; i++) {
      t = switch (t) {
        case ObjectType o -> o.supertype();
        case OpaqueType o -> o.concrete() != null ? o.concrete() : o.bound();
        default -> null;
      };
      if (t == type) {
        return true;
      }
    }
    return false;
  }
}
