package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Known;

/**
 * The truth values in the cells of a local object, one a byte, with an index: which of them need a residual value to be a
 * certain constant. So a path that knows the value finds those that may hold without asking for each.
 */
final class Truths {
  /** Fewer are looked through. */
  private static final int LEAST = 8;

  private final PersistentMap<Long, AbstractValue> memory;
  private final AbstractValue[] cells;
  private final Set<Value> values = new LinkedHashSet<>();
  private final List<Column> columns;

  private Truths(PersistentMap<Long, AbstractValue> memory, AbstractValue[] cells) {
    this.memory = memory;
    this.cells = cells;
    columns = columns(cells);
    for (AbstractValue cell : cells) {
      if (cell != null && !(cell instanceof Known)) {
        addValues(Evaluation.condition(cell));
      }
    }
  }

  private void addValues(Condition condition) {
    switch (condition) {
      case Condition.Test test -> values.add(test.value());
      case Condition.Both(Condition first, Condition second) -> {
        addValues(first);
        addValues(second);
      }
      case Condition.Either(Condition first, Condition second) -> {
        addValues(first);
        addValues(second);
      }
    }
  }

  /** The truth values of an object of that size; null when other values are in it. */
  static Truths of(PersistentMap<Long, AbstractValue> memory, long size) {
    AbstractValue[] cells = new AbstractValue[(int) size];
    boolean[] fits = {true};
    memory.forEach(
        (offset, cell) -> {
          cells[(int) (long) offset] = cell;
          fits[0] &=
              cell.type().bytes() == 1 && (cell instanceof Known || Evaluation.condition(cell) != null);
        });
    return fits[0] ? new Truths(memory, cells) : null;
  }

  private static List<Column> columns(AbstractValue[] cells) {
    Map<Value, Map<Long, List<Integer>>> all = new HashMap<>();
    Map<Value, Integer> numbers = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null && !(cells[i] instanceof Known)) {
        int position = i;
        for (Condition.Test test : equalities(Evaluation.condition(cells[i]), new ArrayList<>(2))) {
          List<Integer> positions =
              all.computeIfAbsent(test.value(), _ -> new HashMap<>())
                  .computeIfAbsent(test.constant(), _ -> new ArrayList<>(2));
          if (positions.isEmpty() || positions.getLast() != position) {
            positions.add(position);
            numbers.merge(test.value(), 1, Integer::sum);
          }
        }
      }
    }
    List<Column> columns = new ArrayList<>();
    all.forEach(
        (value, positions) -> {
          if (numbers.get(value) >= LEAST) {
            columns.add(Column.of(value, positions, cells));
          }
        });
    columns.sort((a, b) -> Integer.compare(a.value.id(), b.value.id()));
    return columns;
  }

  /** The equality tests without which a condition does not hold. */
  private static List<Condition.Test> equalities(Condition condition, List<Condition.Test> found) {
    switch (condition) {
      case Condition.Test test when test.op() == CompareOp.EQ -> found.add(test);
      case Condition.Both(Condition first, Condition second) -> {
        equalities(first, found);
        equalities(second, found);
      }
      case Condition.Test _, Condition.Either _ -> {}
    }
    return found;
  }

  /** What these are the values of. */
  PersistentMap<Long, AbstractValue> cells() {
    return memory;
  }

  /** All residual values that they depend on. */
  Set<Value> values() {
    return values;
  }

  /** The truth value at a position; null is false. */
  AbstractValue at(long position) {
    return cells[(int) position];
  }

  /** Whether many truth values need a value to be some constant. */
  boolean isShared(Value value) {
    for (Column column : columns) {
      if (column.value == value) {
        return true;
      }
    }
    return false;
  }

  /** What many of the truth values depend on. */
  List<Column> columns() {
    return columns;
  }

  /** By which constant the truth values need one residual value to be equal to. */
  static final class Column {
    private final Value value;
    private final long[] constants;
    private final int[][] positions;
    private final int[] others;

    private Column(Value value, long[] constants, int[][] positions, int[] others) {
      this.value = value;
      this.constants = constants;
      this.positions = positions;
      this.others = others;
    }

    private static Column of(Value value, Map<Long, List<Integer>> byConstant, AbstractValue[] cells) {
      long[] constants = byConstant.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
      int[][] positions = new int[constants.length][];
      boolean[] depends = new boolean[cells.length];
      for (int i = 0; i < constants.length; i++) {
        positions[i] = byConstant.get(constants[i]).stream().mapToInt(Integer::intValue).toArray();
        for (int position : positions[i]) {
          depends[position] = true;
        }
      }
      int[] others = new int[cells.length];
      int count = 0;
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] != null && !depends[i]) {
          others[count++] = i;
        }
      }
      return new Column(value, constants, positions, Arrays.copyOf(others, count));
    }

    Value value() {
      return value;
    }

    /** How many truth values may hold, if the value is that constant. */
    int numberOfCandidates(long constant) {
      int at = Arrays.binarySearch(constants, constant);
      return others.length + (at >= 0 ? positions[at].length : 0);
    }

    /** Where truth values may hold, if the value is that constant: ascending positions from {@code from} on. */
    int[] candidates(long constant, int from) {
      int at = Arrays.binarySearch(constants, constant);
      int[] with = at >= 0 ? positions[at] : new int[0];
      int[] all = new int[with.length + others.length];
      int count = 0;
      int i = firstFrom(with, from);
      int j = firstFrom(others, from);
      while (i < with.length || j < others.length) {
        all[count++] = j == others.length || i < with.length && with[i] < others[j] ? with[i++] : others[j++];
      }
      return Arrays.copyOf(all, count);
    }

    private static int firstFrom(int[] ascending, int from) {
      int at = Arrays.binarySearch(ascending, from);
      return at >= 0 ? at : -at - 1;
    }

    /**
     * Whether facts about the value refute all equalities at positions from {@code from} up to {@code to}, exclusive, but
     * those with the constant {@code but}.
     */
    boolean refutes(Facts facts, int from, int to, long but) {
      if (facts.isConstant()) {
        int at = facts.low() == but ? -1 : Arrays.binarySearch(constants, facts.low());
        return at < 0 || !isBetween(positions[at], from, to);
      }
      for (int i = 0; i < constants.length; i++) {
        if (constants[i] != but
            && isBetween(positions[i], from, to)
            && facts.decide(CompareOp.EQ, constants[i]) == null) {
          return false;
        }
      }
      return true;
    }

    private static boolean isBetween(int[] ascending, int from, int to) {
      int at = firstFrom(ascending, from);
      return at < ascending.length && ascending[at] < to;
    }
  }
}
