package org.spindle.specializer.pe;

/** Why there is no residual procedure. */
public enum DeclineReason {
  /** There is no procedure of that name. */
  UNKNOWN_PROCEDURE("no such procedure"),
  /** The known arguments do not fit the signature. */
  BAD_ARGUMENTS("known arguments do not fit the parameters"),
  /** Symbolic execution did not end within its steps. */
  TOO_MANY_STEPS("too many steps"),
  /** Residual code grew beyond its limit. */
  TOO_LARGE("residual code too large"),
  /** Too many combinations of known values. */
  TOO_MANY_VARIANTS("too many variants of program points"),
  /** The machine has no room for more code. */
  NO_ROOM("no room for more code"),
  /** There was no more interest in it. */
  CANCELLED("cancelled"),
  /** The specializer itself is at fault. */
  INTERNAL_FAILURE("internal failure of the specializer");

  private final String text;

  DeclineReason(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
