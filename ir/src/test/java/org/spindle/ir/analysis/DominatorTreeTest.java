package org.spindle.ir.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

class DominatorTreeTest {

  /** A procedure of random shape, some of it unreachable. */
  private static Procedure randomGraph(Random random) {
    ProcedureBuilder builder = new ProcedureBuilder("p", Signature.of(null, Type.I1));
    Value condition = builder.parameter(0);
    List<Label> labels = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      labels.add(builder.newBlock());
    }
    builder.jump(labels.getFirst());
    for (Label label : labels) {
      builder.enter(label);
      switch (random.nextInt(5)) {
        case 0 -> builder.ret(null);
        case 1 -> builder.jump(labels.get(random.nextInt(count)));
        default -> builder.branch(
            condition, labels.get(random.nextInt(count)), labels.get(random.nextInt(count)));
      }
    }
    return builder.build();
  }

  /** The blocks reached from the entry without entering {@code avoided}. */
  private static Set<Label> reached(ControlFlowGraph graph, Label avoided) {
    Set<Label> seen = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>();
    Block entry = graph.procedure().entry();
    if (entry.label() != avoided) {
      seen.add(entry.label());
      work.add(entry);
    }
    while (!work.isEmpty()) {
      for (Successor edge : work.remove().terminator().successors()) {
        if (edge.target() != avoided && seen.add(edge.target())) {
          work.add(graph.block(edge.target()));
        }
      }
    }
    return seen;
  }

  @Test
  void agreesWithTheDefinitionOnRandomGraphs() {
    for (int seed = 0; seed < 500; seed++) {
      Procedure procedure = randomGraph(new Random(seed));
      ControlFlowGraph graph = ControlFlowGraph.of(procedure);
      DominatorTree tree = DominatorTree.of(graph);
      Set<Label> reachable = reached(graph, null);
      for (Block a : procedure.blocks()) {
        assertThat(graph.isReachable(a.label())).isEqualTo(reachable.contains(a.label()));
        Set<Label> without = reached(graph, a.label());
        for (Block b : procedure.blocks()) {
          boolean expected =
              a == b
                  || reachable.contains(a.label())
                      && reachable.contains(b.label())
                      && !without.contains(b.label());
          assertThat(tree.dominates(a.label(), b.label())).as("seed %d %s %s", seed, a, b)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void frontiersAreWhereDominanceEnds() {
    for (int seed = 0; seed < 500; seed++) {
      ControlFlowGraph graph = ControlFlowGraph.of(randomGraph(new Random(seed)));
      DominatorTree tree = DominatorTree.of(graph);
      List<List<Block>> frontiers = tree.frontiers();
      for (Block a : graph.reversePostorder()) {
        Set<Block> expected = new HashSet<>();
        for (Block join : graph.reversePostorder()) {
          boolean strictly = a != join && tree.dominates(a.label(), join.label());
          boolean meets =
              graph.predecessors(join.label()).stream()
                  .anyMatch(p -> graph.isReachable(p.label()) && tree.dominates(a.label(), p.label()));
          if (meets && !strictly) {
            expected.add(join);
          }
        }
        assertThat(frontiers.get(graph.order(a.label())))
            .as("seed %d %s", seed, a)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @Test
  void everyBlockFollowsItsDominatorsInReversePostorder() {
    for (int seed = 0; seed < 200; seed++) {
      ControlFlowGraph graph = ControlFlowGraph.of(randomGraph(new Random(seed)));
      DominatorTree tree = DominatorTree.of(graph);
      assertThat(tree.preorder()).containsExactlyInAnyOrderElementsOf(graph.reversePostorder());
      for (Block block : graph.reversePostorder()) {
        Block dominator = tree.immediateDominator(block.label());
        if (dominator == null) {
          assertThat(block).isSameAs(graph.procedure().entry());
        } else {
          assertThat(graph.order(dominator.label())).isLessThan(graph.order(block.label()));
          assertThat(tree.children(dominator.label())).contains(block);
        }
      }
    }
  }
}
