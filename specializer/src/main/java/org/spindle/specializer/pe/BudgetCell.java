package org.spindle.specializer.pe;

/**
 * A budget (rt.fuel and the like) whose stores are put off until something may read it.
 *
 * @param value its current value
 * @param stored what is in memory, or null when that is not known
 */
record BudgetCell(AbstractValue value, AbstractValue stored) {
  /** Whether memory must still be brought up to date. */
  boolean isDirty() {
    return !value.equals(stored);
  }
}
