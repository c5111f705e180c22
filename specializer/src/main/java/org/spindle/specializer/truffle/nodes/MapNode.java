package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Arrays;

/**
 * A constant for an integer among constants, another one for all other integers: {@code element} after {@code find}. One
 * table has the constants by slot, so no position is looked up; and nothing branches on whether there is one.
 */
public final class MapNode extends ExpressionNode {
  private final long otherwise;
  private final long[] values;
  @Child private FindNode find;

  /** @param elements the constants by position of the key */
  MapNode(FindNode find, long[] elements, long otherwise) {
    this.find = find;
    this.otherwise = otherwise;
    int[] positions = find.positions();
    values = new long[positions.length];
    Arrays.fill(values, otherwise);
    for (int slot = 0; slot < positions.length; slot++) {
      if (positions[slot] >= 0 && positions[slot] < elements.length) {
        values[slot] = elements[positions[slot]];
      }
    }
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long key = find.key(frame);
    int slot = find.slot(key);
    long value = values[slot];
    return value ^ (value ^ otherwise) & find.unlike(slot, key);
  }
}
