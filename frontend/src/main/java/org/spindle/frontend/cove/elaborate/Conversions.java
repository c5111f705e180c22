package org.spindle.frontend.cove.elaborate;

import java.util.Optional;
import org.spindle.frontend.cove.tree.BuiltinOperator;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.TypePrinter;
import org.spindle.frontend.source.SourceRange;

/** The implicit and explicit conversions of C17 6.3, with Cove's rules for pointers. */
final class Conversions {
  private final Context context;

  Conversions(Context context) {
    this.context = context;
  }

  /** Integer promotion. */
  static Expression promote(Expression e) {
    return e.type().plain() instanceof CType.Int i && i.kind().promoted() != i.kind()
        ? Folding.convert(e, new CType.Int(i.kind().promoted()), e.range())
        : e;
  }

  /** The usual arithmetic conversions' common type. */
  static CType common(CType a, CType b) {
    CType l = a.plain();
    CType r = b.plain();
    if (l.isUnknown() || r.isUnknown()) {
      return CType.UNKNOWN;
    }
    if (l instanceof CType.Floating || r instanceof CType.Floating) {
      return CType.DOUBLE.equals(l) || CType.DOUBLE.equals(r) ? CType.DOUBLE : CType.FLOAT;
    }
    IntKind x = ((CType.Int) l).kind().promoted();
    IntKind y = ((CType.Int) r).kind().promoted();
    return new CType.Int(IntKind.common(x, y));
  }

  static boolean isNull(Expression e) {
    return e instanceof Expression.Null
        || e instanceof Expression.IntConstant(CType t, long value, SourceRange _)
            && value == 0
            && t instanceof CType.Int;
  }

  /** {@code e} as if assigned to something of type {@code target}; {@code what} names that in messages. */
  Expression assign(Expression e, CType target, String what) {
    return assign(e, target, what, Optional.empty());
  }

  /**
   * {@code e} as if assigned to something of type {@code target}.
   *
   * @param what names that in messages
   * @param declared where it is declared, if that could be changed
   */
  Expression assign(Expression e, CType target, String what, Optional<SourceRange> declared) {
    CType to = target.plain();
    CType from = e.type().plain();
    SourceRange range = e.range();
    if (to.isUnknown() || from.isUnknown()) {
      return e;
    }
    if (to.isArithmetic() && from.isArithmetic()) {
      return Folding.convert(e, to, range);
    }
    if (to.equals(CType.BOOL) && from.isScalar()) {
      return new Expression.Convert(e, to, range);
    }
    if (to instanceof CType.Text && (from instanceof CType.Text || isNull(e))) {
      return isNull(e) ? new Expression.Null(to, range) : e;
    }
    if (to instanceof CType.Struct && CType.compatible(to, from)) {
      return e;
    }
    if (to instanceof CType.Pointer q) {
      if (isNull(e)) {
        return new Expression.Null(to, range);
      }
      if (from instanceof CType.Pointer p) {
        return pointer(e, p, q, what, false, declared);
      }
    }
    mismatch(e, target, what);
    return context.unknown(range);
  }

  private void mismatch(Expression e, CType target, String what) {
    String message = "%s has type '%s' but '%s' is wanted"
        .formatted(what, TypePrinter.print(e.type()), TypePrinter.print(target));
    if (target.isPointer() && e.type().isInteger()) {
      context.error(
          e.range(), "pointer-from-integer", message, "Cove makes no pointers from integers; index an array");
    } else {
      context.error(e.range(), "type-mismatch", message);
    }
  }

  private Expression pointer(
      Expression e,
      CType.Pointer from,
      CType.Pointer to,
      String what,
      boolean explicit,
      Optional<SourceRange> declared) {
    SourceRange range = e.range();
    CType source = from.target();
    CType target = to.target();
    if (e instanceof Expression.Builtin b && b.operator() == BuiltinOperator.NEW_ARRAY
        && source.plain() instanceof CType.Void) {
      return characters(b, to, what, explicit);
    }
    boolean toVoid = target.plain() instanceof CType.Void;
    boolean fromVoid = source.plain() instanceof CType.Void;
    if (source.isConst() && !target.isConst()) {
      context.error(
          range,
          "const-lost",
          "%s would lose the const of '%s'".formatted(what, TypePrinter.print(from)),
          e instanceof Expression.Decay(Place.StringLiteral _, CType _, SourceRange _)
              ? "string literals cannot be changed: declare the pointer as 'const char *'"
              : "declare the pointer with const",
          declared.flatMap(Fixes::constant));
      return context.unknown(range);
    }
    if (source.isVolatile() && !target.isVolatile()) {
      context.error(
          range, "volatile-lost",
          "%s would lose the volatile of '%s'".formatted(what, TypePrinter.print(from)));
      return context.unknown(range);
    }
    if (toVoid && fromVoid) {
      return e;
    }
    if (toVoid && from.bounds() instanceof Bounds.Traced) {
      return new Expression.PointerConvert(e, to, range);
    }
    if (!(toVoid ? source : target).isComplete() && (toVoid || fromVoid)
        && !((toVoid ? source : target).plain() instanceof CType.Function)) {
      return badCast(e, to, what);
    }
    if (toVoid && source.plain() instanceof CType.Function) {
      return badCast(e, to, what);
    }
    if (toVoid && isVariable(e)) {
      context.error(
          range, "not-in-heap", what + " points to a variable, but a 'void *' points to objects of the heap",
          "allocate the object with cove_new, or let the parameter point to its type");
      return context.unknown(range);
    }
    if (toVoid) {
      return new Expression.ToHandle(e, to, range);
    }
    if (fromVoid) {
      return new Expression.FromHandle(e, to, range);
    }
    boolean anyProcedure =
        target.plain() instanceof CType.Function f && f.variadic() && f.parameters().isEmpty();
    boolean fits =
        CType.sameObject(source.notConst(), target.notConst())
            || anyProcedure && source.plain() instanceof CType.Function
            || explicit && sameStorage(source.plain(), target.plain());
    if (!fits) {
      return badCast(e, to, what);
    }
    if (to.bounds().isTerminated() && !from.bounds().isTerminated()) {
      context.error(
          range,
          "not-terminated",
          what + " is not known to be a string literal, which a plain 'const char *' points to",
          "give it a count: 'const char *s COVE_COUNTED_BY(n)' or 'const char *s COVE_WIDE'");
      return context.unknown(range);
    }
    if (to.bounds() instanceof Bounds.Traced && !(from.bounds() instanceof Bounds.Traced)) {
      context.error(
          range, "not-traced", what + " is no reference made by Modula-3",
          "pass what its interface returned");
      return context.unknown(range);
    }
    if (from.equals(to)) {
      return e;
    }
    Bounds kept = from.bounds().isTerminated()
        ? new Bounds.Wide(true)
        : from.bounds() instanceof Bounds.Traced
            ? from.bounds()
            : new Bounds.Wide(false);
    return new Expression.PointerConvert(e, new CType.Pointer(target, kept), range);
  }

