package org.spindle.specializer.truffle.nodes;

import java.util.Arrays;

/**
 * The procedures that were called through procedure values, by the number in their descriptors: what a call site with many
 * callees looks up without leaving compiled code.
 */
public final class CalleeTable {
  /** Replaced by a longer array when it is too short, so that one read finds an array that is long enough or not. */
  private Callee[] callees = {};

  /** @param descriptor address of the procedure's own descriptor; closures have others with the same number */
  private record Callee(GuestProcedure procedure, long descriptor) {}

  /**
   * The procedure of a number, null when none was entered.
   *
   * @param descriptor address of the descriptor that the number was read from
   * @param isClosure whether that descriptor is a closure's, whose address says nothing
   */
  GuestProcedure find(long number, long descriptor, boolean isClosure) {
    Callee[] table = callees;
    if (number < 0 || number >= table.length) {
      return null;
    }
    Callee callee = table[(int) number];
    return callee != null && (isClosure || callee.descriptor == descriptor) ? callee.procedure : null;
  }

  /** Enters a procedure. */
  public synchronized void enter(int number, long descriptor, GuestProcedure procedure) {
    Callee[] table = callees;
    if (number >= table.length) {
      table = Arrays.copyOf(table, Math.max(number + 1, 2 * table.length));
    }
    table[number] = new Callee(procedure, descriptor);
    callees = table;
  }

  /** Takes out the procedure of a number, which may be used again. */
  public synchronized void remove(int number) {
    if (number < callees.length) {
      callees[number] = null;
    }
  }
}
