package org.spindle.specializer.pe;

import org.spindle.ir.Value;

/**
 * The state of a path where it arrives at a program point: immutable.
 *
 * @param frame the stack of unfolded activations, with what is live in each
 * @param locals contents of local objects
 * @param remembered contents of other memory
 * @param computed residual values that hold the results of operations
 * @param definitions the inverse of {@code computed}
 * @param facts what is known about residual values
 * @param budgets put-off budget cells by symbol
 */
record Configuration(
    Frame frame,
    PersistentMap<LocalObject, LocalMemory> locals,
    PersistentMap<Place, Contents> remembered,
    PersistentMap<Term, Value> computed,
    PersistentMap<Value, Term> definitions,
    PersistentMap<Value, Facts> facts,
    PersistentMap<String, BudgetCell> budgets) {
  /** This configuration without facts and remembered contents. */
  Configuration withoutMemories() {
    return new Configuration(
        frame,
        locals,
        PersistentMap.empty(),
        PersistentMap.empty(),
        PersistentMap.empty(),
        PersistentMap.empty(),
        budgets);
  }
}
