package org.spindle.alpha.machine;

/** What a machine call transfers control to. */
public sealed interface CallTarget {
  /** A procedure's own body; {@code event} if it lies behind a patchable entry. */
  record Body(String symbol, boolean event) implements CallTarget {}

  /** The patchable entry of an event procedure. */
  record Event(String symbol) implements CallTarget {}

  /** A machine service, by its stub in the hand-written run-time support. */
  record Routine(String symbol) implements CallTarget {}

  /**
   * A run-time routine that stands for an instruction and returns through a register of its own.
   *
   * @param quadwords how many whole ones at aligned places a memory routine moves; 0 if that is not known
   */
  record Helper(String symbol, long quadwords) implements CallTarget {}

  /**
   * A procedure of another object that may need its own address in the procedure-value register.
   */
  record Foreign(String symbol) implements CallTarget {}

  /** The address in the procedure-value register. */
  record Pointer() implements CallTarget {}
}
