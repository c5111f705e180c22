package org.spindle.specializer.pe;

import java.util.HashMap;
import java.util.Map;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;

/**
 * Joins what two sides of a branch have where they meet, if that is the same, or truth values, which become conditions. Other
 * values that differ are better kept apart, on two paths.
 */
final class TruthJoin {
  private TruthJoin() {}

  /** A truth value: a condition, or if that is null, a known one. */
  private record Truth(Condition condition, boolean known) {
    boolean is(boolean truth) {
      return condition == null && known == truth;
    }
  }

  /** The value of both sides; null when they are not to be joined. */
  static AbstractValue of(Condition condition, AbstractValue whenTrue, AbstractValue whenFalse) {
    if (whenTrue.equals(whenFalse)) {
      return whenTrue;
    }
    Truth a = truth(whenTrue);
    Truth b = truth(whenFalse);
    if (a == null || b == null || whenTrue.type() != whenFalse.type()) {
      return null;
    }
    Condition both = join(condition, a, b);
    return both.size() > Condition.SIZE_LIMIT ? null : new Choice(whenTrue.type(), both, 1, 0);
  }

  private static Truth truth(AbstractValue value) {
    return switch (value) {
      case Known known when known.type().isInteger() && (known.bits() == 0 || known.bits() == 1) ->
          new Truth(null, known.bits() == 1);
      case Choice choice when choice.whenTrue() == 1 && choice.whenFalse() == 0 ->
          new Truth(choice.condition(), false);
      case Choice choice when choice.whenTrue() == 0 && choice.whenFalse() == 1 ->
          new Truth(choice.condition().negated(), false);
      case Dynamic dynamic when dynamic.type() == Type.I1 ->
          new Truth(new Condition.Test(CompareOp.NE, dynamic.value(), 0), false);
      default -> null;
    };
  }

  private static Condition join(Condition c, Truth a, Truth b) {
    if (a.condition() == null && b.condition() == null) {
      return a.known() ? c : c.negated();
    }
    if (a.is(true)) {
      return new Condition.Either(c, b.condition());
    }
    if (a.is(false)) {
      return new Condition.Both(c.negated(), b.condition());
    }
    if (b.is(true)) {
      return new Condition.Either(c.negated(), a.condition());
    }
    if (b.is(false)) {
      return new Condition.Both(c, a.condition());
    }
    return a.condition().equals(b.condition())
        ? a.condition()
        : new Condition.Either(
            new Condition.Both(c, a.condition()), new Condition.Both(c.negated(), b.condition()));
  }

  /** The local objects of both sides; null when they are not to be joined. */
  static PersistentMap<LocalObject, LocalMemory> of(
      Condition condition,
      PersistentMap<LocalObject, LocalMemory> whenTrue,
      PersistentMap<LocalObject, LocalMemory> whenFalse) {
    if (whenTrue == whenFalse) {
      return whenTrue;
    }
    Map<LocalObject, LocalMemory> changed = new HashMap<>();
    boolean[] fits = {true};
    whenFalse.forEach((object, _) -> fits[0] &= whenTrue.get(object) != null);
    whenTrue.forEach(
        (object, mine) -> {
          LocalMemory other = whenFalse.get(object);
          if (mine == other || !fits[0]) {
            return;
          }
          LocalMemory both = other == null ? null : of(condition, mine, other);
          fits[0] = both != null;
          changed.put(object, both);
        });
    if (!fits[0]) {
      return null;
    }
    PersistentMap<LocalObject, LocalMemory> result = whenTrue;
    for (Map.Entry<LocalObject, LocalMemory> one : changed.entrySet()) {
      result = result.put(one.getKey(), one.getValue());
    }
    return result;
  }

  private static LocalMemory of(Condition condition, LocalMemory mine, LocalMemory other) {
    if (mine.inMemory() != other.inMemory() || mine.escaped() != other.escaped()) {
      return null;
    }
    if (mine.inMemory() || mine.cells() == other.cells()) {
      return mine;
    }
    Map<Long, Type> places = new HashMap<>();
    mine.cells().forEach((offset, value) -> places.put(offset, value.type()));
    other.cells().forEach((offset, value) -> places.put(offset, value.type()));
    PersistentMap<Long, AbstractValue> cells = mine.cells();
    for (Map.Entry<Long, Type> place : places.entrySet()) {
      AbstractValue a = Cells.exactly(mine, place.getKey(), place.getValue());
      AbstractValue b = Cells.exactly(other, place.getKey(), place.getValue());
      AbstractValue both = a == null || b == null ? null : of(condition, a, b);
      if (both == null) {
        return null;
      }
      cells = cells.put(place.getKey(), both);
    }
    return mine.withCells(cells);
  }
}
