package org.spindle.frontend.cove.check;

import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.Unit;
import org.spindle.frontend.diagnostics.Diagnostics;

/** All checks that follow control flow or pointers through a unit. */
public final class UnitChecks {
  private UnitChecks() {}

  /** Whether the unit passes. */
  public static boolean check(Unit unit, Diagnostics diagnostics) {
    int errors = diagnostics.errorCount();
    for (FunctionDefinition f : unit.functions()) {
      DefiniteAssignment.check(f, diagnostics);
      LifetimeCheck.check(f, diagnostics);
      PromiseCheck.check(f, diagnostics);
    }
    return diagnostics.errorCount() == errors;
  }
}
