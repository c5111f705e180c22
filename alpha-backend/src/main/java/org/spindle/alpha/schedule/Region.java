package org.spindle.alpha.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.Memory;
import org.spindle.alpha.machine.MachineInstruction.Plain;
import org.spindle.alpha.machine.MachineInstruction.TrapIf;
import org.spindle.alpha.machine.Operand;

/**
 * Instructions that may change places, with what keeps them in order. An edge from one to another says how many cycles after
 * the one the other can issue; edges lead from earlier to later instructions.
 *
 * <p>In order remain: definitions and uses of registers; accesses that may touch the same bytes, unless both read; whatever may
 * leave the procedure (traps, accesses that may fault) and volatile accesses, among each other and with stores. So a
 * trap finds the memory that it finds in program order.
 */
final class Region {
  /** Instructions and memory accesses of a region at most, so that finding its order takes linear time. */
  static final int INSTRUCTIONS = 192;

  static final int ACCESSES = 48;

  private static final int NONE = -1;

  final List<Plain> instructions;
  final Unit[] units;
  final int[] words;

  /** Edges out of each instruction as lists: the first, and for each edge the next, its target and its cycles. */
  final int[] first;

  int[] next = new int[64];
  int[] target = new int[64];
  int[] cycles = new int[64];

  /** Edges into each instruction, and the longest way from its issue to the end. */
  final int[] incoming;

  final int[] height;
  private int edges;

  /**
   * Finds the dependences.
   *
   * @param definition for each register, from the first virtual one, the last instruction that defined it; shared
   *     scratch, -1 before and after
   */
  Region(List<Plain> instructions, Places places, int[] definition) {
    this.instructions = instructions;
    int count = instructions.size();
    units = new Unit[count];
    words = new int[count];
    first = new int[count];
    Arrays.fill(first, NONE);
    incoming = new int[count];
    height = new int[count];
    for (int i = 0; i < count; i++) {
      units[i] = Unit.of(instructions.get(i));
      words[i] = Unit.words(instructions.get(i));
    }
    followRegisters(definition);
    followMemory(places);
    for (int i = count - 1; i >= 0; i--) {
      height[i] = units[i].latency();
      for (int e = first[i]; e != NONE; e = next[e]) {
        height[i] = Math.max(height[i], cycles[e] + height[target[e]]);
      }
    }
  }

  private void followRegisters(int[] definition) {
    for (int i = 0; i < instructions.size(); i++) {
      Plain instruction = instructions.get(i);
      List<Operand> operands = instruction.operands();
      for (Operand operand : operands) {
        int producer = operand.isUse() ? definition[Scheduler.index(operand.register())] : NONE;
        if (producer != NONE) {
          boolean data =
              units[i].isStore() && ((Memory) instruction).register() == operand.register()
                  && operand == operands.getLast();
          link(producer, i, units[producer].latencyTo(units[i], data) + words[producer] - 1);
        }
      }
      for (Operand operand : operands) {
        if (operand.isDef()) {
          definition[Scheduler.index(operand.register())] = i;
        }
      }
    }
    for (Plain instruction : instructions) {
      for (Operand operand : instruction.operands()) {
        definition[Scheduler.index(operand.register())] = NONE;
      }
    }
  }

  private void followMemory(Places places) {
    var loads = new ArrayList<Integer>();
    var stores = new ArrayList<Integer>();
    var storesSinceExit = new ArrayList<Integer>();
    int exit = NONE;
    for (int i = 0; i < instructions.size(); i++) {
      Plain instruction = instructions.get(i);
      boolean store = units[i].isStore();
      if (isAccess(instruction)) {
        var access = (Memory) instruction;
        meet(places, stores, access, i);
        if (store) {
          meet(places, loads, access, i);
        }
        (store ? stores : loads).add(i);
      } else if (instruction instanceof Memory address) {
        places.define(address);
      }
      boolean leaves = isExit(instruction);
      if ((leaves || store) && exit != NONE) {
        link(exit, i, 0);
      }
      if (leaves) {
        int from = i;
        storesSinceExit.forEach(s -> link(s, from, 0));
        storesSinceExit.clear();
        exit = i;
      } else if (store) {
        storesSinceExit.add(i);
      }
    }
  }

  private void meet(Places places, List<Integer> earlier, Memory access, int i) {
    for (int other : earlier) {
      if (places.mayMeet((Memory) instructions.get(other), access)) {
        link(other, i, 0);
      }
    }
  }

  static boolean isAccess(Plain instruction) {
    return instruction instanceof Memory && Unit.of(instruction).usesMemory();
  }

  private static boolean isExit(Plain instruction) {
    return instruction instanceof TrapIf
        || isAccess(instruction)
            && (((Memory) instruction).access().faults()
                || ((Memory) instruction).access().region().isVolatile());
  }

  /** True if an instruction and those around it keep their places: it is about physical registers, or moves the stack. */
  static boolean isFixed(Plain instruction) {
    return instruction instanceof MachineInstruction.Call
        || instruction instanceof MachineInstruction.ParallelMove
        || instruction instanceof MachineInstruction.StackAllocate;
  }

  private void link(int from, int to, int delay) {
    if (edges == next.length) {
      next = Arrays.copyOf(next, 2 * edges);
      target = Arrays.copyOf(target, 2 * edges);
      cycles = Arrays.copyOf(cycles, 2 * edges);
    }
    next[edges] = first[from];
    target[edges] = to;
    cycles[edges] = delay;
    first[from] = edges++;
    incoming[to]++;
  }
}
