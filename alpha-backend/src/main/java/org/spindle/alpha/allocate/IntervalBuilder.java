package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.ConditionalMove;
import org.spindle.alpha.machine.MachineInstruction.FloatSelect;
import org.spindle.alpha.machine.MachineInstruction.ParallelMove;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.alpha.machine.Operand;

/**
 * Computes live intervals of virtual registers and the ranges in which physical registers are
 * taken.
 */
final class IntervalBuilder {
  private final MachineProcedure procedure;
  private final Numbering numbering;
  private final Liveness liveness;
  private final Map<Integer, Interval> intervals = new HashMap<>();
  private final Map<Integer, List<Interval.Range>> fixed = new HashMap<>();
  private final Map<Integer, List<Integer>> hints = new HashMap<>();
  private final List<Set<Integer>> fixedLiveIn = new ArrayList<>();

  IntervalBuilder(MachineProcedure procedure, Numbering numbering, Liveness liveness) {
    this.procedure = procedure;
    this.numbering = numbering;
    this.liveness = liveness;
    for (int i = 0; i < procedure.blocks().size(); i++) {
      fixedLiveIn.add(Set.of());
    }
    for (MachineBlock block : procedure.blocks().reversed()) {
      buildFixedLiveIn(block);
    }
    for (MachineBlock block : procedure.blocks().reversed()) {
      build(block);
    }
    intervals.values().forEach(Interval::finish);
    fixed.values().forEach(Collections::reverse);
  }

  /** The interval of each virtual register that occurs. */
  Map<Integer, Interval> intervals() {
    return intervals;
  }

  /** Ranges in which a physical register cannot be assigned, ascending. */
  List<Interval.Range> fixed(int register) {
    return fixed.getOrDefault(register, List.of());
  }

  /** Registers, physical or virtual, that it would save a move to share a location with. */
  List<Integer> hints(int register) {
    return hints.getOrDefault(register, List.of());
  }

  /**
   * Physical registers that a block reads before writing: a call in its only predecessor has set
   * them.
   */
  private void buildFixedLiveIn(MachineBlock block) {
    var live = new HashSet<Integer>();
    var all = new ArrayList<MachineInstruction>(block.body());
    all.add(block.terminator());
    for (MachineInstruction instruction : all.reversed()) {
      live.removeAll(instruction.fixedDefs());
      live.removeAll(instruction.clobbers());
      live.addAll(instruction.fixedUses());
    }
    fixedLiveIn.set(block.id(), live);
  }

  private void build(MachineBlock block) {
    int id = block.id();
    int from = numbering.from(id);
    int to = numbering.to(id);
    BitSet live = liveness.liveOut(block);
    var fixedEnds = new HashMap<Integer, Integer>();
    for (MachineEdge edge : block.terminator().successors()) {
      addEdgeHints(edge);
      edge.arguments().forEach(live::set);
      if (!(block.terminator() instanceof MachineTerminator.Jump)) {
        fixedLiveIn.get(edge.target()).forEach(r -> fixedEnds.put(r, to));
      }
    }
    live.stream().forEach(r -> interval(r).addRangeInFront(from, to));
    for (MachineEdge edge : block.terminator().successors()) {
      edge.arguments().forEach(a -> interval(a).addUse(numbering.terminator(id), false));
    }
    instruction(block.terminator(), numbering.terminator(id), from, fixedEnds);
    for (int i = block.body().size() - 1; i >= 0; i--) {
      instruction(block.body().get(i), numbering.instruction(id, i), from, fixedEnds);
    }
    for (int parameter : block.parameters()) {
      define(parameter, from, from + 2);
      interval(parameter).addUse(from, false);
    }
    fixedEnds.forEach((register, end) -> addFixed(register, from, end));
  }

  private void instruction(
      MachineInstruction instruction, int position, int from, Map<Integer, Integer> fixedEnds) {
    for (int register : instruction.fixedDefs()) {
      Integer end = fixedEnds.remove(register);
      addFixed(register, position + 1, end == null ? position + 2 : end);
    }
    for (int register : instruction.clobbers()) {
      if (!instruction.fixedDefs().contains(register)) {
        addFixed(register, position + 1, position + 2);
      }
    }
    for (Operand operand : instruction.operands()) {
      if (operand.isDef()) {
        int at = operand.role() == Operand.Role.EARLY_DEF ? position : position + 1;
        define(operand.register(), at, position + 2);
        boolean required = !operand.anywhere() && !Recipes.isRecipe(instruction);
        interval(operand.register()).addUse(at, required);
      }
    }
    for (Operand operand : instruction.operands()) {
      if (operand.isUse()) {
        boolean late = operand.role() == Operand.Role.LATE_USE;
        Interval interval = interval(operand.register());
        interval.addRangeInFront(from, late ? position + 2 : position + 1);
        interval.addUse(late ? position + 1 : position, !operand.anywhere());
      }
    }
    for (int register : instruction.fixedUses()) {
      fixedEnds.merge(register, position + 1, Math::max);
    }
    addHints(instruction);
  }

  /** Ends the live range that was open, or makes a short one for a value nobody reads. */
  private void define(int register, int at, int deadEnd) {
    Interval interval = interval(register);
    if (interval.isEmpty()) {
      interval.addRangeInFront(at, deadEnd);
    } else {
      interval.startAt(at);
    }
  }

  private Interval interval(int register) {
    return intervals.computeIfAbsent(
        register, r -> new Interval(r, procedure.registers().isFloating(r)));
  }

  private void addFixed(int register, int from, int to) {
    fixed.computeIfAbsent(register, _ -> new ArrayList<>()).add(new Interval.Range(from, to));
  }

  private void addHints(MachineInstruction instruction) {
    switch (instruction) {
      case ParallelMove move -> move.transports().forEach(t -> addHint(t.from(), t.to()));
      case ConditionalMove move -> addHint(move.old(), move.d());
      case FloatSelect select -> addHint(select.whenFalse(), select.d());
      default -> {}
    }
  }

  private void addEdgeHints(MachineEdge edge) {
    List<Integer> parameters = procedure.blocks().get(edge.target()).parameters();
    for (int i = 0; i < edge.arguments().size(); i++) {
      addHint(edge.arguments().get(i), parameters.get(i));
    }
  }

  private void addHint(int a, int b) {
    hints.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
    hints.computeIfAbsent(b, _ -> new ArrayList<>()).add(a);
  }
}
