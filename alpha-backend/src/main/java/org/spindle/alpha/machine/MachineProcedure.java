package org.spindle.alpha.machine;

import java.util.List;
import java.util.Map;
import org.spindle.ir.Position;
import org.spindle.ir.StackSlot;

/**
 * A procedure over virtual registers. Critical edges are split: the source of an edge with
 * arguments, and the source of an edge into a block with several predecessors, has one successor.
 *
 * @param name its symbol
 * @param event whether its first instruction is a patchable slot
 * @param registers its virtual registers
 * @param slots its stack slots
 * @param blocks entry first, in the order of their addresses
 * @param declaration where it is declared
 * @param positions source positions of memory accesses, by instruction identity
 */
public record MachineProcedure(
    String name,
    boolean event,
    VirtualRegisters registers,
    List<StackSlot> slots,
    List<MachineBlock> blocks,
    TrapPosition declaration,
    Map<MachineInstruction, Position> positions) {
  /** Copies the lists. */
  public MachineProcedure {
    slots = List.copyOf(slots);
    blocks = List.copyOf(blocks);
  }

  /** This procedure with other blocks. */
  public MachineProcedure with(List<MachineBlock> others) {
    return new MachineProcedure(name, event, registers, slots, others, declaration, positions);
  }
}
