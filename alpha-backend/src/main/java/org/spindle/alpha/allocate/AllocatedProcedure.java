package org.spindle.alpha.allocate;

import java.util.List;
import java.util.SortedSet;
import org.spindle.alpha.machine.MachineProcedure;

/**
 * A procedure whose values have locations.
 *
 * @param source the input
 * @param blocks in the order of the input
 * @param spillSlots number of eight-byte slots in use, the one for cycles included
 * @param saved callee-saved registers it changes
 */
public record AllocatedProcedure(
    MachineProcedure source,
    List<AllocatedBlock> blocks,
    int spillSlots,
    SortedSet<Integer> saved) {
  /** Copies the list. */
  public AllocatedProcedure {
    blocks = List.copyOf(blocks);
  }
}
