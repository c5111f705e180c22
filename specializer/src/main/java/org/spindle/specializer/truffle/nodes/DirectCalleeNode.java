package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.DirectCallNode;

/** Calls one procedure. Its target is made at the first call, so that only what runs is translated. */
public final class DirectCalleeNode extends CallNode.CalleeNode {
  private final GuestProcedure procedure;
  @Child private DirectCallNode node;

  public DirectCalleeNode(GuestProcedure procedure) {
    this.procedure = procedure;
  }

  @Override
  long call(long target, long[] values) {
    if (node == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      node = insert(DirectCallNode.create(procedure.target()));
    }
    node.call(values);
    return values[0];
  }
}
