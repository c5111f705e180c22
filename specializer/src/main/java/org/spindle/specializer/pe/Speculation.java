package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Label;
import org.spindle.ir.pass.Purity;

/**
 * One side of a branch, followed tentatively to where the sides meet: a block of the branching activation, or its return.
 * Code goes to a block of its own; it is executed on both sides if it is taken over, so it must be pure.
 */
final class Speculation {
  /** Steps of one side, with those of the sides of branches on the way. */
  private static final int MOST_STEPS = 400;

  /** Computing more than this on the wrong side costs more than a branch. */
  private static final int MOST_CODE = 8;

  private final Activation activation;
  private final Label meeting;
  private final ResidualBlock scratch;
  private final Path side;
  private final Speculation outer;
  private List<AbstractValue> values;
  private int steps;

  /**
   * A side of a branch at the end of a path.
   *
   * @param meeting the block where the sides meet, or null for the return of {@code activation}
   */
  Speculation(Path path, Activation activation, Label meeting, ResidualBlock scratch) {
    this.activation = activation;
    this.meeting = meeting;
    this.scratch = scratch;
    outer = path.speculation;
    side = path.copy();
    side.block = scratch;
    side.speculation = this;
  }

  Path path() {
    return side;
  }

  Label meeting() {
    return meeting;
  }

  /** The values of the parameters of the meeting block, or the result; after {@link #join} those of both sides. */
  List<AbstractValue> values() {
    return values;
  }

  /** Whether this is where the sides meet; a null label is the activation's return. */
  boolean isAt(Activation where, Label label) {
    return where == activation && (label == null ? meeting == null : label.equals(meeting));
  }

  /** Notes that the side has come to the meeting. */
  void arrive(List<AbstractValue> arguments) {
    values = arguments;
  }

  boolean hasArrived() {
    return values != null;
  }

  /** Counts a step; whether it may be taken. */
  boolean countStep() {
    return ++steps <= MOST_STEPS && (outer == null || outer.countStep());
  }

  /** Whether the side has not split or ended, and all its code may as well be executed on the other side. */
  boolean isHarmless() {
    return side.block == scratch
        && scratch.terminator == null
        && scratch.body.size() <= MOST_CODE
        && (scratch.body.isEmpty() || Purity.isPure(scratch.body.getLast()));
  }

  /**
   * Makes a path that stands before the branch one that stands at the meeting, whichever side is taken.
   *
   * @return false when more than truth values differ, and then the path has not changed
   */
  boolean join(Condition condition, Speculation whenFalse, Path path) {
    Path a = side;
    Path b = whenFalse.side;
    if (a.remembered != path.remembered
        || b.remembered != path.remembered
        || a.budgets != path.budgets
        || b.budgets != path.budgets) {
      return false;
    }
    List<AbstractValue> joined = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      AbstractValue both = TruthJoin.of(condition, values.get(i), whenFalse.values.get(i));
      if (both == null) {
        return false;
      }
      joined.add(both);
    }
    PersistentMap<LocalObject, LocalMemory> locals = TruthJoin.of(condition, a.locals, b.locals);
    if (locals == null) {
      return false;
    }
    values = joined;
    path.locals = locals;
    path.block.body.addAll(scratch.body);
    path.block.body.addAll(whenFalse.scratch.body);
    return true;
  }
}
