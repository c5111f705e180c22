package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spindle.frontend.cove.tree.Comparison;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;

/** Several evaluations, one after the other, that make up the value of one expression. */
final class Steps {
  private final Context context;
  private final Conversions conversions;
  private final SourceRange range;
  private final List<Expression> steps = new ArrayList<>();

  Steps(Context context, Conversions conversions, SourceRange range) {
    this.context = context;
    this.conversions = conversions;
    this.range = range;
  }

  void add(Expression step) {
    steps.add(step);
  }

  /** Evaluates {@code value} once; what is returned can be used any number of times. */
  Expression keep(Expression value) {
    boolean isFixed = value instanceof Expression.IntConstant
        || value instanceof Expression.FloatConstant
        || value instanceof Expression.Null
        || value instanceof Expression.Decay(Place place, CType _, SourceRange _)
            && (place instanceof Place.StringLiteral || place instanceof Place.OfVariable);
    if (isFixed || value.type().isUnknown() || !value.type().isScalar()) {
      return value;
    }
    Variable kept =
        new Variable("argument", local(value.type().plain()), Variable.Storage.LOCAL, "", range);
    set(kept, value);
    return load(kept);
  }

  /** The type of a local variable that loses nothing of such a value. */
  static CType local(CType type) {
    boolean terminated = type instanceof CType.Pointer p && p.bounds().isTerminated();
    return terminated
        ? new CType.Pointer(((CType.Pointer) type).target(), new Bounds.Terminated())
        : TypeElaborator.local(type, false);
  }

  void set(Variable variable, Expression value) {
    steps.add(assign(variable, value));
  }

  Expression assign(Variable variable, Expression value) {
    Place place = new Place.OfVariable(variable, range);
    return new Expression.Assign(place, value, variable.type().plain(), range);
  }

  Expression load(Variable variable) {
    return new Expression.Load(new Place.OfVariable(variable, range), variable.type().plain(), range);
  }

  /** A call of a function that one of Cove's headers declares. */
  Expression call(String function, Expression... arguments) {
    if (!(context.scope.lookup(function) instanceof FunctionSymbol f)) {
      return context.unknown(range);
    }
    List<Expression> converted = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      converted.add(
          conversions.assign(arguments[i], f.type().parameters().get(i).type(), "argument " + (i + 1)));
    }
    return converted.stream().anyMatch(a -> a.type().isUnknown())
        ? context.unknown(range)
        : new Expression.Call(f, converted, f.type().result().plain(), range);
  }

  Expression number(long n) {
    return new Expression.IntConstant(CType.INT, n, range);
  }

  /** A literal of these bytes, to which a zero is added. */
  Expression text(byte[] bytes) {
    CType character = new CType.Const(CType.CHAR);
    byte[] terminated = Arrays.copyOf(bytes, bytes.length + 1);
    Place place = new Place.StringLiteral(terminated, new CType.Array(character, terminated.length), range);
    return new Expression.Decay(place, new CType.Pointer(character, new Bounds.Wide(true)), range);
  }

  /** The pointer {@code index} elements after {@code pointer}. */
  Expression moved(Expression pointer, Expression index) {
    CType.Pointer type = (CType.Pointer) pointer.type().plain();
    CType wide = new CType.Pointer(type.target(), new Bounds.Wide(type.bounds().isTerminated()));
    return new Expression.PointerAdd(pointer, Folding.convert(index, CType.LONG, range), wide, range);
  }

  /** The pointer {@code index} elements after {@code pointer}, or null when the index is negative. */
  Expression movedOrNull(Expression pointer, Expression index) {
    if (index.type().isUnknown()) {
      return index;
    }
    Expression kept = keep(index);
    Expression moved = moved(pointer, kept);
    Expression none = new Expression.Compare(
        Comparison.LESS, kept,
        new Expression.IntConstant(CType.LONG, 0, range), range);
    return new Expression.Conditional(
        none, new Expression.Null(moved.type(), range), moved, moved.type(), range);
  }

  /** The steps, and then {@code result} as the value of them all. */
  Expression then(Expression result) {
    Expression all = result;
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).type().isUnknown()) {
        return context.unknown(range);
      }
      all = new Expression.Comma(steps.get(i), all, range);
    }
    return result.type().isUnknown() ? result : all;
  }
}
