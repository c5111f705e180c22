package org.spindle.runtime.bounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.analysis.Loop;
import org.spindle.ir.analysis.Loops;
import org.spindle.ir.pass.LoopRounds;

/** How often the loops of a procedure's machine code go round, and where its blocks are in the source. */
final class Rounds {
  private static final long MOST = 1L << 40;

  private final Flow flow;
  private final Map<Long, List<CompiledProcedure.Head>> heads = new HashMap<>();
  private final Set<Integer> emitted = new HashSet<>();
  private final Map<Integer, Block> blocks = new HashMap<>();
  private final Map<Label, Long> known;
  private final Loops loops;

  /** @param source as it was compiled, or null for a routine of the run-time support */
  Rounds(Flow flow, Procedure source) {
    this.flow = flow;
    for (CompiledProcedure.Head head : flow.procedure().heads()) {
      heads.computeIfAbsent(flow.address() + head.offset(), _ -> new ArrayList<>()).add(head);
      emitted.add(head.label());
    }
    if (source == null) {
      known = Map.of();
      loops = null;
    } else {
      known = LoopRounds.of(source);
      loops = Loops.of(DominatorTree.of(ControlFlowGraph.of(source)));
      source.blocks().forEach(block -> blocks.put(block.label().id(), block));
    }
  }

  /**
   * How often control comes to a loop's header at most before it leaves the loop. Headers in SIR of which nothing is left may
   * be at the same place; then the numbers are multiplied.
   */
  long of(Flow.Loop loop) throws Unbounded {
    long rounds = 1;
    boolean found = false;
    for (CompiledProcedure.Head head : headsOf(loop.header())) {
      if (head.rounds() > 0) {
        return head.rounds();
      }
      Block block = blocks.get(head.label());
      for (Loop at = loops.innermost(block.label()); at != null; at = at.parent()) {
        boolean here = at.header() == block;
        found |= here;
        if (here || !emitted.contains(at.header().label().id())) {
          rounds = times(rounds, at);
        }
      }
    }
    if (!found) {
      throw unknown(position(loop.header()));
    }
    return rounds;
  }

  private long times(long rounds, Loop loop) throws Unbounded {
    Long own = known.get(loop.header().label());
    if (own == null || own > MOST / rounds) {
      throw unknown(positionOf(loop.header()));
    }
    return rounds * Math.max(1, own);
  }

  private static Unbounded unknown(Position at) {
    return new Unbounded("nothing tells how often the loop goes round", at);
  }

  private List<CompiledProcedure.Head> headsOf(int node) {
    return heads.getOrDefault(flow.nodes().get(node).start(), List.of());
  }

  /** Where a block begins in the source. */
  Position position(int node) {
    for (CompiledProcedure.Head head : headsOf(node)) {
      if (blocks.get(head.label()) instanceof Block block && positionOf(block).isKnown()) {
        return positionOf(block);
      }
    }
    return Position.NONE;
  }

  private static Position positionOf(Block block) {
    for (Instruction instruction : block.body()) {
      if (instruction.position().isKnown()) {
        return instruction.position().place();
      }
    }
    return block.terminator().position().place();
  }
}
