package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.names.BuiltinSymbol;
import org.spindle.frontend.modula3.names.BuiltinSymbol.Operation;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Identifier;
import org.spindle.frontend.modula3.syntax.QualifiedName;
import org.spindle.frontend.modula3.syntax.Statement;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.typed.TypedStatement;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.IntegerType;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Checks statements (language definition, section 2.3). */
final class StatementChecker {
  private final UnitContext unit;
  private final ExpressionChecker expressions;
  private final DeclarationChecker declarations;

  StatementChecker(UnitContext unit, ExpressionChecker expressions, DeclarationChecker declarations) {
    this.unit = unit;
    this.expressions = expressions;
    this.declarations = declarations;
  }

  List<TypedStatement> check(List<Statement> statements, Environment env) {
    List<TypedStatement> result = new ArrayList<>(statements.size());
    boolean reached = true;
    for (Statement s : statements) {
      if (!reached && !unit.isLibrary()) {
        unit.warning(s.range(), "unreachable", "this statement is never reached");
      }
      Optional<TypedStatement> checked = check(s, env);
      checked.ifPresent(result::add);
      // One warning is enough for what follows.
      reached = !reached || checked.map(Completion::completes).orElse(true);
    }
    expressions.runDeferred();
    return List.copyOf(result);
  }

  private Optional<TypedStatement> check(Statement statement, Environment env) {
    return switch (statement) {
      case Statement.Assign s -> assign(s, env);
      case Statement.Call s -> call(s, env);
      case Statement.BlockStatement s ->
          Optional.of(new TypedStatement.Block(s.range(), declarations.block(s.block(), env)));
      case Statement.Case s -> caseStatement(s, env);
      case Statement.Exit s -> exit(s, env);
      case Statement.Eval s -> eval(s, env);
      case Statement.For s -> forStatement(s, env);
      case Statement.If s -> ifStatement(s, env);
      case Statement.Lock s -> lock(s, env);
      case Statement.Loop s ->
          Optional.of(new TypedStatement.Loop(s.range(), check(s.body(), env.inLoop(env.scope()))));
      case Statement.Raise s -> raise(s, env);
      case Statement.Repeat s -> {
        List<TypedStatement> body = check(s.body(), env.inLoop(env.scope()));
        TypedExpression condition = expressions.condition(s.condition(), env);
        yield Optional.of(new TypedStatement.Repeat(s.range(), body, condition));
      }
      case Statement.Return s -> returnStatement(s, env);
      case Statement.TryExcept s -> tryExcept(s, env);
      case Statement.TryFinally s ->
          Optional
              .of(new TypedStatement.TryFinally(s.range(), check(s.body(), env), check(s.cleanup(), env)));
      case Statement.TypeCase s -> typeCase(s, env);
      case Statement.While s -> {
        TypedExpression condition = expressions.condition(s.condition(), env);
        List<TypedStatement> body = check(s.body(), env.inLoop(env.scope()));
        yield Optional.of(new TypedStatement.While(s.range(), condition, body));
      }
      case Statement.With s -> with(s, env);
      case Statement.Assert s -> Optional.of(
          new TypedStatement.Assert(s.range(), expressions.condition(s.condition(), env)));
    };
  }

  private Optional<TypedStatement> assign(Statement.Assign s, Environment env) {
    TypedExpression target = expressions.value(s.target(), env);
    TypedExpression value = expressions.value(s.value(), env);
    if (ExpressionChecker.isError(target)
        || !expressions.assignability().requireWritable(target, "what is assigned")) {
      return Optional.empty();
    }
    expressions.effects().checkWrite(target, env);
    TypedExpression converted =
        expressions.assignability().convert(value, target.type(),
            "the variable '%s'".formatted(shown(s.target())),
            target instanceof TypedExpression.VariableUse v ? v.variable().range() : null);
    return Optional.of(new TypedStatement.Assign(s.range(), target, converted));
  }

  private static String shown(Expression e) {
    String text = e.range().text();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }

