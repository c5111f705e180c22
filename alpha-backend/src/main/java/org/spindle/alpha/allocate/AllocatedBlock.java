package org.spindle.alpha.allocate;

import java.util.List;
import org.spindle.alpha.machine.MachineBlock;

/**
 * A block after allocation.
 *
 * @param source the block of the input
 * @param items its code; the terminator is last
 */
public record AllocatedBlock(MachineBlock source, List<AllocatedItem> items) {
  /** Copies the list. */
  public AllocatedBlock {
    items = List.copyOf(items);
  }
}
