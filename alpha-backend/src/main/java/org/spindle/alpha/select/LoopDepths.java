package org.spindle.alpha.select;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;

/** How many natural loops each block lies in. */
final class LoopDepths {
  private final Map<Label, Integer> depths = new HashMap<>();

  LoopDepths(ControlFlowGraph graph, DominatorTree dominators) {
    Map<Label, Set<Label>> loops = new HashMap<>();
    for (Block block : graph.reversePostorder()) {
      for (var edge : block.terminator().successors()) {
        if (dominators.dominates(edge.target(), block.label())) {
          collect(
              loops.computeIfAbsent(edge.target(), h -> new HashSet<>(Set.of(h))),
              block.label(),
              graph);
        }
      }
    }
    loops.values().forEach(body -> body.forEach(label -> depths.merge(label, 1, Integer::sum)));
  }

  private static void collect(Set<Label> body, Label latch, ControlFlowGraph graph) {
    var pending = new ArrayDeque<Label>();
    pending.add(latch);
    while (!pending.isEmpty()) {
      Label label = pending.remove();
      if (body.add(label)) {
        graph.predecessors(label).stream()
            .map(Block::label)
            .filter(graph::isReachable)
            .forEach(pending::add);
      }
    }
  }

  int of(Label label) {
    return depths.getOrDefault(label, 0);
  }
}