  private Optional<TypedStatement> call(Statement.Call s, Environment env) {
    if (s.call() instanceof Expression.Call c
        && c.callee() instanceof Expression.Name n
        && env.scope().find(n.identifier().name()).orElse(null) instanceof BuiltinSymbol b) {
      switch (b.operation()) {
        case INC, DEC -> {
          return step(c, b.operation() == Operation.DEC, env);
        }
        case DISPOSE -> {
          return dispose(c, env);
        }
        default -> {}
      }
    }
    ExpressionChecker.Operand operand = expressions.operand(s.call(), env);
    if (!(operand instanceof ExpressionChecker.Value(TypedExpression value))
        || value.type() == ErrorType.ERROR) {
      return Optional.empty();
    }
    if (value.type() != null) {
      unit.report(
          Diagnostic.error(s.range(), "unused-result", "the result of this call is not used")
              .withHint("EVAL discards a result"));
      return Optional.empty();
    }
    return Optional.of(new TypedStatement.Evaluate(s.range(), value));
  }

  private Optional<TypedStatement> step(Expression.Call c, boolean down, Environment env) {
    String op = down ? "DEC" : "INC";
    if (c.arguments().isEmpty() || c.arguments().size() > 2
        || c.arguments().stream().anyMatch(a -> a.keyword().isPresent())) {
      unit.error(c.range(), "argument", "%s takes a variable and perhaps an amount".formatted(op));
      return Optional.empty();
    }
    TypedExpression target = expressions.value(c.arguments().getFirst().value(), env);
    TypedExpression amount =
        c.arguments().size() > 1
            ? expressions.value(c.arguments().get(1).value(), env)
            : new Literal(c.range(), Builtin.INTEGER, new Constant.Ordinal(1));
    if (!expressions.assignability().requireWritable(target, "the variable of " + op)
        || ExpressionChecker.isError(amount)) {
      return Optional.empty();
    }
    expressions.effects().checkWrite(target, env);
    Type type = TypeRelations.unpacked(target.type());
    boolean address = type instanceof ReferenceType r && !r.isTraced();
    if (address) {
      unit.requireUnsafe(c.range(), op + " of an address");
    } else if (!(type instanceof OrdinalType)) {
      unit.error(
          c.range(), "type-mismatch",
          "%s needs a variable of an ordinal type, not %s".formatted(op, type.show()));
      return Optional.empty();
    }
    boolean longint = type instanceof OrdinalType o && o.base() == Builtin.LONGINT;
    Type amountType = OperatorChecker.arithmetic(amount.type());
    if (!(amountType instanceof IntegerType) || amountType == Builtin.LONGINT && !longint) {
      unit.error(
          amount.range(), "type-mismatch",
          "the amount must be an integer, not %s".formatted(amount.type().show()));
      return Optional.empty();
    }
    return Optional.of(new TypedStatement.Step(c.range(), target, amount, down));
  }

  private Optional<TypedStatement> dispose(Expression.Call c, Environment env) {
    if (c.arguments().size() != 1) {
      unit.error(c.range(), "argument", "DISPOSE takes one variable");
      return Optional.empty();
    }
    TypedExpression target = expressions.value(c.arguments().getFirst().value(), env);
    if (!expressions.assignability().requireWritable(target, "the variable of DISPOSE")) {
      return Optional.empty();
    }
    if (!(TypeRelations.unpacked(target.type()) instanceof ReferenceType r) || r == BuiltinReference.REFANY) {
      unit.error(
          c.range(), "type-mismatch", "DISPOSE needs a reference, not %s".formatted(target.type().show()));
      return Optional.empty();
    }
    if (!r.isTraced()) {
      unit.requireUnsafe(c.range(), "DISPOSE of an untraced reference");
    }
    expressions.effects().checkOperation(c.range(), "DISPOSE", env);
    return Optional.of(new TypedStatement.Dispose(c.range(), target));
  }

  private Optional<TypedStatement> exit(Statement.Exit s, Environment env) {
    if (!env.inLoop()) {
      unit.error(s.range(), "exit", "EXIT stands inside LOOP, WHILE, REPEAT or FOR only");
      return Optional.empty();
    }
    return Optional.of(new TypedStatement.Exit(s.range()));
  }

  private Optional<TypedStatement> eval(Statement.Eval s, Environment env) {
    TypedExpression value = expressions.value(s.value(), env);
    return ExpressionChecker.isError(value)
        ? Optional.empty()
        : Optional.of(new TypedStatement.Evaluate(s.range(), value));
  }

