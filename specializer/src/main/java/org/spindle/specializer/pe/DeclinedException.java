package org.spindle.specializer.pe;

/** Ends an attempt at specialization. */
final class DeclinedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final DeclineReason reason;

  DeclinedException(DeclineReason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  DeclineReason reason() {
    return reason;
  }
}