  /** Whether a pointer is seen to point to a variable or to a part of one. */
  private static boolean isVariable(Expression e) {
    return switch (e) {
      case Expression.AddressOf a -> isVariable(a.place());
      case Expression.Decay d -> isVariable(d.array());
      case Expression.PointerAdd a -> isVariable(a.pointer());
      case Expression.PointerConvert c -> isVariable(c.operand());
      default -> false;
    };
  }

  private static boolean isVariable(Place place) {
    return switch (place) {
      case Place.OfVariable _, Place.CompoundLiteral _, Place.StringLiteral _ -> true;
      case Place.Member m -> isVariable(m.base());
      case Place.ElementOfArray e -> isVariable(e.array());
      case Place.Dereference _, Place.Element _, Place.OfValue _ -> false;
    };
  }

  /** Whether a pointer can be used as a text: one that is declared to point to one character is reported. */
  boolean isText(Expression e) {
    boolean single = e.type().plain() instanceof CType.Pointer p
        && p.bounds() instanceof Bounds.Single
        && p.target().plain() instanceof CType.Int i && i.kind().size() == 1 && i.kind() != IntKind.BOOL;
    if (single) {
      context.error(
          e.range(), "single-pointer", "this pointer points to one character, not to a text",
          "declare it with its count: 'char *s COVE_WIDE' as a parameter, COVE_COUNTED_BY(n) as a field",
          Fixes.wide(e));
    }
    return !single;
  }

  /** What {@code malloc} of a number gives, which only pointers to characters may point to. */
  private Expression characters(Expression.Builtin e, CType.Pointer to, String what, boolean explicit) {
    CType target = to.target().plain();
    if (!sameStorage(CType.CHAR, target)) {
      context.notInCove(e.range(), "raw memory", BuiltinElaborator.ARRAY_SHAPE);
      return context.unknown(e.range());
    }
    CType.Pointer type = (CType.Pointer) CType.wide(target);
    return pointer(
        new Expression.Builtin(e.operator(), e.arguments(), target, type, e.range()), type, to, what,
        explicit, Optional.empty());
  }

  private static boolean sameStorage(CType a, CType b) {
    return a instanceof CType.Int x && b instanceof CType.Int y
        && x.kind().size() == y.kind().size()
        && x.kind() != IntKind.BOOL && y.kind() != IntKind.BOOL;
  }

  private Expression badCast(Expression e, CType to, String what) {
    context.error(
        e.range(),
        "pointer-mismatch",
        "%s has type '%s', which does not become '%s'"
            .formatted(what, TypePrinter.print(e.type()), TypePrinter.print(to)),
        "use cove_view(T, bytes, offset) to see bytes as a structure, or a field of the right type");
    return context.unknown(e.range());
  }

  /** An explicit cast. */
  Expression cast(Expression e, CType target, SourceRange range) {
    CType to = target.plain();
    CType from = e.type().plain();
    if (to.isUnknown() || from.isUnknown()) {
      return context.unknown(range);
    }
    if (to instanceof CType.Void) {
      return new Expression.Convert(e, to, range);
    }
    if (to.isPointer() && from.isInteger() && !isNull(e)) {
      context.error(
          range,
          "pointer-from-integer",
          "Cove makes no pointers from integers",
          "index an array, or use cove_view on bytes");
      return context.unknown(range);
    }
    if (to.isInteger() && !to.equals(CType.BOOL) && from.isPointer()) {
      context.error(
          range, "pointer-to-integer", "Cove makes no integers from pointers", "keep an index instead");
      return context.unknown(range);
    }
    if (to instanceof CType.Pointer q && from instanceof CType.Pointer p) {
      Expression moved =
          pointer(e, p, new CType.Pointer(q.target(), new Bounds.Wide(false)), "the operand", true,
              Optional.empty());
      return moved;
    }
    if (!to.isScalar()) {
      context.error(range, "bad-cast", "there is no cast to '" + TypePrinter.print(target) + "'");
      return context.unknown(range);
    }
    return assign(e, to, "the operand");
  }
}
