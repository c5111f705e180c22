package org.spindle.ir.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Label;

/**
 * The dominator tree of what the entry reaches: block a dominates b when each path from the entry to b passes a.
 *
 * <p>After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm". Unreachable blocks dominate nothing and are
 * dominated by nothing but themselves.
 */
public final class DominatorTree {
  private final ControlFlowGraph graph;
  private final List<Block> blocks;
  private final int[] parent;
  private final List<List<Block>> children;
  private final int[] enter;
  private final int[] leave;
  private final List<Block> preorder;

  private DominatorTree(ControlFlowGraph graph) {
    this.graph = graph;
    blocks = graph.reversePostorder();
    int count = blocks.size();
    parent = immediateDominators();
    children = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 1; i < count; i++) {
      children.get(parent[i]).add(blocks.get(i));
    }
    enter = new int[count];
    leave = new int[count];
    preorder = number();
  }

  /** The dominator tree of a graph. */
  public static DominatorTree of(ControlFlowGraph graph) {
    return new DominatorTree(graph);
  }

  private int[] immediateDominators() {
    int[] dominator = new int[blocks.size()];
    Arrays.fill(dominator, -1);
    dominator[0] = 0;
    int[][] predecessors = new int[blocks.size()][];
    for (int i = 0; i < predecessors.length; i++) {
      predecessors[i] =
          graph.predecessors(blocks.get(i).label()).stream()
              .mapToInt(b -> graph.order(b.label()))
              .filter(n -> n >= 0)
              .toArray();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < dominator.length; i++) {
        int common = -1;
        for (int p : predecessors[i]) {
          if (dominator[p] >= 0) {
            common = common < 0 ? p : intersect(dominator, p, common);
          }
        }
        if (dominator[i] != common) {
          dominator[i] = common;
          changed = true;
        }
      }
    }
    return dominator;
  }

  private static int intersect(int[] dominator, int a, int b) {
    while (a != b) {
      if (a > b) {
        a = dominator[a];
      } else {
        b = dominator[b];
      }
    }
    return a;
  }

  private List<Block> number() {
    List<Block> visited = new ArrayList<>();
    int[] next = new int[blocks.size()];
    int[] path = new int[blocks.size()];
    int depth = 0;
    int clock = 0;
    path[depth++] = 0;
    enter[0] = clock++;
    visited.add(blocks.getFirst());
    while (depth > 0) {
      int at = path[depth - 1];
      if (next[at] < children.get(at).size()) {
        int child = graph.order(children.get(at).get(next[at]++).label());
        enter[child] = clock++;
        visited.add(blocks.get(child));
        path[depth++] = child;
      } else {
        leave[at] = clock++;
        depth--;
      }
    }
    return List.copyOf(visited);
  }

  /** The graph this is the tree of. */
  public ControlFlowGraph graph() {
    return graph;
  }

  /** The closest other block that dominates this one; null for the entry and unreachable blocks. */
  public Block immediateDominator(Label label) {
    int index = graph.order(label);
    return index <= 0 ? null : blocks.get(parent[index]);
  }

  /** The blocks whose immediate dominator this one is, in reverse postorder. */
  public List<Block> children(Label label) {
    int index = graph.order(label);
    return index < 0 ? List.of() : List.copyOf(children.get(index));
  }

  /** The reachable blocks, each after its dominators. */
  public List<Block> preorder() {
    return preorder;
  }

  /** Whether {@code a} dominates {@code b}; each block dominates itself. */
  public boolean dominates(Label a, Label b) {
    int x = graph.order(a);
    int y = graph.order(b);
    if (x < 0 || y < 0) {
      return a.id() == b.id();
    }
    return enter[x] <= enter[y] && leave[y] <= leave[x];
  }

  /**
   * The dominance frontier of each reachable block, by its index in {@link ControlFlowGraph#reversePostorder}: the
   * blocks that it does not strictly dominate but one of whose predecessors it dominates.
   */
  public List<List<Block>> frontiers() {
    List<List<Block>> frontiers = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      frontiers.add(new ArrayList<>());
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block join = blocks.get(i);
      for (Block predecessor : graph.predecessors(join.label())) {
        // the entry is nobody's successor, so parent[i] is right wherever this loop runs
        for (int at = graph.order(predecessor.label()); at >= 0 && at != parent[i]; at = parent[at]) {
          List<Block> frontier = frontiers.get(at);
          if (frontier.isEmpty() || frontier.getLast() != join) {
            frontier.add(join);
          }
        }
      }
    }
    return frontiers;
  }
}
