package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** A constant, by its canonical form or its bits. */
public final class ConstantNode extends ExpressionNode {
  private final long value;

  public ConstantNode(long value) {
    this.value = value;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return value;
  }
}
