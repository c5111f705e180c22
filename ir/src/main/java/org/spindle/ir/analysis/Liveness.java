package org.spindle.ir.analysis;

import java.util.BitSet;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Successor;
import org.spindle.ir.Value;

/**
 * Which values are needed later: value v is live at a point when some path from there uses v. Parameters of a block are
 * defined at its start and so are not live into it; arguments of an edge are used by the block it leaves.
 */
public final class Liveness {
  private final BitSet[] in;
  private final BitSet[] out;

  private Liveness(ControlFlowGraph graph) {
    int limit = graph.procedure().labelLimit();
    in = new BitSet[limit];
    out = new BitSet[limit];
    List<Block> blocks = graph.procedure().blocks();
    BitSet[] used = new BitSet[limit];
    BitSet[] defined = new BitSet[limit];
    for (Block block : blocks) {
      int id = block.label().id();
      in[id] = new BitSet();
      out[id] = new BitSet();
      used[id] = new BitSet();
      defined[id] = new BitSet();
      summarize(block, used[id], defined[id]);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      // postorder, unreachable blocks first, meets few blocks twice
      for (Block block : blocks.reversed()) {
        if (!graph.isReachable(block.label())) {
          changed |= update(block, used, defined);
        }
      }
      for (Block block : graph.reversePostorder().reversed()) {
        changed |= update(block, used, defined);
      }
    }
  }

  /** The liveness of a procedure's values. */
  public static Liveness of(ControlFlowGraph graph) {
    return new Liveness(graph);
  }

  private static void summarize(Block block, BitSet used, BitSet defined) {
    block.parameters().forEach(parameter -> defined.set(parameter.id()));
    for (Instruction instruction : block.body()) {
      use(instruction.operands(), used, defined);
      if (instruction.result() != null) {
        defined.set(instruction.result().id());
      }
    }
    use(block.terminator().operands(), used, defined);
  }

  private static void use(List<Value> operands, BitSet used, BitSet defined) {
    for (Value operand : operands) {
      if (!defined.get(operand.id())) {
        used.set(operand.id());
      }
    }
  }

  private boolean update(Block block, BitSet[] used, BitSet[] defined) {
    int id = block.label().id();
    for (Successor edge : block.terminator().successors()) {
      out[id].or(in[edge.target().id()]);
    }
    BitSet live = (BitSet) out[id].clone();
    live.andNot(defined[id]);
    live.or(used[id]);
    if (live.equals(in[id])) {
      return false;
    }
    in[id] = live;
    return true;
  }

  /** Whether a value is live at the start of a block. */
  public boolean isLiveIn(Label block, Value value) {
    return in[block.id()].get(value.id());
  }

  /** Whether a value is live at the end of a block, after its terminator. */
  public boolean isLiveOut(Label block, Value value) {
    return out[block.id()].get(value.id());
  }

  /** The ids of values live at the start of a block; the caller's own copy. */
  public BitSet liveIn(Label block) {
    return (BitSet) in[block.id()].clone();
  }

  /** The ids of values live at the end of a block, after its terminator; the caller's own copy. */
  public BitSet liveOut(Label block) {
    return (BitSet) out[block.id()].clone();
  }
}
