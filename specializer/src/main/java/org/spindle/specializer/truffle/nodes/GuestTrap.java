package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.nodes.ControlFlowException;
import org.spindle.ir.TrapCode;
import org.spindle.ir.interpret.Trace;

/** A trap that no trap handler turned into an exception: it stops the program, unseen by unwind edges. */
public final class GuestTrap extends ControlFlowException {
  private static final long serialVersionUID = 1;
  private final transient TrapCode code;
  private final transient Trace trace;

  public GuestTrap(TrapCode code, Trace trace) {
    this.code = code;
    this.trace = trace;
  }

  /** What went wrong. */
  public TrapCode code() {
    return code;
  }

  /** Where. */
  public Trace trace() {
    return trace;
  }
}
