package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Dynamic;

/**
 * The least general configuration, near enough, that two of one program point may both enter: where they differ it has
 * a new residual value, and it remembers what both do.
 */
final class Joining {
  private final Configuration left;
  private final Configuration right;
  private final Function<Type, Value> fresh;
  private final boolean wholeObjects;
  private final Binding binding;
  private final Map<List<AbstractValue>, Value> joined = new HashMap<>();
  private final Set<LocalObject> exposed = new HashSet<>();

  /**
   * A join of two configurations with the same frames' activations.
   *
   * @param fresh makes residual values
   * @param wholeObjects whether a difference in one cell makes all cells of its object unknown
   */
  Joining(Configuration left, Configuration right, Function<Type, Value> fresh, boolean wholeObjects) {
    this.left = left;
    this.right = right;
    this.fresh = fresh;
    this.wholeObjects = wholeObjects;
    binding = new Binding(left, true);
  }

  /** The join; null when the two differ in which local objects are alive. */
  Configuration join() {
    if (!sameObjects()) {
      return null;
    }
    // equal parts bind residual values first, so that fewer differ for their names only
    Frame frame = frame(left.frame(), right.frame());
    PersistentMap<LocalObject, LocalMemory> locals = locals();
    PersistentMap<String, BudgetCell> budgets = budgets();
    while (!exposed.isEmpty()) {
      Set<LocalObject> now = Set.copyOf(exposed);
      exposed.clear();
      for (LocalObject object : now) {
        LocalMemory memory = locals.get(object);
        if (memory != null && !memory.escaped()) {
          // what its cells point to can be reached from now on
          memory.cells().forEach((_, value) -> expose(value));
          locals = locals.put(object, LocalMemory.memory(true));
        }
      }
    }
    PersistentMap<Value, Facts> facts = left.facts();
    for (Map.Entry<List<AbstractValue>, Value> one : joined.entrySet()) {
      Facts top = Facts.of(one.getValue().type());
      Facts both =
          Matching.factsOf(one.getKey().get(0), left).join(Matching.factsOf(one.getKey().get(1), right), top);
      facts = both.equals(top) ? facts : facts.put(one.getValue(), both);
    }
    Configuration result =
        new Configuration(
            frame, locals, left.remembered(), left.computed(), left.definitions(), facts, budgets);
    Matching matching = Matching.ofWhole(result, right, false);
    if (matching == null) {
      return null;
    }
    return matching.weakened() == null ? result : matching.weakened();
  }

  private boolean sameObjects() {
    boolean[] same = {true};
    left.locals().forEach((object, _) -> same[0] &= right.locals().get(object) != null);
    right.locals().forEach((object, _) -> same[0] &= left.locals().get(object) != null);
    return same[0];
  }

  private Frame frame(Frame mine, Frame other) {
    if (mine == null) {
      return null;
    }
    Frame caller = frame(mine.caller, other.caller);
    AbstractValue[] values = new AbstractValue[mine.values.length];
    for (int i = 0; i < values.length; i++) {
      if (mine.values[i] != null && other.values[i] != null) {
        values[i] = value(mine.values[i], other.values[i]);
      }
    }
    return mine.with(values, caller);
  }

  private AbstractValue value(AbstractValue mine, AbstractValue other) {
    if (binding.match(mine, other)) {
      return mine;
    }
    expose(mine);
    expose(other);
    return new Dynamic(joined.computeIfAbsent(List.of(mine, other), _ -> fresh.apply(mine.type())));
  }

  private void expose(AbstractValue value) {
    if (value instanceof Address(Type _, LocalObject object, long _)) {
      exposed.add(object);
    }
  }

  private PersistentMap<LocalObject, LocalMemory> locals() {
    List<LocalObject> objects = new ArrayList<>();
    left.locals().forEach((object, _) -> objects.add(object));
    PersistentMap<LocalObject, LocalMemory> result = left.locals();
    for (LocalObject object : objects) {
      LocalMemory mine = left.locals().get(object);
      LocalMemory other = right.locals().get(object);
      result = result.put(object, memory(mine, other));
    }
    return result;
  }

  private LocalMemory memory(LocalMemory mine, LocalMemory other) {
    boolean escaped = mine.escaped() || other.escaped();
    if (mine.inMemory() && other.inMemory()) {
      return LocalMemory.memory(escaped);
    }
    if (!mine.inMemory() && !other.inMemory()) {
      PersistentMap<Long, AbstractValue> cells = cells(mine, other);
      if (cells != null) {
        return new LocalMemory(cells, false, false);
      }
    }
    mine.cells().forEach((_, value) -> expose(value));
    other.cells().forEach((_, value) -> expose(value));
    return LocalMemory.memory(escaped);
  }

  /** The cells of both; null when cells overlap in different ways. */
  private PersistentMap<Long, AbstractValue> cells(LocalMemory mine, LocalMemory other) {
    Map<Long, Type> places = new HashMap<>();
    mine.cells().forEach((offset, value) -> places.put(offset, value.type()));
    other.cells().forEach((offset, value) -> places.put(offset, value.type()));
    PersistentMap<Long, AbstractValue> result = PersistentMap.empty();
    boolean differ = false;
    for (int round = 0; round < 2; round++) {
      result = PersistentMap.empty();
      for (Map.Entry<Long, Type> place : places.entrySet()) {
        AbstractValue a = Cells.exactly(mine, place.getKey(), place.getValue());
        AbstractValue b = Cells.exactly(other, place.getKey(), place.getValue());
        if (a == null || b == null) {
          return null;
        }
        AbstractValue both;
        if (round == 1 && !(a instanceof Dynamic)) {
          expose(a);
          expose(b);
          both = new Dynamic(joined.computeIfAbsent(List.of(a, b), _ -> fresh.apply(a.type())));
        } else {
          both = value(a, b);
        }
        differ |= both != a;
        if (!(both instanceof AbstractValue.Known known && known.bits() == 0)) {
          result = result.put(place.getKey(), both);
        }
      }
      if (!differ || !wholeObjects) {
        return result;
      }
    }
    return result;
  }

  /** Budgets both have; one that only one side has is written back on its edge. */
  private PersistentMap<String, BudgetCell> budgets() {
    Map<String, BudgetCell> cells = new HashMap<>();
    left.budgets()
        .forEach(
            (symbol, mine) -> {
              BudgetCell other = right.budgets().get(symbol);
              if (other != null) {
                AbstractValue value = value(mine.value(), other.value());
                boolean stored =
                    mine.stored() != null
                        && other.stored() != null
                        && binding.match(mine.stored(), other.stored());
                cells.put(symbol, new BudgetCell(value, stored ? mine.stored() : null));
              }
            });
    PersistentMap<String, BudgetCell> result = PersistentMap.empty();
    for (Map.Entry<String, BudgetCell> cell : cells.entrySet()) {
      result = result.put(cell.getKey(), cell.getValue());
    }
    return result;
  }
}
