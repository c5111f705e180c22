package org.spindle.specializer.pe;

/**
 * The contents of a local object on a path.
 *
 * @param cells values by offset, while the object is tracked: what no cell covers is zero
 * @param inMemory whether the object lives in a slot of the residual procedure instead, and has no cells
 * @param escaped whether, moreover, code outside may know its address
 */
record LocalMemory(PersistentMap<Long, AbstractValue> cells, boolean inMemory, boolean escaped) {
  /** All zero, and known to be. */
  static final LocalMemory ZERO = new LocalMemory(PersistentMap.empty(), false, false);

  /** In a residual slot. */
  static LocalMemory memory(boolean escaped) {
    return new LocalMemory(PersistentMap.empty(), true, escaped);
  }

  LocalMemory withCells(PersistentMap<Long, AbstractValue> other) {
    return new LocalMemory(other, inMemory, escaped);
  }
}
