package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.ParallelMove;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.alpha.machine.Operand;
import org.spindle.alpha.machine.VirtualRegisters;

/**
 * Allocates registers: runs the scan, then rewrites the code and inserts the moves between parts of
 * values.
 */
public final class RegisterAllocator {
  private final MachineProcedure procedure;
  private final Numbering numbering;
  private final Liveness liveness;
  private final IntervalBuilder intervals;
  private final LinearScan scan;
  private final Recipes recipes;
  private final Map<Integer, Integer> definitions = new HashMap<>();
  private final Map<Integer, List<Move>> before = new HashMap<>();
  private final Map<Integer, List<Move>> atEnd = new HashMap<>();
  private final Map<Integer, List<Move>> atStart = new HashMap<>();

  private RegisterAllocator(MachineProcedure procedure, RegisterFile file, Liveness liveness) {
    this.procedure = procedure;
    numbering = new Numbering(procedure.blocks());
    this.liveness = liveness;
    intervals = new IntervalBuilder(procedure, numbering, liveness);
    recipes = new Recipes(procedure);
    collectDefinitions();
    scan = new LinearScan(procedure, intervals, numbering, file, recipes);
  }

  /** Gives every value of a procedure a location at every point. */
  public static AllocatedProcedure allocate(MachineProcedure procedure, RegisterFile file) {
    return allocate(procedure, file, new Liveness(procedure.blocks()));
  }

  /** The same, when it is known which registers are alive between blocks. */
  public static AllocatedProcedure allocate(
      MachineProcedure procedure, RegisterFile file, Liveness liveness) {
    return new RegisterAllocator(procedure, file, liveness).rewrite();
  }

  private AllocatedProcedure rewrite() {
    intervals.intervals().values().forEach(this::connectParts);
    intervals.intervals().values().forEach(this::storeAtDefinition);
    procedure.blocks().forEach(this::connectEdges);
    var blocks = new ArrayList<AllocatedBlock>();
    procedure.blocks().forEach(b -> blocks.add(rewrite(b)));
    var saved = new TreeSet<>(scan.usedRegisters());
    saved.removeIf(r -> !RegisterFile.isCalleeSaved(r));
    return new AllocatedProcedure(
        procedure, blocks, scan.slotCount(), Collections.unmodifiableSortedSet(saved));
  }

  private void connectParts(Interval interval) {
    for (int i = 1; i < interval.parts.size(); i++) {
      Interval head = interval.parts.get(i - 1);
      Interval tail = interval.parts.get(i);
      if (head.end() == tail.start() && !numbering.isBlockStart(tail.start())) {
        addMove(before.computeIfAbsent(tail.start() & ~1, _ -> new ArrayList<>()), head, tail);
      }
    }
  }

  /** Adds what brings a value from one part's location to another's; memory always has it. */
  private void addMove(List<Move> moves, Interval from, Interval to) {
    if (from.location == to.location || !Location.isRegister(to.location)) {
      return;
    }
    moves.add(move(from.register, from.location, to.location));
  }

  private Move move(int register, int from, int to) {
    return from == Location.RECIPE
        ? new Move.Rematerialize(recipes.of(register), to)
        : new Move.Copy(from, to);
  }

  private void storeAtDefinition(Interval interval) {
    int slot = scan.slot(interval.register);
    if (slot == Location.NONE) {
      return;
    }
    int definition = definitions.get(interval.register);
    Interval part = interval.partAt(definition);
    if (Location.isRegister(part.location)) {
      int after = (definition & ~1) + 2;
      before.computeIfAbsent(after, _ -> new ArrayList<>()).add(new Move.Copy(part.location, slot));
    }
  }

  private void collectDefinitions() {
    for (MachineBlock block : procedure.blocks()) {
      block.parameters().forEach(p -> definitions.put(p, numbering.from(block.id())));
      for (int i = 0; i < block.body().size(); i++) {
        int position = numbering.instruction(block.id(), i);
        for (Operand operand : block.body().get(i).operands()) {
          if (operand.isDef()) {
            definitions.put(operand.register(), position + 1);
          }
        }
      }
    }
  }

  private int locationAt(int register, int position) {
    return intervals.intervals().get(register).partAt(position).location;
  }

  private void connectEdges(MachineBlock block) {
    int end = numbering.to(block.id()) - 1;
    boolean jump = block.terminator() instanceof MachineTerminator.Jump;
    for (MachineEdge edge : block.terminator().successors()) {
      int start = numbering.from(edge.target());
      var moves = new ArrayList<Move>();
      liveness.liveIn(edge.target()).stream()
          .forEach(
              register -> {
                Interval interval = intervals.intervals().get(register);
                addMove(moves, interval.partAt(end), interval.partAt(start));
              });
      List<Integer> parameters = procedure.blocks().get(edge.target()).parameters();
      for (int i = 0; i < parameters.size(); i++) {
        int argument = edge.arguments().get(i);
        int from = locationAt(argument, end);
        int to = locationAt(parameters.get(i), start);
        if (from != to) {
          moves.add(move(argument, from, to));
        }
      }
      if (!moves.isEmpty()) {
        (jump ? atEnd : atStart)
            .computeIfAbsent(jump ? block.id() : edge.target(), _ -> new ArrayList<>())
            .addAll(moves);
      }
    }
  }

  private AllocatedBlock rewrite(MachineBlock block) {
    var items = new ArrayList<AllocatedItem>();
    insert(atStart.get(block.id()), items);
    for (int i = 0; i < block.body().size(); i++) {
      int position = numbering.instruction(block.id(), i);
      insert(before.get(position), items);
      MachineInstruction.Plain instruction = block.body().get(i);
      if (!isDropped(instruction, position)) {
        items.add(rewrite(instruction, position));
      }
    }
    int position = numbering.terminator(block.id());
    insert(before.get(position), items);
    insert(atEnd.get(block.id()), items);
    items.add(rewrite(block.terminator(), position));
    return new AllocatedBlock(block, items);
  }

  private boolean isDropped(MachineInstruction.Plain instruction, int position) {
    return Recipes.isRecipe(instruction)
        && locationAt(instruction.operands().getFirst().register(), position + 1)
            == Location.RECIPE;
  }

  private static void insert(List<Move> moves, List<AllocatedItem> items) {
    if (moves != null) {
      MoveSequencer.sequence(moves).forEach(m -> items.add(new AllocatedItem.Inserted(m)));
    }
  }

  private AllocatedItem rewrite(MachineInstruction instruction, int position) {
    var locations = new ArrayList<Integer>();
    for (Operand operand : instruction.operands()) {
      int at =
          switch (operand.role()) {
            case USE, EARLY_DEF -> position;
            case LATE_USE, DEF -> position + 1;
          };
      locations.add(locationAt(operand.register(), at));
    }
    if (!(instruction instanceof ParallelMove parallel)) {
      return new AllocatedItem.Kept(instruction, locations);
    }
    var moves = new ArrayList<Move>();
    for (ParallelMove.Transport t : parallel.transports()) {
      int from = VirtualRegisters.isVirtual(t.from()) ? locationAt(t.from(), position) : t.from();
      int to = VirtualRegisters.isVirtual(t.to()) ? locationAt(t.to(), position + 1) : t.to();
      moves.add(move(t.from(), from, to));
    }
    return new AllocatedItem.Sequenced(parallel, locations, MoveSequencer.sequence(moves));
  }
}
