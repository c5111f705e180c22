package org.spindle.specializer.pe;

/** Ends an attempt because a procedure was unfolded that allocates stack in a way only a call of its own can free. */
final class NotUnfoldableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String procedure;

  NotUnfoldableException(String procedure) {
    super(procedure, null, false, false);
    this.procedure = procedure;
  }

  String procedure() {
    return procedure;
  }
}
