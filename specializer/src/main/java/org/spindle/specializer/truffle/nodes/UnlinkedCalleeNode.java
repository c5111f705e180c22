package org.spindle.specializer.truffle.nodes;

import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/** Calls a procedure that no unit defines. */
public final class UnlinkedCalleeNode extends CallNode.CalleeNode {
  private final Traps traps;
  private final Position position;

  public UnlinkedCalleeNode(Traps traps, Position position) {
    this.traps = traps;
    this.position = position;
  }

  @Override
  long call(long target, long[] values) {
    throw traps.trap(values[0], TrapCode.UNLINKED, position);
  }
}
