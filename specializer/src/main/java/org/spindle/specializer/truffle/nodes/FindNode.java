package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.arithmetic.KeyTable;
import org.spindle.ir.arithmetic.PerfectHash;

/**
 * The position of an integer among constants, by a table. What the table is like is a constant of compiled code, what is
 * in it is read when the code runs, whether or not it is of use: which integers come is hard to predict, so nothing
 * branches on it.
 */
public final class FindNode extends ExpressionNode {
  private final long first;
  private final boolean dense;
  private final long multiplier;
  private final int right;
  private final int left;
  private final int bucket;
  private final int slots;
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
    slots = table.positions().length;
    positions = dense ? Clamp.surrounded(table.positions(), -1) : table.positions();
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long key = key(frame);
    int slot = slot(key);
    return positions[slot] | unlike(slot, key);
  }

  /** The constants that {@code elements} has at the position found, {@code otherwise} when there is none. */
  public ExpressionNode map(long[] elements, long otherwise) {
    return new MapNode(this, elements, otherwise);
  }

  long key(VirtualFrame frame) {
    return selector.executeLong(frame);
  }

  /** The slot where a key is if it is anywhere. */
  int slot(long key) {
    if (dense) {
      return Clamp.index(key - first, slots);
    }
    // as PerfectHash.slot
    long k = multiplier == 1 ? key : key * multiplier;
    long mix = k >>> right;
    if (left >= 0) {
      mix ^= k >>> left;
    }
    if (bucket >= 0) {
      mix ^= displacements[(int) (k >>> bucket) & displacements.length - 1];
    }
    return (int) mix & slots - 1;
  }

  /** 0 when what is in a slot is the key's, else -1. */
  long unlike(int slot, long key) {
    long difference = dense ? 0 : keys[slot] ^ key;
    return (difference | -difference) >> 63;
  }

  int[] positions() {
    return positions;
  }
}
