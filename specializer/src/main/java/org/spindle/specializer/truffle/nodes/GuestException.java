package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** An exception of the guest on its way to an unwind edge. */
public final class GuestException extends ControlFlowException {
  private static final long serialVersionUID = 1;
  private final long activation;

  /** @param activation address of the exception activation */
  public GuestException(long activation) {
    this.activation = activation;
  }

  /** The address of the exception activation. */
  public long activation() {
    return activation;
  }
}
