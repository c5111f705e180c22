package org.spindle.ir.analysis;

import java.util.List;
import java.util.Set;
import org.spindle.ir.Block;

/**
 * A natural loop: its header dominates all of its blocks, and each of them reaches the header inside it.
 *
 * @param header the only block through which the loop is entered
 * @param latches the blocks with an edge back to the header
 * @param blocks all blocks, header included
 * @param parent the smallest other loop that contains this one, or null
 * @param depth 1 for an outermost loop
 */
public record Loop(Block header, List<Block> latches, Set<Block> blocks, Loop parent, int depth) {

  /** Whether a block belongs to this loop. */
  public boolean contains(Block block) {
    return blocks.contains(block);
  }

  /** Whether this loop is {@code other} or inside of it. */
  public boolean isWithin(Loop other) {
    for (Loop at = this; at != null; at = at.parent()) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** {@code loop ^n}. */
  @Override
  public String toString() {
    return "loop " + header.label();
  }
}