  private Optional<TypedStatement> lock(Statement.Lock s, Environment env) {
    TypedExpression mutex = expressions.value(s.mutex(), env);
    expressions.effects().checkOperation(s.range(), "LOCK", env);
    unit.useThreads();
    List<TypedStatement> body = check(s.body(), env);
    if (ExpressionChecker.isError(mutex)) {
      return Optional.empty();
    }
    if (!TypeRelations.isSubtype(mutex.type(), Builtin.MUTEX, unit::reveal)) {
      unit.error(
          s.mutex().range(), "lock", "LOCK needs a MUTEX, not a value of type " + mutex.type().show());
      return Optional.empty();
    }
    return Optional.of(new TypedStatement.Lock(s.range(), mutex, body));
  }

  private VariableSymbol variable(
      Identifier name, VariableSymbol.Kind kind, Type type, Environment env, Scope scope) {
    VariableSymbol v =
        new VariableSymbol(name.name(), name.range(), kind, Lazy.of(type), env.procedure(), null);
    declarations.declareName(scope, v);
    return v;
  }

  private Optional<TypedStatement> forStatement(Statement.For s, Environment env) {
    TypedExpression first = expressions.value(s.first(), env);
    TypedExpression last = expressions.value(s.last(), env);
    TypedExpression step =
        s.step()
            .map(e -> expressions.value(e, env))
            .orElse(new Literal(s.range(), Builtin.INTEGER, new Constant.Ordinal(1)));
    Type index = ErrorType.ERROR;
    boolean failed = ExpressionChecker.isError(first) || ExpressionChecker.isError(last)
        || ExpressionChecker.isError(step);
    if (!failed) {
      if (TypeRelations.unpacked(first.type()) instanceof OrdinalType a
          && TypeRelations.unpacked(last.type()) instanceof OrdinalType b
          && TypeRelations.same(a.base(), b.base())) {
        index = a.base();
      } else {
        unit.error(
            first.range().to(last.range()),
            "type-mismatch",
            "the bounds of FOR must be of one ordinal type, not %s and %s"
                .formatted(first.type().show(), last.type().show()));
        failed = true;
      }
      if (!(OperatorChecker.arithmetic(step.type()) instanceof IntegerType)) {
        unit.error(step.range(), "type-mismatch",
            "the step must be an integer, not %s".formatted(step.type().show()));
        failed = true;
      } else if (step instanceof Literal(_, _, Constant.Ordinal(long n)) && n == 0) {
        unit.error(step.range(), "step", "a FOR loop with step 0 never ends");
        failed = true;
      }
    }
    Scope scope = new Scope(env.scope());
    VariableSymbol v = variable(s.index(), VariableSymbol.Kind.FOR_INDEX, index, env, scope);
    List<TypedStatement> body = check(s.body(), env.inLoop(scope));
    return failed
        ? Optional.empty()
        : Optional.of(new TypedStatement.For(s.range(), v, first, last, step, body));
  }

  private Optional<TypedStatement> ifStatement(Statement.If s, Environment env) {
    List<TypedStatement.Guarded> branches = new ArrayList<>();
    for (Statement.Guarded g : s.branches()) {
      branches
          .add(new TypedStatement.Guarded(expressions.condition(g.condition(), env), check(g.body(), env)));
    }
    List<TypedStatement> otherwise = s.otherwise().map(o -> check(o, env)).orElse(List.of());
    return Optional.of(new TypedStatement.If(s.range(), List.copyOf(branches), otherwise));
  }

  private Optional<TypedStatement> caseStatement(Statement.Case s, Environment env) {
    TypedExpression selector = expressions.value(s.selector(), env);
    OrdinalType base = null;
    if (!ExpressionChecker.isError(selector)) {
      if (TypeRelations.unpacked(selector.type()) instanceof OrdinalType o) {
        base = o.base();
      } else {
        unit.error(
            selector.range(),
            "type-mismatch",
            "CASE needs a value of an ordinal type, not %s".formatted(selector.type().show()));
        s.branches().forEach(b -> check(b.body(), env));
        s.otherwise().ifPresent(o -> check(o, env));
        return Optional.empty();
      }
    }
    CaseLabels labels = new CaseLabels(unit);
    List<TypedStatement.CaseBranch> branches = new ArrayList<>();
    for (Statement.CaseBranch b : s.branches()) {
      List<TypedStatement.Interval> intervals = new ArrayList<>();
      for (Statement.Label l : b.labels()) {
        Optional<Literal> low = label(l.low(), base, env);
        Optional<Literal> high = l.high().isPresent() ? label(l.high().get(), base, env) : low;
        if (low.isPresent() && high.isPresent()) {
          SourceRange range = l.high().map(h -> l.low().range().to(h.range())).orElse(l.low().range());
          labels.add(ordinal(low.get()), ordinal(high.get()), range).ifPresent(intervals::add);
        }
      }
      branches.add(new TypedStatement.CaseBranch(List.copyOf(intervals), check(b.body(), env)));
    }
    Optional<List<TypedStatement>> otherwise = s.otherwise().map(o -> check(o, env));
    return base == null
        ? Optional.empty()
        : Optional.of(new TypedStatement.Case(s.range(), selector, List.copyOf(branches), otherwise));
  }

