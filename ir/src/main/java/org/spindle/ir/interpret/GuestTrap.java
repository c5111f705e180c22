package org.spindle.ir.interpret;

import org.spindle.ir.TrapCode;

/** A trap on its way from an operation to the interpreter's loop. */
final class GuestTrap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TrapCode code;

  GuestTrap(TrapCode code) {
    super(code.message(), null, false, false);
    this.code = code;
  }

  TrapCode code() {
    return code;
  }
}
