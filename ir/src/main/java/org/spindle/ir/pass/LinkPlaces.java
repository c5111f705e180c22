package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;

/**
 * Finds the blocks, outside of loops, that are to link a collector record, so that one of them dominates each block that
 * needs it, and links are as rare as can be guessed: branches go either way equally often, but not where a rare call is or
 * the procedure ends by a trap. In a procedure that calls itself these calls are less frequent than that, since most
 * activations are ends of the recursion.
 */
final class LinkPlaces {
  private final ControlFlowGraph graph;
  private final DominatorTree dominators;
  private final Set<Label> needed;
  private final MayCollect mayCollect;
  private final Map<Label, Double> frequencies = new HashMap<>();

  /** @param needed the blocks that need a record, at least one */
  LinkPlaces(ControlFlowGraph graph, DominatorTree dominators, Set<Label> needed, MayCollect mayCollect) {
    this.graph = graph;
    this.dominators = dominators;
    this.needed = needed;
    this.mayCollect = mayCollect;
  }

  List<Label> find() {
    estimate();
    boolean recursive = needed.stream().anyMatch(label -> callsItself(graph.block(label)));
    Map<Label, Double> below = new HashMap<>();
    Set<Label> here = new HashSet<>();
    for (Block block : graph.reversePostorder().reversed()) {
      Label label = block.label();
      if (!needed.contains(label) && !below.containsKey(label)) {
        continue;
      }
      double own = isInLoop(label) ? Double.POSITIVE_INFINITY : frequencies.getOrDefault(label, 0.0);
      double others = below.getOrDefault(label, 0.0);
      if (needed.contains(label) || own < others || own == others && !recursive) {
        here.add(label);
        others = own;
      }
      if (block != graph.procedure().entry()) {
        below.merge(dominators.immediateDominator(label).label(), others, Double::sum);
      }
    }
    List<Label> places = new ArrayList<>();
    Deque<Block> work = new ArrayDeque<>(List.of(graph.procedure().entry()));
    while (!work.isEmpty()) {
      Block block = work.remove();
      if (here.contains(block.label())) {
        places.add(block.label());
      } else {
        work.addAll(dominators.children(block.label()));
      }
    }
    return places;
  }

  private boolean callsItself(Block block) {
    return block.body().stream().anyMatch(
        i -> i instanceof Instruction.Call call && call.callee() instanceof Callee.Direct(String symbol)
            && symbol.equals(graph.procedure().name()));
  }

  /** Estimates how often each block is executed in an activation, each loop counted once. */
  private void estimate() {
    frequencies.put(graph.procedure().entry().label(), 1.0);
    for (Block block : graph.reversePostorder()) {
      double frequency = frequencies.getOrDefault(block.label(), 0.0);
      List<Label> targets = block.terminator().successors().stream().map(Successor::target).distinct()
          .filter(target -> !dominators.dominates(target, block.label())).toList();
      List<Label> usual = targets.stream().filter(target -> !isRare(graph.block(target))).toList();
      for (Label target : usual) {
        frequencies.merge(target, frequency / usual.size(), Double::sum);
      }
    }
  }

  private boolean isRare(Block block) {
    return block.terminator() instanceof Terminator.Trap
        || block.terminator() instanceof Terminator.Throw
        || block.body().stream().anyMatch(
            i -> i instanceof Instruction.Call call
                && (mayCollect.isCold(call) || Safepoints.isPoll(call)));
  }

  private boolean isInLoop(Label label) {
    Set<Label> seen = new HashSet<>();
    Deque<Label> work = new ArrayDeque<>(List.of(label));
    while (!work.isEmpty()) {
      for (Successor edge : graph.block(work.remove()).terminator().successors()) {
        if (edge.target().equals(label)) {
          return true;
        }
        if (seen.add(edge.target())) {
          work.add(edge.target());
        }
      }
    }
    return false;
  }
}
