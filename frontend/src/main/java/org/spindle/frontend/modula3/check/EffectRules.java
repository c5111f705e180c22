package org.spindle.frontend.modula3.check;

import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.source.SourceRange;

/**
 * SPIN's procedure attributes: a FUNCTIONAL procedure calls only FUNCTIONAL ones and writes nothing but its own
 * variables; an EPHEMERAL one may be stopped anywhere, so it calls only such and allocates nothing.
 */
final class EffectRules {
  private final UnitContext unit;

  EffectRules(UnitContext unit) {
    this.unit = unit;
  }

  /** Checks that the place written to is a variable of the procedure itself. */
  void checkWrite(TypedExpression target, Environment env) {
    if (!env.isFunctional() || target.type() == ErrorType.ERROR) {
      return;
    }
    String why = outside(target, env);
    if (why != null) {
      unit.error(
          target.range(),
          "functional",
          "a FUNCTIONAL procedure assigns only its own variables, but this is %s".formatted(why));
    }
  }

  /** Whether an alias made of {@code target} names a part of the procedure's own variables. */
  boolean isOwn(TypedExpression target, Environment env) {
    return outside(target, env) == null;
  }

  private String outside(TypedExpression target, Environment env) {
    return switch (target) {
      case TypedExpression.VariableUse(_, VariableSymbol v) -> switch (v.variableKind()) {
        case GLOBAL -> "a global variable";
        case VAR_FORMAL -> "a VAR parameter";
        case LOCAL, VALUE_FORMAL -> v.owner() == env.procedure() ? null : "a variable of an outer procedure";
        case WITH_ALIAS -> v.isLocalAlias() ? null : "a name for a variable elsewhere";
        case READONLY_FORMAL, FOR_INDEX, WITH_READONLY -> null;
      };
      case TypedExpression.RecordField f -> outside(f.record(), env);
      case TypedExpression.Element x -> outside(x.array(), env);
      case TypedExpression.Subarray s -> outside(s.array(), env);
      case TypedExpression.View v -> outside(v.bytes(), env);
      case TypedExpression.Loophole l -> outside(l.operand(), env);
      case TypedExpression.Dereference _, TypedExpression.ObjectField _ -> "what a reference points to";
      default -> null;
    };
  }

  /** Checks a call of something with the given attributes. */
  void checkCall(SourceRange range, Optional<String> name, Set<Attribute> attributes, Environment env) {
    String callee = name.map(n -> "'" + n + "'").orElse("this procedure value");
    if (env.isFunctional() && !attributes.contains(Attribute.FUNCTIONAL)) {
      unit.report(
          Diagnostic.error(
              range,
              "functional",
              "the FUNCTIONAL procedure '%s' calls %s, which is not FUNCTIONAL"
                  .formatted(env.procedure().name(), callee))
              .withNote(env.procedure().range(), "the FUNCTIONAL procedure"));
    } else if (env.isEphemeral() && attributes.isEmpty()) {
      unit.report(
          Diagnostic.error(
              range,
              "ephemeral",
              "the EPHEMERAL procedure '%s' calls %s, which is not EPHEMERAL"
                  .formatted(env.procedure().name(), callee))
              .withNote(env.procedure().range(), "the EPHEMERAL procedure"));
    }
  }

  /** Checks an operation that allocates, raises or locks. */
  void checkOperation(SourceRange range, String operation, Environment env) {
    if (env.isFunctional()) {
      unit.error(range, "functional", "a FUNCTIONAL procedure cannot use %s".formatted(operation));
    } else if (env.isEphemeral()) {
      unit.error(range, "ephemeral", "an EPHEMERAL procedure cannot use %s".formatted(operation));
    }
  }
}
