package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

/** A choice between two values. Both are computed: they are free of effects. */
public final class SelectNode extends ExpressionNode {
  private final CountingConditionProfile profile = CountingConditionProfile.create();
  @Child private ExpressionNode condition;
  @Child private ExpressionNode whenTrue;
  @Child private ExpressionNode whenFalse;

  public SelectNode(ExpressionNode condition, ExpressionNode whenTrue, ExpressionNode whenFalse) {
    this.condition = condition;
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    boolean chosen = profile.profile(condition.executeBoolean(frame));
    long a = whenTrue.executeLong(frame);
    long b = whenFalse.executeLong(frame);
    return chosen ? a : b;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    boolean chosen = profile.profile(condition.executeBoolean(frame));
    int a = whenTrue.executeInt(frame);
    int b = whenFalse.executeInt(frame);
    return chosen ? a : b;
  }
}
