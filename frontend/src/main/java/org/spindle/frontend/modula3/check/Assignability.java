package org.spindle.frontend.modula3.check;

import java.util.Optional;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;

/** Assignability (language definition, section 2.3.1), making the run-time checks it implies explicit. */
final class Assignability {
  private final UnitContext unit;

  Assignability(UnitContext unit) {
    this.unit = unit;
  }

  /** Whether values of type {@code from} may be assigned to variables of type {@code to}. */
  boolean assignable(Type from, Type to) {
    Type a = TypeRelations.unpacked(from);
    Type b = TypeRelations.unpacked(to);
    if (TypeRelations.isSubtype(a, b, unit::reveal)) {
      return true;
    }
    if (a instanceof OrdinalType x && b instanceof OrdinalType y) {
      return TypeRelations.same(x.base(), y.base())
          && !x.isEmpty()
          && !y.isEmpty()
          && x.first() <= y.last()
          && y.first() <= x.last();
    }
    if (isArray(a) && isArray(b)) {
      return sameShape(a, b);
    }
    if (a instanceof ReferenceType && b instanceof ReferenceType) {
      return (a != BuiltinReference.ADDRESS || unit.isUnsafe())
          && TypeRelations.isSubtype(b, a, unit::reveal);
    }
    return false;
  }

  private static boolean isArray(Type type) {
    return type instanceof ArrayType || type instanceof OpenArrayType;
  }

  private static Type element(Type array) {
    return array instanceof ArrayType a ? a.element() : ((OpenArrayType) array).element();
  }

  /** Arrays whose dimensions agree where both are fixed, and whose elements are the same below. */
  private static boolean sameShape(Type a, Type b) {
    if (a instanceof ArrayType x && b instanceof ArrayType y && x.length() != y.length()) {
      return false;
    }
    Type p = element(a);
    Type q = element(b);
    return TypeRelations.same(p, q) || isArray(p) && isArray(q) && sameShape(p, q);
  }

  /**
   * {@code value} as a value of type {@code target}, with the checks that this takes; reports it if it is not
   * assignable.
   *
   * @param what is assigned to, as the message says it
   */
  TypedExpression convert(TypedExpression value, Type target, String what) {
    return convert(value, target, what, null);
  }

  /**
   * As {@link #convert(TypedExpression, Type, String)}.
   *
   * @param declared where what is assigned to has its declaration; null where that says nothing
   */
  TypedExpression convert(TypedExpression value, Type target, String what, SourceRange declared) {
    Type from = value.type();
    if (from == ErrorType.ERROR || target == ErrorType.ERROR) {
      return new TypedExpression.Erroneous(value.range(), ErrorType.ERROR);
    }
    if (!assignable(from, target)) {
      report(value, target, what, declared);
      return new TypedExpression.Erroneous(value.range(), ErrorType.ERROR);
    }
    return coerce(value, target, what);
  }

  private TypedExpression coerce(TypedExpression value, Type target, String what) {
    Type from = TypeRelations.unpacked(value.type());
    Type to = TypeRelations.unpacked(target);
    SourceRange range = value.range();
    if (value instanceof TypedExpression.Literal l) {
      if (l.value() instanceof Constant.Procedure p && !p.procedure().isTopLevel()
          && !what.startsWith("the argument for ")) {
        unit.error(range, "closure",
            "a local procedure cannot be assigned; it can only be passed as an argument");
      }
      if (l.value() instanceof Constant.Nil
          || l.value() instanceof Constant.Ordinal(long n)
              && to instanceof OrdinalType o
              && n >= o.first()
              && n <= o.last()) {
        return new TypedExpression.Literal(range, target, l.value());
      }
      if (l.value() instanceof Constant.Ordinal(long n) && to instanceof OrdinalType o) {
        unit.warning(
            range, "range",
            "the value %d is outside of %s; this fails when executed".formatted(n, to.show()));
        return new TypedExpression.RangeCheck(range, o, value);
      }
    }
    if (from instanceof OrdinalType x && to instanceof OrdinalType y) {
      boolean inside = x.isEmpty() || x.first() >= y.first() && x.last() <= y.last();
      return inside ? value : new TypedExpression.RangeCheck(range, target, value);
    }
    if (from instanceof ReferenceType && !TypeRelations.isSubtype(from, to, unit::reveal)) {
      return from == BuiltinReference.ADDRESS
          ? new TypedExpression.Retype(range, target, value)
          : new TypedExpression.Narrow(range, target, value);
    }
    if (from instanceof ReferenceType && from != to) {
      return new TypedExpression.Retype(range, target, value);
    }
    return value;
  }

