package org.spindle.ir.interpret;

import java.util.List;
import org.spindle.ir.Position;

/**
 * A place in a procedure that an exception begins at or leaves.
 *
 * @param procedure its symbol
 */
public record Site(String procedure, Position position) {

  /** The activations it stands for, innermost first. */
  public List<Trace.Frame> frames() {
    return Trace.framesAt(procedure, position);
  }
}
