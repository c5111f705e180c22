package org.spindle.specializer.pe;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.PostDominators;

/** What the specializer asks about the text of a procedure it executes: blocks, where paths meet, what is live. */
final class SourceProcedure {
  private final Procedure procedure;
  private final ControlFlowGraph graph;
  private final BitSet merges = new BitSet();
  private final BitSet headers = new BitSet();
  private final BitSet unwindTargets = new BitSet();
  private final Map<Label, BitSet> liveIn = new HashMap<>();
  private final Value[][] constants;
  private final BitSet[][] liveAt;
  private final BitSet[][] liveAfterCall;
  private final int returns;
  private final int valueLimit;
  private PostDominators postDominators;
  private BitSet otherUses;
  private final Set<String> callees = new LinkedHashSet<>();

  SourceProcedure(Procedure procedure) {
    this.procedure = procedure;
    valueLimit = procedure.valueLimit();
    graph = ControlFlowGraph.of(procedure);
    liveAt = new BitSet[procedure.labelLimit()][];
    liveAfterCall = new BitSet[liveAt.length][];
    constants = new Value[liveAt.length][];
    int exits = 0;
    for (Block block : graph.reversePostorder()) {
      if (graph.incoming(block.label()).size() > 1) {
        merges.set(block.label().id());
      }
      for (Successor edge : block.terminator().successors()) {
        if (graph.order(edge.target()) <= graph.order(block.label())) {
          headers.set(edge.target().id());
        }
      }
      switch (block.terminator()) {
        case Terminator.Return _ -> exits++;
        case Terminator.Invoke invoke -> {
          unwindTargets.set(invoke.unwind().target().id());
          addCallee(invoke.call());
        }
        case Terminator.Trap trap when trap.unwind() != null ->
            unwindTargets.set(trap.unwind().target().id());
        default -> {}
      }
      Value[] made = new Value[block.body().size()];
      for (int i = 0; i < made.length; i++) {
        Instruction instruction = block.body().get(i);
        if (instruction instanceof Instruction.Call call) {
          addCallee(call);
        } else if (isConstant(instruction)) {
          made[i] = instruction.result();
        }
      }
      constants[block.label().id()] = made;
    }
    returns = exits;
    computeLiveness();
  }

  private static boolean isConstant(Instruction instruction) {
    return Constant.of(instruction) != null
        || instruction instanceof Instruction.FloatConstant
        || instruction instanceof Instruction.SlotAddress;
  }

  /** The result of an instruction that makes the same in all executions of an activation; of others null. */
  Value constant(Label block, int index) {
    return constants[block.id()][index];
  }

  /** Whether a value decides branches and checks, and is used for nothing else. */
  boolean isOnlyBranchedOn(Value value) {
    if (otherUses == null) {
      otherUses = new BitSet();
      for (Block block : procedure.blocks()) {
        for (Instruction instruction : block.body()) {
          if (!(instruction instanceof Instruction.TrapIf)) {
            instruction.operands().forEach(operand -> otherUses.set(operand.id()));
          }
        }
        if (!(block.terminator() instanceof Terminator.Branch)) {
          block.terminator().operands().forEach(operand -> otherUses.set(operand.id()));
        }
        for (Successor edge : block.terminator().successors()) {
          edge.arguments().forEach(operand -> otherUses.set(operand.id()));
        }
      }
    }
    return !otherUses.get(value.id());
  }

  private void addCallee(Instruction.Call call) {
    if (call.callee() instanceof Callee.Direct(String symbol)) {
      callees.add(symbol);
    }
  }

  private void computeLiveness() {
    Deque<Block> work = new ArrayDeque<>(graph.reversePostorder().reversed());
    for (Block block : graph.reversePostorder()) {
      liveIn.put(block.label(), new BitSet());
    }
    while (!work.isEmpty()) {
      Block block = work.remove();
      BitSet live = liveAt(block, 0);
      block.parameters().forEach(parameter -> live.clear(parameter.id()));
      if (!live.equals(liveIn.get(block.label()))) {
        liveIn.put(block.label(), live);
        graph.incoming(block.label()).stream()
            .map(ControlFlowGraph.Edge::from)
            .filter(from -> graph.isReachable(from.label()))
            .forEach(work::add);
      }
    }
  }