  private void report(TypedExpression value, Type target, String what, SourceRange declared) {
    Type from = value.type();
    Diagnostic d =
        Diagnostic.error(
            value.range(),
            "type-mismatch",
            "%s has type %s; a value of type %s cannot be assigned to it"
                .formatted(what, target.show(), from.show()));
    String hint = hint(from, TypeRelations.unpacked(target));
    d = hint == null ? d : d.withHint(hint);
    unit.report(declared == null ? d : d.withNote(declared, "it is declared here"));
  }

  private String hint(Type from, Type to) {
    if (from instanceof OrdinalType o && to instanceof RealType r) {
      return "FLOAT(x, %s) converts %s".formatted(r.show(), o.base().show());
    }
    if (from instanceof RealType && to instanceof RealType r) {
      return "FLOAT(x, %s) converts".formatted(r.show());
    }
    if (from instanceof RealType && to instanceof OrdinalType) {
      return "ROUND, TRUNC, FLOOR or CEILING converts";
    }
    if (from instanceof OrdinalType x && to instanceof OrdinalType y) {
      if (x.base() == Builtin.LONGINT && y.base() == Builtin.INTEGER) {
        return "ORD(x) converts LONGINT to INTEGER";
      }
      if (x.base() == Builtin.INTEGER && y.base() == Builtin.LONGINT) {
        return "VAL(x, LONGINT) converts INTEGER to LONGINT";
      }
      if (TypeRelations.same(x.base(), y.base())) {
        return null;
      }
      if (y.base() == Builtin.INTEGER) {
        return "ORD(x) is the number of an element";
      }
      if (x.base() == Builtin.INTEGER) {
        return "VAL(n, T) is the element of T with number n";
      }
    }
    if (ExpressionChecker.isText(from) && to == Builtin.CHAR) {
      return "a character is written 'c', and Text.GetChar(t, i) is one of a text";
    }
    if (to instanceof OpaqueType text && text == Builtin.TEXT) {
      if (from instanceof OrdinalType o && o.base() == Builtin.INTEGER) {
        return "Fmt.Int(n) makes a text of a number";
      }
      if (from instanceof RealType r) {
        return "Fmt.%s(x) makes a text of a number".formatted(r == RealType.REAL ? "Real" : "LongReal");
      }
    }
    if (from == Builtin.CHAR && to instanceof OpaqueType t && t == Builtin.TEXT) {
      return "Text.FromChar(c) makes a text of a character";
    }
    if (to instanceof RefType r && assignable(from, r.referent())) {
      return "p^ is what a reference p refers to";
    }
    if (from instanceof RefType r && assignable(r.referent(), to)) {
      return "what the reference refers to is written with '^' after it";
    }
    if (from instanceof ProcedureType p && p.signature() != null && to instanceof ProcedureType) {
      return "the parameters, their modes, the result and the RAISES sets must agree";
    }
    if (from instanceof ProcedureType p && p.signature() != null && p.signature().result() != null) {
      return "a call needs parentheses, even without arguments";
    }
    return null;
  }

  /** Whether a designator may be assigned or passed by VAR; reports why not. */
  boolean requireWritable(TypedExpression target, String what) {
    if (target.type() == ErrorType.ERROR) {
      return false;
    }
    if (!TypedExpression.isDesignator(target)) {
      if (target instanceof TypedExpression.VariableUse v) {
        readonly(target.range(), v.variable(), what);
      } else {
        unit.error(target.range(), "not-writable", "%s must be a variable".formatted(what));
      }
      return false;
    }
    Optional<VariableSymbol> readonly = TypedExpression.readonlyRoot(target);
    readonly.ifPresent(v -> readonly(target.range(), v, what));
    return readonly.isEmpty();
  }

  private void readonly(SourceRange range, VariableSymbol v, String what) {
    unit.report(
        Diagnostic.error(
            range, "not-writable",
            "%s cannot be the %s '%s', which is readonly".formatted(what, v.kind(), v.name()))
            .withNote(v.range(), "it is declared here"));
  }
}
