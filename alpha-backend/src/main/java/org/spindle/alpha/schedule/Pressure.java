package org.spindle.alpha.schedule;

import java.util.BitSet;
import java.util.List;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Operand;
import org.spindle.alpha.machine.VirtualRegisters;

/** How many virtual registers of either file are alive while the instructions of a block are put in order. */
final class Pressure {
  /** So many registers of a file may be alive before what makes another has to wait. */
  private static final int LIMIT = 14;

  private final VirtualRegisters registers;

  /** For each virtual register how many reads of it are still to come in the block, its life after it being one. */
  private final int[] reads;

  private int integers;
  private int floats;

  Pressure(VirtualRegisters registers) {
    this.registers = registers;
    reads = new int[registers.limit() - VirtualRegisters.FIRST];
  }

  /** Begins a block, with the registers alive at its start and end. */
  void enter(MachineBlock block, BitSet liveIn, BitSet liveOut) {
    integers = 0;
    floats = 0;
    liveIn.stream().forEach(register -> add(register, 1));
    block.parameters().forEach(register -> add(register, 1));
    count(block, 1);
    liveOut.stream().forEach(register -> reads[Scheduler.index(register)]++);
  }

  /** Ends the block that was entered last. */
  void leave(MachineBlock block, BitSet liveOut) {
    for (MachineInstruction instruction : block.body()) {
      clear(instruction);
    }
    clear(block.terminator());
    for (MachineEdge edge : block.terminator().successors()) {
      edge.arguments().forEach(register -> reads[Scheduler.index(register)] = 0);
    }
    liveOut.stream().forEach(register -> reads[Scheduler.index(register)] = 0);
  }

  private void clear(MachineInstruction instruction) {
    for (Operand operand : instruction.operands()) {
      reads[Scheduler.index(operand.register())] = 0;
    }
  }

  private void count(MachineBlock block, int by) {
    for (MachineInstruction instruction : block.body()) {
      count(instruction.operands(), by);
    }
    count(block.terminator().operands(), by);
    for (MachineEdge edge : block.terminator().successors()) {
      edge.arguments().forEach(register -> reads[Scheduler.index(register)] += by);
    }
  }

  private void count(List<Operand> operands, int by) {
    for (Operand operand : operands) {
      if (operand.isUse()) {
        reads[Scheduler.index(operand.register())] += by;
      }
    }
  }

  private void add(int register, int count) {
    if (registers.isFloating(register)) {
      floats += count;
    } else {
      integers += count;
    }
  }

  /** Passes an instruction. */
  void pass(MachineInstruction instruction) {
    for (Operand operand : instruction.operands()) {
      if (operand.isUse() && --reads[Scheduler.index(operand.register())] == 0) {
        add(operand.register(), -1);
      }
    }
    for (Operand operand : instruction.operands()) {
      if (operand.isDef() && reads[Scheduler.index(operand.register())] > 0) {
        add(operand.register(), 1);
      }
    }
  }

  /** Whether so many registers are alive that an instruction should wait because it adds one of them. */
  boolean forbids(MachineInstruction instruction) {
    if (integers < LIMIT && floats < LIMIT) {
      return false;
    }
    int more = 0;
    for (Operand operand : instruction.operands()) {
      boolean full = (registers.isFloating(operand.register()) ? floats : integers) >= LIMIT;
      if (full && operand.isDef()) {
        more++;
      } else if (full && reads[Scheduler.index(operand.register())] == 1) {
        more--;
      }
    }
    return more > 0;
  }
}
