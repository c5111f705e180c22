package org.spindle.ir.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Block;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.random.RandomProgram;
import org.spindle.ir.random.Size;

class PostDominatorsTest {
  @Test
  void theMeetingIsTheFirstBlockThatNoWayToAReturnAvoids() {
    int met = 0;
    for (int seed = 0; seed < 40; seed++) {
      for (Procedure procedure : RandomProgram.generate(seed, Size.MEDIUM).procedures().values()) {
        ControlFlowGraph graph = ControlFlowGraph.of(procedure);
        PostDominators found = PostDominators.of(graph);
        for (Block block : graph.reversePostorder()) {
          Set<Block> unavoidable = unavoidable(graph, block);
          Block meeting = found.meeting(block.label());
          assertThat(found.reachesReturn(block.label())).isEqualTo(canReturn(graph, block, null));
          if (meeting == null) {
            assertThat(unavoidable).isEmpty();
            continue;
          }
          met++;
          assertThat(unavoidable).contains(meeting);
          Set<Block> beyond = unavoidable(graph, meeting);
          assertThat(unavoidable).allMatch(one -> one == meeting || beyond.contains(one));
        }
      }
    }
    assertThat(met).isGreaterThan(500);
  }

  private static Set<Block> unavoidable(ControlFlowGraph graph, Block from) {
    Set<Block> all = new HashSet<>();
    if (canReturn(graph, from, null)) {
      for (Block block : graph.reversePostorder()) {
        if (block != from && !canReturn(graph, from, block)) {
          all.add(block);
        }
      }
    }
    return all;
  }

  private static boolean canReturn(ControlFlowGraph graph, Block from, Block avoided) {
    Set<Block> seen = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>();
    work.add(from);
    while (!work.isEmpty()) {
      Block block = work.remove();
      if (block == avoided || !seen.add(block)) {
        continue;
      }
      if (block.terminator() instanceof Terminator.Return) {
        return true;
      }
      for (Successor edge : block.terminator().successors()) {
        work.add(graph.block(edge.target()));
      }
    }
    return false;
  }
}
