package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** The constant with a number. The array is a constant of compiled code, its elements are read when the code runs. */
public final class ElementNode extends ExpressionNode {
  private final long[] elements;
  private final long otherwise;
  @Child private ExpressionNode index;

  public ElementNode(ExpressionNode index, long[] elements, long otherwise) {
    this.index = index;
    this.elements = elements;
    this.otherwise = otherwise;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long number = index.executeLong(frame);
    return Long.compareUnsigned(number, elements.length) < 0 ? elements[(int) number] : otherwise;
  }
}
