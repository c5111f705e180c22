package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.nodes.ControlFlowException;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/** A trap that no trap handler turned into an exception: it stops the program, unseen by unwind edges. */
public final class GuestTrap extends ControlFlowException {
  private static final long serialVersionUID = 1;
  private final transient TrapCode code;
  private final transient Position position;

  public GuestTrap(TrapCode code, Position position) {
    this.code = code;
    this.position = position;
  }

  /** What went wrong. */
  public TrapCode code() {
    return code;
  }

  /** Where. */
  public Position position() {
    return position;
  }
}
