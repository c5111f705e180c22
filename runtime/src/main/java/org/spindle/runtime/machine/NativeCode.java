package org.spindle.runtime.machine;

import org.spindle.ir.Procedure;

/** The Alpha code of a machine's program, installed in its memory. */
interface NativeCode {
  /** The address at which a procedure's own body is entered. */
  long entry(String procedure);

  /** The value of the global pointer that the code expects. */
  long globalPointer();

  /** The way into the code from outside. */
  Gate gate();

  /**
   * Code that calls the procedure whose address is in pv, by the calling standard, and then halts.
   *
   * @param enter its first instruction
   * @param returned the CALL_PAL halt that follows a return
   * @param thrown the CALL_PAL halt that follows an exception; the activation is in v0
   */
  record Gate(long enter, long returned, long thrown) {
  }

  /**
   * Where execution goes on after a trap of the processor, with the trap code in a0 and the position number in a1.
   *
   * @param address of code that raises the trap on behalf of the procedure trapped
   * @param position number of the source position of the instruction that trapped
   */
  record TrapPad(long address, int position) {
  }

  /** The trap pad for the instruction at an address, null when no procedure's code is there. */
  TrapPad trapPad(long pc);

  /** The symbol of the procedure whose code is at an address, null when there is none. */
  String procedureAt(long pc);

  /** Compiles a procedure that was added to the image and installs it. */
  void add(Procedure procedure);

  /** Makes raises of an event procedure enter at an address from now on. */
  void redirect(String event, long address);
}
