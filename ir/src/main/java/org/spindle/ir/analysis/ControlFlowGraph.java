package org.spindle.ir.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;

/**
 * The graph of a procedure's blocks: predecessors, and a reverse postorder of what the entry reaches.
 *
 * <p>Predecessors include unreachable blocks; whoever minds asks {@link #isReachable}.
 */
public final class ControlFlowGraph {
  private final Procedure procedure;
  private final Block[] byLabel;
  private final int[] layout;
  private final int[] order;
  private final List<Block> reversePostorder;
  private final List<List<Edge>> incoming;

  /**
   * A control-flow edge.
   *
   * @param from the block it leaves
   * @param index which successor of that block's terminator it is
   */
  public record Edge(Block from, int index) {
    /** The target and arguments of this edge. */
    public Successor successor() {
      return from.terminator().successor(index);
    }
  }

  private ControlFlowGraph(Procedure procedure) {
    this.procedure = procedure;
    int limit = procedure.labelLimit();
    byLabel = new Block[limit];
    layout = new int[limit];
    order = new int[limit];
    Arrays.fill(order, -1);
    incoming = new ArrayList<>();
    for (int i = 0; i < limit; i++) {
      incoming.add(new ArrayList<>(2));
    }
    List<Block> blocks = procedure.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      byLabel[blocks.get(i).label().id()] = blocks.get(i);
      layout[blocks.get(i).label().id()] = i;
    }
    for (Block block : blocks) {
      List<Successor> edges = block.terminator().successors();
      for (int i = 0; i < edges.size(); i++) {
        incoming.get(edges.get(i).target().id()).add(new Edge(block, i));
      }
    }
    List<Block> postorder = postorder();
    reversePostorder = List.copyOf(postorder.reversed());
    for (int i = 0; i < reversePostorder.size(); i++) {
      order[reversePostorder.get(i).label().id()] = i;
    }
  }

  /** The graph of a procedure all of whose edges lead to blocks it has. */
  public static ControlFlowGraph of(Procedure procedure) {
    return new ControlFlowGraph(procedure);
  }

  private List<Block> postorder() {
    List<Block> result = new ArrayList<>();
    boolean[] seen = new boolean[byLabel.length];
    List<Block> path = new ArrayList<>();
    List<List<Successor>> edges = new ArrayList<>();
    int[] next = new int[byLabel.length];
    Block entry = procedure.entry();
    seen[entry.label().id()] = true;
    path.add(entry);
    edges.add(entry.terminator().successors());
    while (!path.isEmpty()) {
      Block block = path.getLast();
      List<Successor> out = edges.getLast();
      int id = block.label().id();
      // last successor first, so that the first one follows its predecessor in reverse postorder
      int index = out.size() - 1 - next[id]++;
      if (index < 0) {
        result.add(block);
        path.removeLast();
        edges.removeLast();
        continue;
      }
      Block target = byLabel[out.get(index).target().id()];
      if (!seen[target.label().id()]) {
        seen[target.label().id()] = true;
        path.add(target);
        edges.add(target.terminator().successors());
      }
    }
    return result;
  }

  /** The procedure this is the graph of. */
  public Procedure procedure() {
    return procedure;
  }

  /** The block of that label. */
  public Block block(Label label) {
    return byLabel[label.id()];
  }

  /** The place of the block in the procedure's layout, from 0. */
  public int layoutIndex(Label label) {
    return layout[label.id()];
  }

  /** The blocks the entry reaches: each before its successors, but for back edges. */
  public List<Block> reversePostorder() {
    return reversePostorder;
  }

  /** The index in {@link #reversePostorder}, or -1 when unreachable. */
  public int order(Label label) {
    return order[label.id()];
  }

  /** Whether the entry reaches the block. */
  public boolean isReachable(Label label) {
    return order[label.id()] >= 0;
  }

  /** The edges into a block; two when both sides of a branch lead there. */
  public List<Edge> incoming(Label label) {
    return List.copyOf(incoming.get(label.id()));
  }

  /** The distinct blocks with an edge to a block. */
  public List<Block> predecessors(Label label) {
    return incoming.get(label.id()).stream().map(Edge::from).distinct().toList();
  }
}
