package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** The values that are defined on every path to the place where code is being generated. */
final class Pool {
  private final Map<Type, List<Value>> values = new EnumMap<>(Type.class);
  private final List<Pointer> pointers = new ArrayList<>();

  /**
   * A pointer that may be dereferenced.
   *
   * @param address a multiple of 8
   * @param size bytes that may be accessed from there on, a power of two
   * @param memory class of the accesses
   * @param writable whether stores are allowed
   */
  record Pointer(Value address, int size, MemoryClass memory, boolean writable) {}

  /** How much a pool held at some place. */
  record Mark(Map<Type, Integer> values, int pointers) {}

  Pool() {
    for (Type type : Type.values()) {
      values.put(type, new ArrayList<>());
    }
  }

  void add(Value value) {
    values.get(value.type()).add(value);
  }

  void add(Pointer pointer) {
    pointers.add(pointer);
  }

  List<Value> values(Type type) {
    return values.get(type);
  }

  List<Pointer> pointers() {
    return pointers;
  }

  Mark mark() {
    Map<Type, Integer> sizes = new EnumMap<>(Type.class);
    values.forEach((type, list) -> sizes.put(type, list.size()));
    return new Mark(sizes, pointers.size());
  }

  /** Forgets what was added since the mark was made. */
  void release(Mark mark) {
    values.forEach((type, list) -> list.subList(mark.values().get(type), list.size()).clear());
    pointers.subList(mark.pointers(), pointers.size()).clear();
  }
}
