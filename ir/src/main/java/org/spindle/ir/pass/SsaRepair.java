package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.analysis.Liveness;

/**
 * Makes a procedure one in SSA form again after a block was copied: what the block defines then has two definitions, and
 * other blocks still use the first. Parameters are added on the dominance frontier of both blocks, as by Cytron et al.,
 * <i>Efficiently computing static single assignment form and the control dependence graph</i> (1991), where the value is
 * live.
 */
final class SsaRepair {
  private final Editor editor;
  private final Label first;
  private final Label second;
  private final Map<Value, Value> copies;
  private final Liveness liveness;
  private final ControlFlowGraph graph;
  private final DominatorTree dominators;
  private final Map<Label, Map<Value, Value>> parameters = new HashMap<>();

  private SsaRepair(
      Procedure procedure, Label first, Label second, Map<Value, Value> copies, Liveness liveness) {
    editor = new Editor(procedure);
    this.first = first;
    this.second = second;
    this.copies = copies;
    this.liveness = liveness;
    graph = ControlFlowGraph.of(procedure);
    dominators = DominatorTree.of(graph);
  }

  /**
   * The procedure mended.
   *
   * @param first the block whose values others use
   * @param second its copy
   * @param copies what the copy defines in the place of what the first one does
   * @param liveness as it was before the block was copied
   */
  static Procedure run(
      Procedure procedure, Label first, Label second, Map<Value, Value> copies, Liveness liveness) {
    return new SsaRepair(procedure, first, second, copies, liveness).apply();
  }

  private Procedure apply() {
    addParameters();
    for (Block block : graph.reversePostorder()) {
      if (block.label().equals(first) || block.label().equals(second)) {
        // what they use of these values they define themselves
        continue;
      }
      Editor.Body body = editor.block(block.label());
      List<Instruction> mended = new ArrayList<>();
      for (Instruction instruction : body.instructions) {
        mended.add(instruction.map(value -> atStart(value, block.label())));
      }
      body.instructions = mended;
      body.terminator = body.terminator.map(value -> atStart(value, block.label()));
    }
    for (Block block : graph.reversePostorder()) {
      Editor.Body body = editor.block(block.label());
      body.terminator =
          body.terminator.copy(value -> value, successor -> withArguments(successor, block.label()));
    }
    return editor.finish();
  }

  private void addParameters() {
    List<List<Block>> frontiers = dominators.frontiers();
    BitSet joins = new BitSet();
    Deque<Label> work = new ArrayDeque<>(List.of(first, second));
    while (!work.isEmpty()) {
      for (Block join : frontiers.get(graph.order(work.remove()))) {
        if (!joins.get(graph.order(join.label()))) {
          joins.set(graph.order(join.label()));
          work.add(join.label());
        }
      }
    }
    joins.stream().mapToObj(graph.reversePostorder()::get).forEach(join -> {
      if (join.label().equals(first) || join.label().equals(second)) {
        return;
      }
      Map<Value, Value> added = new LinkedHashMap<>();
      for (Value value : copies.keySet()) {
        if (liveness.liveIn(join.label()).get(value.id())) {
          added.put(value, editor.newValue(value.type()));
        }
      }
      // in front, since a terminator may supply the last parameter itself
      editor.block(join.label()).parameters.addAll(0, added.values());
      parameters.put(join.label(), added);
    });
  }

  private Successor withArguments(Successor successor, Label from) {
    Map<Value, Value> added = parameters.getOrDefault(successor.target(), Map.of());
    if (added.isEmpty()) {
      return successor;
    }
    List<Value> arguments = new ArrayList<>();
    added.keySet().forEach(value -> arguments.add(atEnd(value, from)));
    arguments.addAll(successor.arguments());
    return new Successor(successor.target(), arguments);
  }

  /** What stands for a value where a block that does not define it begins. */
  private Value atStart(Value value, Label block) {
    if (!copies.containsKey(value)) {
      return value;
    }
    Label at = block;
    while (!parameters.getOrDefault(at, Map.of()).containsKey(value)) {
      at = dominators.immediateDominator(at).label();
      if (at.equals(first)) {
        return value;
      }
      if (at.equals(second)) {
        return copies.get(value);
      }
    }
    return parameters.get(at).get(value);
  }

  private Value atEnd(Value value, Label block) {
    return block.equals(first) ? value : block.equals(second) ? copies.get(value) : atStart(value, block);
  }
}
