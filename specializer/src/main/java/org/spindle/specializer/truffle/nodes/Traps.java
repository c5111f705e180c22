package org.spindle.specializer.truffle.nodes;

import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/** Turns a trap into the exception that unwinds the guest (docs/sir.md, section Exceptions and traps). */
public interface Traps {
  /**
   * Runs the program's trap handler, if it has one, and returns what its throw, or the trap itself, unwinds with.
   *
   * @param stack the emulated stack pointer, below which the handler may use the stack
   */
  RuntimeException trap(long stack, TrapCode code, Position position);
}
