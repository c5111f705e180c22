package org.spindle.alpha.allocate;

import java.util.BitSet;
import java.util.List;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Operand;

/** Virtual registers live at the start of each block, by iteration to a fixed point. */
public final class Liveness {
  private final BitSet[] liveIn;

  /** Solves for the blocks of a procedure. */
  public Liveness(List<MachineBlock> blocks) {
    int count = blocks.size();
    liveIn = new BitSet[count];
    BitSet[] used = new BitSet[count];
    BitSet[] defined = new BitSet[count];
    for (MachineBlock block : blocks) {
      BitSet use = new BitSet();
      BitSet def = new BitSet();
      block.parameters().forEach(def::set);
      for (MachineInstruction instruction : block.body()) {
        record(instruction, use, def);
      }
      record(block.terminator(), use, def);
      for (MachineEdge edge : block.terminator().successors()) {
        for (int argument : edge.arguments()) {
          if (!def.get(argument)) {
            use.set(argument);
          }
        }
      }
      used[block.id()] = use;
      defined[block.id()] = def;
      liveIn[block.id()] = (BitSet) use.clone();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (MachineBlock block : blocks.reversed()) {
        BitSet live = liveOut(block);
        live.andNot(defined[block.id()]);
        live.or(used[block.id()]);
        if (!live.equals(liveIn[block.id()])) {
          liveIn[block.id()] = live;
          changed = true;
        }
      }
    }
  }

  private static void record(MachineInstruction instruction, BitSet use, BitSet def) {
    for (Operand operand : instruction.operands()) {
      if (operand.isUse() && !def.get(operand.register())) {
        use.set(operand.register());
      }
    }
    for (Operand operand : instruction.operands()) {
      if (operand.isDef()) {
        def.set(operand.register());
      }
    }
  }

  /** Registers live at the start of a block, its parameters excepted. */
  public BitSet liveIn(int block) {
    return liveIn[block];
  }

  /** A fresh set of the registers live at the end of a block, edge arguments excepted. */
  public BitSet liveOut(MachineBlock block) {
    BitSet live = new BitSet();
    for (MachineEdge edge : block.terminator().successors()) {
      live.or(liveIn[edge.target()]);
    }
    return live;
  }
}
