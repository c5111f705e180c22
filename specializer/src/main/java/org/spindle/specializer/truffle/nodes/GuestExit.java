package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** The guest ends itself. */
public final class GuestExit extends ControlFlowException {
  private static final long serialVersionUID = 1;
  private final long status;

  public GuestExit(long status) {
    this.status = status;
  }

  /** The exit status. */
  public long status() {
    return status;
  }
}
