package org.spindle.alpha.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.spindle.alpha.machine.VirtualRegisters;

/**
 * Which values each location is known to hold. A value is a virtual register's number, or the
 * number of a physical register: then it is what the program last put there for a later instruction
 * to find.
 */
final class LocationState {
  private final Map<Integer, BitSet> contents = new HashMap<>();

  LocationState copy() {
    var copy = new LocationState();
    contents.forEach((location, values) -> copy.contents.put(location, (BitSet) values.clone()));
    return copy;
  }

  boolean holds(int location, int value) {
    BitSet values = contents.get(location);
    return values != null && values.get(value);
  }

  /** Makes the location hold nothing known. */
  void clear(int location) {
    contents.remove(location);
  }

  /** Makes the location hold one value only. */
  void set(int location, int value) {
    BitSet values = new BitSet();
    values.set(value);
    contents.put(location, values);
  }

  /** Adds a value to what the location holds. */
  void add(int location, int value) {
    contents.computeIfAbsent(location, _ -> new BitSet()).set(value);
  }

  /** Makes a location hold the virtual registers that another does. */
  void copy(int from, int to) {
    copyAll(from, to);
    BitSet values = contents.get(to);
    if (values != null) {
      values.clear(0, VirtualRegisters.FIRST);
    }
  }

  /** Makes a location hold all that another does. */
  void copyAll(int from, int to) {
    BitSet values = contents.get(from);
    if (values == null) {
      contents.remove(to);
    } else {
      contents.put(to, (BitSet) values.clone());
    }
  }

  /** Forgets a value wherever it is, because it is defined anew. */
  void forget(int value) {
    contents.values().forEach(values -> values.clear(value));
  }

  /** The locations that hold a value. */
  Iterable<Map.Entry<Integer, BitSet>> entries() {
    return contents.entrySet();
  }

  /** Keeps what both states agree on; true if that changed this one. */
  boolean meet(LocationState other) {
    boolean changed = false;
    for (var entry : contents.entrySet()) {
      BitSet values = entry.getValue();
      int before = values.cardinality();
      values.and(other.contents.getOrDefault(entry.getKey(), new BitSet()));
      changed |= values.cardinality() != before;
    }
    return changed;
  }
}
