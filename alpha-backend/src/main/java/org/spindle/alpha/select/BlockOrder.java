package org.spindle.alpha.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineTerminator;

/**
 * Puts blocks into the order of their addresses and numbers them so: helpers after their source,
 * cold ones last.
 */
final class BlockOrder {
  private BlockOrder() {}

  /**
   * Arranges blocks.
   *
   * @param all every block made, some perhaps unreachable
   * @param main those that stand for SIR blocks, in their order, the entry first
   */
  static List<MachineBlock> arrange(List<BlockBuilder> all, List<BlockBuilder> main) {
    Set<Integer> mainIds = main.stream().map(b -> b.id).collect(Collectors.toSet());
    var hot = new ArrayList<BlockBuilder>();
    var cold = new ArrayList<BlockBuilder>();
    var placed = new HashSet<Integer>();
    for (BlockBuilder block : main) {
      place(block, all, mainIds, placed, hot, cold);
    }
    hot.addAll(cold);
    return renumbered(hot);
  }

  private static void place(
      BlockBuilder block,
      List<BlockBuilder> all,
      Set<Integer> mainIds,
      Set<Integer> placed,
      List<BlockBuilder> hot,
      List<BlockBuilder> cold) {
    if (!placed.add(block.id)) {
      return;
    }
    boolean entry = hot.isEmpty() && cold.isEmpty();
    (block.cold && !entry ? cold : hot).add(block);
    for (MachineEdge edge : block.terminator().successors().reversed()) {
      BlockBuilder next = all.get(edge.target());
      if (!mainIds.contains(next.id)) {
        place(next, all, mainIds, placed, hot, cold);
      }
    }
  }

  private static List<MachineBlock> renumbered(List<BlockBuilder> order) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      numbers.put(order.get(i).id, i);
    }
    var blocks = new ArrayList<MachineBlock>();
    for (int i = 0; i < order.size(); i++) {
      BlockBuilder block = order.get(i);
      MachineTerminator end = renumbered(block.terminator(), numbers);
      blocks.add(new MachineBlock(i, block.parameters, block.body(), end, block.depth, block.label));
    }
    return blocks;
  }

  private static MachineTerminator renumbered(
      MachineTerminator terminator, Map<Integer, Integer> numbers) {
    return switch (terminator) {
      case MachineTerminator.Jump jump -> new MachineTerminator.Jump(edge(jump.edge(), numbers));
      case MachineTerminator.Branch branch ->
          new MachineTerminator.Branch(
              branch.op(),
              branch.a(),
              edge(branch.taken(), numbers),
              edge(branch.other(), numbers));
      case MachineTerminator.TableJump jump ->
          new MachineTerminator.TableJump(
              jump.index(),
              jump.temporary(),
              jump.table().stream().map(e -> edge(e, numbers)).toList());
      case MachineTerminator.Invoke invoke ->
          new MachineTerminator.Invoke(
              invoke.call(), edge(invoke.normal(), numbers), edge(invoke.unwind(), numbers));
      case MachineTerminator.TrapInvoke trap ->
          new MachineTerminator.TrapInvoke(
              trap.code(), trap.position(), trap.clobbered(), edge(trap.unwind(), numbers));
      case MachineTerminator.Return _, MachineTerminator.Throw _, MachineTerminator.Trap _ ->
          terminator;
    };
  }

  private static MachineEdge edge(MachineEdge edge, Map<Integer, Integer> numbers) {
    return new MachineEdge(numbers.get(edge.target()), edge.arguments());
  }
}