  Procedure procedure() {
    return procedure;
  }

  /** One more than the greatest number of a value in it. */
  int valueLimit() {
    return valueLimit;
  }

  /** One more than the greatest number of a label in it. */
  int labelLimit() {
    return liveAt.length;
  }

  Block block(Label label) {
    return graph.block(label);
  }

  /** Whether several edges lead to the block, or an unwind edge does, which unfolding multiplies. */
  boolean isMerge(Label label) {
    return merges.get(label.id()) || unwindTargets.get(label.id());
  }

  /** Whether a loop may be entered at the block. */
  boolean isLoopHeader(Label label) {
    return headers.get(label.id());
  }

  /** Whether some way leads from a block to a return. */
  boolean reachesReturn(Label label) {
    return postDominators().reachesReturn(label);
  }

  /** Where all ways from a block meet again; null where they lead to returns first. */
  Label meeting(Label label) {
    Block meeting = postDominators().meeting(label);
    return meeting == null ? null : meeting.label();
  }

  private PostDominators postDominators() {
    if (postDominators == null) {
      postDominators = PostDominators.of(graph);
    }
    return postDominators;
  }

  /** The number of reachable returns. */
  int returns() {
    return returns;
  }

  /** Whether it catches exceptions or traps. */
  boolean catches() {
    return !unwindTargets.isEmpty();
  }

  /** The procedures it calls directly. */
  Set<String> callees() {
    return callees;
  }

  /** The values live before instruction {@code index} of a block (the terminator when past the last); fresh. */
  BitSet liveAt(Block block, int index) {
    BitSet live = new BitSet();
    Terminator terminator = block.terminator();
    for (Successor edge : terminator.successors()) {
      live.or(liveIn.getOrDefault(edge.target(), new BitSet()));
    }
    terminator.operands().forEach(value -> live.set(value.id()));
    for (int i = block.body().size() - 1; i >= index; i--) {
      Instruction instruction = block.body().get(i);
      Value result = instruction.result();
      if (result != null) {
        live.clear(result.id());
      }
      instruction.operands().forEach(value -> live.set(value.id()));
    }
    return live;
  }

  /** The same for a point by label; cached, not to be changed. */
  BitSet liveAt(Label label, int index) {
    Block block = graph.block(label);
    BitSet[] ofBlock = ofBlock(liveAt, block);
    if (ofBlock[index] == null) {
      ofBlock[index] = liveAt(block, index);
    }
    return ofBlock[index];
  }

  private static BitSet[] ofBlock(BitSet[][] all, Block block) {
    int number = block.label().id();
    if (all[number] == null) {
      all[number] = new BitSet[block.body().size() + 1];
    }
    return all[number];
  }

  /**
   * The values live after a call (the terminator when the index is past the last instruction), but for its result; cached, not
   * to be changed.
   */
  BitSet liveAfterCall(Block block, int index) {
    BitSet[] ofBlock = ofBlock(liveAfterCall, block);
    if (ofBlock[index] == null) {
      ofBlock[index] = computeLiveAfterCall(block, index);
    }
    return ofBlock[index];
  }

  private BitSet computeLiveAfterCall(Block block, int index) {
    if (index < block.body().size()) {
      BitSet live = liveAt(block, index + 1);
      if (block.body().get(index).result() instanceof Value result) {
        live.clear(result.id());
      }
      return live;
    }
    BitSet live = new BitSet();
    for (Successor edge : block.terminator().successors()) {
      live.or(liveIn.get(edge.target()));
      edge.arguments().forEach(value -> live.set(value.id()));
    }
    return live;
  }
}
