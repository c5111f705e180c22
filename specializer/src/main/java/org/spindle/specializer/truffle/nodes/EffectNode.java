package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** Computes a value for its effect only. */
public final class EffectNode extends StatementNode {
  @Child private ExpressionNode value;

  public EffectNode(ExpressionNode value) {
    this.value = value;
  }

  @Override
  public void execute(VirtualFrame frame) {
    value.executeLong(frame);
  }
}
