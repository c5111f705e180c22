package org.spindle.ir.pass;

import org.spindle.ir.Procedure;
import org.spindle.ir.SymbolTable;

/** A transformation of one procedure that keeps its meaning. */
public interface Pass {
  /** The name by which {@code --dump} and test files call it. */
  String name();

  /**
   * The transformed procedure.
   *
   * @param procedure what to transform; verified
   * @param symbols where callees and globals are looked up
   */
  Procedure run(Procedure procedure, SymbolTable symbols);
}