  private Optional<Literal> label(Expression e, OrdinalType base, Environment env) {
    Optional<Literal> value = expressions.constantOrdinal(e, env);
    if (value.isPresent()
        && base != null
        && !TypeRelations.same(((OrdinalType) TypeRelations.unpacked(value.get().type())).base(), base)) {
      unit.error(
          e.range(),
          "type-mismatch",
          "this label is of type %s, but the CASE is over %s".formatted(value.get().type().show(),
              base.show()));
      return Optional.empty();
    }
    return value;
  }

  private static long ordinal(Literal l) {
    return ((Constant.Ordinal) l.value()).value();
  }

  private Optional<TypedStatement> raise(Statement.Raise s, Environment env) {
    expressions.effects().checkOperation(s.range(), "RAISE", env);
    Optional<TypedExpression> argument = s.argument().map(e -> expressions.value(e, env));
    Optional<ExceptionSymbol> exception = expressions.types().exception(s.exception(), env);
    if (exception.isEmpty()) {
      return Optional.empty();
    }
    EscapeRules.check(
        s.range(), new SignatureType.Raises(false, new TreeSet<>(Set.of(exception.get().linkName()))), env,
        unit);
    Type wanted = exception.get().argument().get();
    if (wanted == null && argument.isPresent()) {
      unit.error(
          argument.get().range(), "argument", "the exception '%s' has no argument".formatted(s.exception()));
      return Optional.empty();
    }
    if (wanted != null && argument.isEmpty()) {
      unit.error(
          s.range(),
          "argument",
          "the exception '%s' needs an argument of type %s".formatted(s.exception(), wanted.show()));
      return Optional.empty();
    }
    Optional<TypedExpression> converted =
        argument.map(
            a -> expressions.assignability().convert(a, wanted,
                "the argument of '%s'".formatted(s.exception())));
    return Optional.of(new TypedStatement.Raise(s.range(), exception.get(), converted));
  }

  private Optional<TypedStatement> returnStatement(Statement.Return s, Environment env) {
    Optional<TypedExpression> value = s.value().map(e -> expressions.value(e, env));
    if (env.procedure() == null) {
      unit.error(s.range(), "return", "RETURN stands in the body of a procedure only");
      return Optional.empty();
    }
    Type result = env.result();
    if (result == null && value.isPresent()) {
      unit.report(
          Diagnostic.error(
              s.range(), "return", "the procedure '%s' returns no value".formatted(env.procedure().name()))
              .withNote(env.procedure().range(), "it has no result type"));
      return Optional.empty();
    }
    if (result != null && value.isEmpty()) {
      unit.error(
          s.range(),
          "return",
          "the procedure '%s' returns a value of type %s".formatted(env.procedure().name(), result.show()));
      return Optional.empty();
    }
    Optional<TypedExpression> converted =
        value.map(v -> expressions.assignability().convert(v, result, "the result"));
    return Optional.of(new TypedStatement.Return(s.range(), converted));
  }

