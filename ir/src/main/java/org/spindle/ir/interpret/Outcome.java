package org.spindle.ir.interpret;

import org.spindle.ir.TrapCode;

/** How the execution of a guest procedure ended. */
public sealed interface Outcome {

  /**
   * It returned.
   *
   * @param value the result in canonical form, 0 when there is none
   */
  record Returned(long value) implements Outcome {}

  /** It called {@code machine.exit}. */
  record Exited(long status) implements Outcome {}

  /** A trap stopped it: no trap handler, or a trap while the handler ran. */
  record Trapped(TrapCode code, Trace trace) implements Outcome {}

  /**
   * An exception that nothing caught.
   *
   * @param activation the address of the exception activation
   * @param trace where it was thrown
   */
  record Uncaught(long activation, Trace trace) implements Outcome {}

  /** It used up the interpreter's own limit of instructions. */
  record Exhausted(Trace trace) implements Outcome {}
}
