package org.spindle.specializer.truffle;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Ends the activations of the main context because the run ended in another one; no unwind edge sees it. */
final class ForeignEnd extends ControlFlowException {
  private static final long serialVersionUID = 1;
  private final Throwable reason;

  /** @param reason what the other context ended with */
  ForeignEnd(Throwable reason) {
    this.reason = reason;
  }

  Throwable reason() {
    return reason;
  }
}
