package org.spindle.ir.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;

/**
 * Where the ways from a block to the procedure's returns meet again: block a post-dominates b when each path from b to a
 * return passes a. Ways that end in a trap or an exception that leaves the procedure do not count.
 *
 * <p>After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm", on the reversed graph, which starts at an exit
 * that all returns lead to.
 */
public final class PostDominators {
  private static final int EXIT = 0;

  private final ControlFlowGraph graph;
  private final int[] number;
  private final List<Block> blocks = new ArrayList<>();
  private final int[] parent;

  private PostDominators(ControlFlowGraph graph) {
    this.graph = graph;
    List<Block> forward = graph.reversePostorder();
    number = new int[forward.size()];
    Arrays.fill(number, -1);
    blocks.add(null);
    numberBackwards(forward);
    parent = new int[blocks.size()];
    Arrays.fill(parent, -1);
    parent[EXIT] = EXIT;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < parent.length; i++) {
        int common = common(blocks.get(i));
        if (parent[i] != common) {
          parent[i] = common;
          changed = true;
        }
      }
    }
  }

  /** The post-dominators of a graph. */
  public static PostDominators of(ControlFlowGraph graph) {
    return new PostDominators(graph);
  }

  /** Numbers what reaches a return in reverse postorder of the reversed graph. */
  private void numberBackwards(List<Block> forward) {
    boolean[] seen = new boolean[forward.size()];
    List<Block> postorder = new ArrayList<>();
    for (Block start : forward) {
      if (start.terminator() instanceof Terminator.Return && !seen[graph.order(start.label())]) {
        visit(start, seen, postorder);
      }
    }
    for (Block block : postorder.reversed()) {
      number[graph.order(block.label())] = blocks.size();
      blocks.add(block);
    }
  }

  private void visit(Block start, boolean[] seen, List<Block> postorder) {
    Deque<Block> path = new ArrayDeque<>();
    Deque<List<Block>> waiting = new ArrayDeque<>();
    seen[graph.order(start.label())] = true;
    path.push(start);
    waiting.push(predecessors(start));
    while (!path.isEmpty()) {
      List<Block> rest = waiting.peek();
      if (rest.isEmpty()) {
        waiting.pop();
        postorder.add(path.pop());
        continue;
      }
      Block next = rest.removeLast();
      if (!seen[graph.order(next.label())]) {
        seen[graph.order(next.label())] = true;
        path.push(next);
        waiting.push(predecessors(next));
      }
    }
  }

  private List<Block> predecessors(Block block) {
    List<Block> found = new ArrayList<>(graph.predecessors(block.label()));
    found.removeIf(one -> !graph.isReachable(one.label()));
    return found;
  }

  private int common(Block block) {
    int common = block.terminator() instanceof Terminator.Return ? EXIT : -1;
    for (Successor edge : block.terminator().successors()) {
      int next = number[graph.order(edge.target())];
      if (next >= 0 && parent[next] >= 0) {
        common = common < 0 ? next : intersect(next, common);
      }
    }
    return common;
  }

  private int intersect(int first, int second) {
    int a = first;
    int b = second;
    while (a != b) {
      if (a > b) {
        a = parent[a];
      } else {
        b = parent[b];
      }
    }
    return a;
  }

  /** Whether some way leads from the block to a return. */
  public boolean reachesReturn(Label label) {
    int order = graph.order(label);
    return order >= 0 && number[order] >= 0;
  }

  /**
   * The first block that all ways from this one to a return pass; null when there is none, as they lead to different
   * returns, to this block's own, or nowhere.
   */
  public Block meeting(Label label) {
    return reachesReturn(label) ? blocks.get(parent[number[graph.order(label)]]) : null;
  }
}
