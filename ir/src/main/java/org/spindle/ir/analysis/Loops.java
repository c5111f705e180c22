package org.spindle.ir.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Label;

/**
 * The natural loops of a procedure and how they nest. Loops with the same header count as one. Cycles without a header
 * that dominates them (irreducible ones) are no loops here.
 */
public final class Loops {
  private final List<Loop> all;
  private final Map<Integer, Loop> innermost = new LinkedHashMap<>();

  private Loops(DominatorTree dominators) {
    ControlFlowGraph graph = dominators.graph();
    List<Loop> loops = new ArrayList<>();
    // reverse postorder meets outer headers before inner ones
    for (Block header : graph.reversePostorder()) {
      List<Block> latches = graph.predecessors(header.label()).stream()
          .filter(block -> graph.isReachable(block.label()))
          .filter(block -> dominators.dominates(header.label(), block.label()))
          .toList();
      if (!latches.isEmpty()) {
        Set<Block> blocks = body(graph, header, latches);
        Loop parent = innermost.get(header.label().id());
        Loop loop = new Loop(header, latches, blocks, parent, parent == null ? 1 : parent.depth() + 1);
        loops.add(loop);
        blocks.forEach(block -> innermost.put(block.label().id(), loop));
      }
    }
    all = List.copyOf(loops);
  }

  /** The loops of a procedure. */
  public static Loops of(DominatorTree dominators) {
    return new Loops(dominators);
  }

  private static Set<Block> body(ControlFlowGraph graph, Block header, List<Block> latches) {
    Set<Block> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
    blocks.add(header);
    List<Block> pending = new ArrayList<>(latches);
    while (!pending.isEmpty()) {
      Block block = pending.removeLast();
      if (blocks.add(block)) {
        graph.predecessors(block.label()).stream()
            .filter(predecessor -> graph.isReachable(predecessor.label()))
            .forEach(pending::add);
      }
    }
    return Collections.unmodifiableSet(blocks);
  }

  /** All loops, each after those that contain it. */
  public List<Loop> all() {
    return all;
  }

  /** The innermost loop that contains a block, or null. */
  public Loop innermost(Label block) {
    return innermost.get(block.id());
  }

  /** How many loops contain a block. */
  public int depth(Label block) {
    Loop loop = innermost(block);
    return loop == null ? 0 : loop.depth();
  }
}
