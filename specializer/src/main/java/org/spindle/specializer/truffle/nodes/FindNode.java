package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.arithmetic.KeyTable;
import org.spindle.ir.arithmetic.PerfectHash;

/**
 * The position of an integer among constants, by a table. What the table is like is a constant of compiled code, what is
 * in it is read when the code runs.
 */
public final class FindNode extends ExpressionNode {
  private final long first;
  private final boolean dense;
  private final long multiplier;
  private final int right;
  private final int left;
  private final int bucket;
  private final int[] displacements;
  private final long[] keys;
  private final int[] positions;
  @Child private ExpressionNode selector;

  public FindNode(ExpressionNode selector, KeyTable table) {
    this.selector = selector;
    first = table.first();
    dense = table.isDense();
    PerfectHash hash = table.hash();
    multiplier = dense ? 1 : hash.multiplier();
    right = dense ? 0 : hash.right();
    left = dense ? PerfectHash.NONE : hash.left();
    bucket = dense ? PerfectHash.NONE : hash.bucket();
    displacements = dense ? new int[0] : hash.displacements();
    keys = table.keys();
    positions = table.positions();
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long key = selector.executeLong(frame);
    if (dense) {
      long slot = key - first;
      return Long.compareUnsigned(slot, positions.length) < 0 ? positions[(int) slot] : -1;
    }
    int slot = slot(key);
    return keys[slot] == key ? positions[slot] : -1;
  }

  /** As {@link PerfectHash#slot}. */
  private int slot(long key) {
    long k = multiplier == 1 ? key : key * multiplier;
    long mix = k >>> right;
    if (left >= 0) {
      mix ^= k >>> left;
    }
    if (bucket >= 0) {
      mix ^= displacements[(int) (k >>> bucket) & displacements.length - 1];
    }
    return (int) mix & positions.length - 1;
  }
}
