package org.spindle.alpha.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.spindle.alpha.machine.VirtualRegisters;

/**
 * Which values each location is known to hold. A value is a virtual register's number, or the number of a physical
 * register: then it is what the program last put there for a later instruction to find.
 */
final class LocationState {
  private final BitSet[] contents;

  /** A state in which nothing is known of so many locations. */
  LocationState(int locations) {
    contents = new BitSet[locations];
  }

  LocationState copy() {
    var copy = new LocationState(contents.length);
    for (int i = 0; i < contents.length; i++) {
      copy.contents[i] = contents[i] == null ? null : (BitSet) contents[i].clone();
    }
    return copy;
  }

  /** False for a location that does not exist: nothing is ever known of it. */
  private boolean exists(int location) {
    return location >= 0 && location < contents.length;
  }

  boolean holds(int location, int value) {
    return exists(location) && contents[location] != null && contents[location].get(value);
  }

  /** Makes the location hold nothing known. */
  void clear(int location) {
    put(location, null);
  }

  /** Makes the location hold one value only. */
  void set(int location, int value) {
    put(location, new BitSet());
    add(location, value);
  }

  private void put(int location, BitSet values) {
    if (exists(location)) {
      contents[location] = values;
    }
  }

  /** Adds a value to what the location holds. */
  void add(int location, int value) {
    if (!exists(location)) {
      return;
    }
    if (contents[location] == null) {
      contents[location] = new BitSet();
    }
    contents[location].set(value);
  }

  /** Makes a location hold the virtual registers that another does. */
  void copy(int from, int to) {
    copyAll(from, to);
    if (exists(to) && contents[to] != null) {
      contents[to].clear(0, VirtualRegisters.FIRST);
    }
  }

  /** Makes a location hold all that another does. */
  void copyAll(int from, int to) {
    boolean known = exists(from) && contents[from] != null;
    put(to, known ? (BitSet) contents[from].clone() : null);
  }

  /** Forgets a value wherever it is, because it is defined anew. */
  void forget(int value) {
    for (BitSet values : contents) {
      if (values != null) {
        values.clear(value);
      }
    }
  }

  /** The contents of the locations that hold anything, to be changed in place. */
  List<BitSet> held() {
    return Arrays.stream(contents).filter(Objects::nonNull).toList();
  }

  /** Keeps what both states agree on; true if that changed this one. */
  boolean meet(LocationState other) {
    boolean changed = false;
    for (int i = 0; i < contents.length; i++) {
      if (contents[i] != null) {
        int before = contents[i].cardinality();
        contents[i].and(other.contents[i] == null ? new BitSet() : other.contents[i]);
        changed |= contents[i].cardinality() != before;
      }
    }
    return changed;
  }
}
