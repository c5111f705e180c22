package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.syntax.Expression;
import org.spindle.frontend.modula3.syntax.Signature.Mode;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedExpression.Actual;
import org.spindle.frontend.modula3.typed.TypedExpression.Call;
import org.spindle.frontend.modula3.typed.TypedExpression.Callee;
import org.spindle.frontend.modula3.typed.TypedExpression.Literal;
import org.spindle.frontend.modula3.typed.WordOperator;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Checks calls and binds their arguments. */
final class CallChecker {
  private final UnitContext unit;
  private final ExpressionChecker expressions;
  private final BuiltinChecker builtins;

  CallChecker(UnitContext unit, ExpressionChecker expressions) {
    this.unit = unit;
    this.expressions = expressions;
    this.builtins = new BuiltinChecker(unit, expressions);
  }

  ExpressionChecker.Operand call(Expression.Call c, Environment env) {
    return switch (expressions.operand(c.callee(), env)) {
      case ExpressionChecker.OfBuiltin b -> builtins.call(b.builtin().operation(), c, env);
      case ExpressionChecker.OfMethod m -> new ExpressionChecker.Value(method(m, c, env));
      case ExpressionChecker.Value(TypedExpression callee) ->
          new ExpressionChecker.Value(procedure(callee, c, env));
      case ExpressionChecker.OfType t -> {
        checkArguments(c, env);
        if (t.type() != ErrorType.ERROR) {
          unit.report(
              Diagnostic.error(c.range(), "not-callable", "a type cannot be called")
                  .withHint(
                      "conversions are VAL, ORD, FLOAT, ROUND and NARROW; constructors are written T{...}"));
        }
        yield new ExpressionChecker.Value(ExpressionChecker.error(c.range()));
      }
      case ExpressionChecker.OfUnit u -> {
        checkArguments(c, env);
        unit.error(c.range(), "not-callable", "'%s' is an interface".formatted(u.unit().name()));
        yield new ExpressionChecker.Value(ExpressionChecker.error(c.range()));
      }
    };
  }

  /** Checks the arguments of a call that is itself in error. */
  private void checkArguments(Expression.Call c, Environment env) {
    c.arguments().forEach(a -> expressions.operand(a.value(), env));
  }

  private TypedExpression method(ExpressionChecker.OfMethod m, Expression.Call c, Environment env) {
    expressions.effects().checkCall(c.range(), Optional.of(m.method().name()), Set.of(), env);
    SignatureType signature = m.method().signature().get();
    Callee callee = new TypedExpression.MethodCallee(m.receiver(), m.owner(), m.method());
    return finish(c, callee, signature, m.method().name(), m.method().range(), env);
  }

  private TypedExpression procedure(TypedExpression callee, Expression.Call c, Environment env) {
    if (ExpressionChecker.isError(callee)) {
      checkArguments(c, env);
      return ExpressionChecker.error(c.range());
    }
    Type type = TypeRelations.unpacked(callee.type() == null ? ErrorType.ERROR : callee.type());
    if (!(type instanceof ProcedureType p) || p.signature() == null) {
      checkArguments(c, env);
      uncallable(
          c.callee().range(),
          "this has type %s, which cannot be called".formatted(type.show()),
          type instanceof ArrayType || type instanceof OpenArrayType ? "an element is written a[i]" : null);
      return ExpressionChecker.error(c.range());
    }
    if (callee instanceof Literal(_, _, Constant.Procedure(Constant.ProcedureIdentity identity))
        && identity instanceof ProcedureSymbol symbol) {
      Optional<WordOperator> word = wordOperator(symbol);
      if (word.isEmpty()) {
        expressions.effects().checkCall(c.range(), Optional.of(symbol.name()), p.attributes(), env);
      }
      Callee direct = new TypedExpression.DirectCallee(symbol, p.signature());
      TypedExpression call = finish(c, direct, p.signature(), symbol.name(), symbol.range(), env);
      Optional<Constant> place = call instanceof Call ? place(symbol, c.range()) : Optional.empty();
      if (place.isPresent()) {
        return new Literal(c.range(), call.type(), place.get());
      }
      return word.isPresent() && call instanceof Call made ? wordOperation(word.get(), made) : call;
    }
    expressions.effects().checkCall(c.range(), Optional.empty(), p.attributes(), env);
    return finish(
        c, new TypedExpression.ValueCallee(callee, p.signature()), p.signature(), "the procedure", null, env);
  }

  private Optional<WordOperator> wordOperator(ProcedureSymbol p) {
    String link = p.linkName();
    boolean library = p.range() != null && !p.isEvent();
    boolean word = link.startsWith("Word.") || link.startsWith("Long.");
    return word && library
        ? WordOperator.of(p.name(), p.type().signature().formals().size())
        : Optional.empty();
  }

  /** The value of a call that asks for its own place, by a procedure of the interface Compiler. */
  private static Optional<Constant> place(ProcedureSymbol procedure, SourceRange call) {
    String path = call.file().path();
    return switch (procedure.linkName()) {
      case "Compiler.ThisFile" ->
          Optional.of(new Constant.Text(path.substring(path.lastIndexOf('/') + 1)));
      case "Compiler.ThisPath" -> Optional.of(new Constant.Text(path));
      case "Compiler.ThisLine" -> Optional.of(new Constant.Ordinal(call.line()));
      default -> Optional.empty();
    };
  }

  private TypedExpression wordOperation(WordOperator operator, Call call) {
    List<TypedExpression> operands = call.actuals().stream().map(Actual::value).toList();
    if (operands.stream().allMatch(o -> o instanceof Literal)) {
      List<Long> values =
          operands.stream().map(o -> ((Constant.Ordinal) ((Literal) o).value()).value()).toList();
      Optional<Long> folded = operator.fold(values);
      if (folded.isPresent()) {
        return new Literal(call.range(), call.type(), new Constant.Ordinal(folded.get()));
      }
    }
    return new TypedExpression.WordOperation(call.range(), call.type(), operator, operands);
  }