  private Optional<TypedStatement> tryExcept(Statement.TryExcept s, Environment env) {
    List<TypedStatement> body = check(s.body(), env.handling(EscapeRules.handled(s, env.scope())));
    List<TypedStatement.Handler> handlers = new ArrayList<>();
    List<ExceptionSymbol> handled = new ArrayList<>();
    for (Statement.Handler h : s.handlers()) {
      List<ExceptionSymbol> exceptions = new ArrayList<>();
      for (QualifiedName name : h.exceptions()) {
        expressions
            .types()
            .exception(name, env)
            .ifPresent(
                e -> {
                  exceptions.add(e);
                  if (handled.stream().anyMatch(o -> o.linkName().equals(e.linkName()))) {
                    unit.error(
                        name.range(), "handler",
                        "the exception '%s' is already handled here".formatted(name));
                  }
                  handled.add(e);
                });
      }
      Scope scope = new Scope(env.scope());
      Optional<VariableSymbol> argument =
          h.argument().map(name -> handlerArgument(name, exceptions, env, scope));
      handlers.add(
          new TypedStatement.Handler(List.copyOf(exceptions), argument, check(h.body(), env.in(scope))));
    }
    Optional<List<TypedStatement>> otherwise = s.otherwise().map(o -> check(o, env));
    return Optional.of(new TypedStatement.TryExcept(s.range(), body, List.copyOf(handlers), otherwise));
  }

  private VariableSymbol handlerArgument(
      Identifier name, List<ExceptionSymbol> exceptions, Environment env, Scope scope) {
    Type type = ErrorType.ERROR;
    for (ExceptionSymbol e : exceptions) {
      Type argument = e.argument().get();
      if (argument == null) {
        unit.error(name.range(), "handler", "the exception '%s' has no argument".formatted(e.name()));
      } else if (type != ErrorType.ERROR && !TypeRelations.same(type, argument)) {
        unit.error(
            name.range(), "handler", "the exceptions of this handler have arguments of different types");
      } else {
        type = argument;
      }
    }
    return variable(name, VariableSymbol.Kind.LOCAL, type, env, scope);
  }

  private Optional<TypedStatement> typeCase(Statement.TypeCase s, Environment env) {
    TypedExpression selector = expressions.value(s.selector(), env);
    boolean failed = ExpressionChecker.isError(selector);
    if (!failed && !(TypeRelations.unpacked(selector.type()) instanceof ReferenceType)) {
      unit.error(
          selector.range(),
          "type-mismatch",
          "TYPECASE needs a reference, not %s".formatted(selector.type().show()));
      failed = true;
    }
    List<TypedStatement.TypeBranch> branches = new ArrayList<>();
    for (Statement.TypeBranch b : s.branches()) {
      List<Type> types = new ArrayList<>();
      for (var written : b.types()) {
        Type type = expressions.types().resolve(written, env);
        if (type == ErrorType.ERROR) {
          failed = true;
          continue;
        }
        if (!failed && !expressions.assignability().assignable(selector.type(), type)) {
          unit.error(
              written.range(),
              "type-mismatch",
              "a value of type %s can never be a %s".formatted(selector.type().show(), type.show()));
        }
        types.add(type);
      }
      Scope scope = new Scope(env.scope());
      Type bound = types.size() == 1 ? types.getFirst() : failed ? ErrorType.ERROR : selector.type();
      Optional<VariableSymbol> variable =
          b.variable().map(name -> variable(name, VariableSymbol.Kind.LOCAL, bound, env, scope));
      branches.add(
          new TypedStatement.TypeBranch(List.copyOf(types), variable, check(b.body(), env.in(scope))));
    }
    Optional<List<TypedStatement>> otherwise = s.otherwise().map(o -> check(o, env));
    return failed
        ? Optional.empty()
        : Optional.of(new TypedStatement.TypeCase(s.range(), selector, List.copyOf(branches), otherwise));
  }

  private Optional<TypedStatement> with(Statement.With s, Environment env) {
    Environment current = env;
    List<TypedStatement.Binding> bindings = new ArrayList<>();
    for (Statement.Binding b : s.bindings()) {
      TypedExpression value = expressions.value(b.value(), current);
      boolean designator = TypedExpression.isDesignator(value);
      boolean writable = designator && TypedExpression.readonlyRoot(value).isEmpty();
      Scope scope = new Scope(current.scope());
      VariableSymbol v =
          variable(
              b.name(),
              writable ? VariableSymbol.Kind.WITH_ALIAS : VariableSymbol.Kind.WITH_READONLY,
              value.type(),
              current,
              scope);
      if (designator && TypedExpression.isPacked(value)) {
        v.setPacked();
      }
      if (writable && expressions.effects().isOwn(value, current)) {
        v.setLocalAlias();
      }
      bindings.add(new TypedStatement.Binding(v, value, designator));
      current = current.in(scope);
    }
    List<TypedStatement> body = check(s.body(), current);
    return Optional.of(new TypedStatement.With(s.range(), List.copyOf(bindings), body));
  }
}
