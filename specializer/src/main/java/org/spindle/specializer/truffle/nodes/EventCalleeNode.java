package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;

/** Raises an event: calls what is published for it at this moment. */
public final class EventCalleeNode extends CallNode.CalleeNode {
  private final GuestProcedure event;
  @Child private DirectCallNode intrinsic;
  @Child private IndirectCallNode published = IndirectCallNode.create();

  public EventCalleeNode(GuestProcedure event) {
    this.event = event;
  }

  @Override
  long call(long target, long[] values) {
    if (event.unextended().isValid()) {
      if (intrinsic == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        intrinsic = insert(DirectCallNode.create(event.target()));
      }
      return (long) intrinsic.call(values);
    }
    return (long) published.call(event.published(), values);
  }
}