  private TypedExpression finish(
      Expression.Call c, Callee callee, SignatureType signature, String name, SourceRange declared,
      Environment env) {
    List<Actual> actuals = bind(c, signature, name, declared, env);
    if (actuals == null) {
      return ExpressionChecker.error(c.range());
    }
    EscapeRules.check(c.range(), signature.raises(), env, unit);
    return new Call(c.range(), signature.result(), callee, actuals);
  }

  /** The arguments in the order of the parameters, or null after reporting what is wrong. */
  private List<Actual> bind(
      Expression.Call c, SignatureType signature, String name, SourceRange declared, Environment env) {
    List<SignatureType.Formal> formals = signature.formals();
    TypedExpression[] given = new TypedExpression[formals.size()];
    boolean failed = false;
    boolean keywords = false;
    int position = 0;
    for (Expression.Argument a : c.arguments()) {
      TypedExpression value = expressions.value(a.value(), env);
      int index = -1;
      if (a.keyword().isPresent()) {
        keywords = true;
        String keyword = a.keyword().get().name();
        for (int i = 0; i < formals.size(); i++) {
          if (formals.get(i).name().equals(keyword)) {
            index = i;
          }
        }
        if (index < 0) {
          Diagnostic unknown =
              Diagnostic.error(
                  a.keyword().get().range(), "argument", "%s has no parameter '%s'".formatted(name, keyword));
          Diagnostic d =
              NameSuggestion.closest(keyword, formals.stream().map(SignatureType.Formal::name).toList())
                  .map(n -> unknown.withHint("did you mean '%s'?".formatted(n)))
                  .orElse(unknown);
          unit.report(note(d, declared));
        }
      } else if (keywords) {
        unit.error(a.range(), "argument", "arguments without a name stand before those with one");
      } else if (position < formals.size()) {
        index = position++;
      } else {
        unit.report(
            note(
                Diagnostic.error(
                    a.range(),
                    "argument",
                    "%s has only %d parameter%s".formatted(name, formals.size(),
                        formals.size() == 1 ? "" : "s")),
                declared));
      }
      if (index < 0) {
        failed = true;
        continue;
      }
      if (given[index] != null) {
        unit.error(
            a.range(), "argument",
            "the parameter '%s' has two arguments".formatted(formals.get(index).name()));
        failed = true;
      }
      given[index] = pass(value, formals.get(index), env, declared);
      failed |= ExpressionChecker.isError(given[index]);
    }
    List<Actual> actuals = new ArrayList<>();
    for (int i = 0; i < formals.size(); i++) {
      SignatureType.Formal f = formals.get(i);
      if (given[i] == null && f.initial().get().isPresent()) {
        given[i] = new Literal(c.range(), f.type(), f.initial().get().get());
      }
      if (given[i] == null && !failed) {
        String missing =
            Arrays.stream(given, i, given.length).allMatch(g -> g == null) && i == 0
                ? "%s needs an argument for '%s'"
                : "%s also needs an argument for '%s'";
        unit.report(
            note(Diagnostic.error(c.range(), "argument", missing.formatted(name, f.name())), declared));
        failed = true;
      }
      if (given[i] != null) {
        actuals.add(new Actual(f, given[i]));
      }
    }
    return failed ? null : List.copyOf(actuals);
  }

  private void uncallable(SourceRange range, String message, String hint) {
    Diagnostic d = Diagnostic.error(range, "not-callable", message);
    unit.report(hint == null ? d : d.withHint(hint));
  }

  private static Diagnostic note(Diagnostic d, SourceRange declared) {
    return declared == null ? d : d.withNote(declared, "it is declared here");
  }

  /** An argument as its parameter's mode wants it. */
  private TypedExpression pass(
      TypedExpression value, SignatureType.Formal formal, Environment env, SourceRange declared) {
    if (ExpressionChecker.isError(value) || formal.type() == ErrorType.ERROR) {
      return ExpressionChecker.error(value.range());
    }
    String what = "the argument for '%s'".formatted(formal.name());
    if (formal.mode() == Mode.READONLY && TypedExpression.isDesignator(value)
        && TypeRelations.same(value.type(), formal.type())) {
      return value;
    }
    if (formal.mode() != Mode.VAR) {
      return expressions.assignability().convert(value, formal.type(), what, declared);
    }
    if (!expressions.assignability().requireWritable(value, what + ", a VAR parameter,")) {
      return ExpressionChecker.error(value.range());
    }
    Type actual = value.type();
    Type wanted = formal.type();
    if (!(wanted instanceof OpenArrayType a && !Layout.isWhole(a.innermost()))
        && expressions.isPacked(value, what + ", a VAR parameter,")) {
      return ExpressionChecker.error(value.range());
    }
    expressions.effects().checkWrite(value, env);
    boolean arrays =
        (wanted instanceof ArrayType || wanted instanceof OpenArrayType)
            && (actual instanceof ArrayType || actual instanceof OpenArrayType);
    if (TypeRelations.same(actual, wanted)
        || arrays && expressions.assignability().assignable(actual, wanted)) {
      return value;
    }
    Diagnostic d =
        Diagnostic.error(
            value.range(),
            "type-mismatch",
            "%s, a VAR parameter, must have exactly the type %s, but this is %s"
                .formatted(what, wanted.show(), actual.show()));
    unit.report(actual == Builtin.PROCANY ? d : d.withHint("assign it to a variable of that type first"));
    return ExpressionChecker.error(value.range());
  }
}
