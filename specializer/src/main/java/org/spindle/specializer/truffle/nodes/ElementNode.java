package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * The constant with a number. The array is a constant of compiled code, its elements are read when the code runs. Nothing
 * branches on the number.
 */
public final class ElementNode extends ExpressionNode {
  private final long[] elements;
  private final int count;
  @Child private ExpressionNode index;

  public ElementNode(ExpressionNode index, long[] elements, long otherwise) {
    this.index = index;
    count = elements.length;
    this.elements = Clamp.surrounded(elements, otherwise);
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return elements[Clamp.index(index.executeLong(frame), count)];
  }
}
