package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;

/**
 * What a loop begins to count with, or counts to: a 64-bit number that has fitted in 32 bits so far. When the host's compiler
 * knows that of both, it knows that the loop ends soon enough to need no polls.
 */
public final class LimitNode extends ExpressionNode {
  private final BranchProfile wide = BranchProfile.create();
  @Child private ExpressionNode limit;

  public LimitNode(ExpressionNode limit) {
    this.limit = limit;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long value = limit.executeLong(frame);
    int narrow = (int) value;
    if (narrow == value) {
      return narrow;
    }
    wide.enter();
    return value;
  }
}
