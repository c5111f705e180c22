package org.spindle.alpha.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.spindle.alpha.allocate.AllocatedBlock;
import org.spindle.alpha.allocate.AllocatedItem;
import org.spindle.alpha.allocate.AllocatedProcedure;
import org.spindle.alpha.allocate.Location;
import org.spindle.alpha.allocate.Move;
import org.spindle.alpha.allocate.RegisterFile;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineEdge;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.ParallelMove;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.Operand;
import org.spindle.alpha.machine.VirtualRegisters;

/**
 * Checks that allocated code computes what the code over virtual registers does. Invariants, on
 * every path:
 *
 * <ol>
 *   <li>the instructions of the input are all there, in order, but for definitions of constants;
 *   <li>each operand read is in a location that holds that virtual register, of the right register
 *       file;
 *   <li>results share no location with operands read late, early results none with any operand;
 *   <li>physical registers that an instruction expects hold what an earlier instruction left there
 *       for it;
 *   <li>only assignable registers are written, and callee-saved ones only if they are reported as
 *       saved.
 * </ol>
 */
public final class AllocationChecker {
  private final MachineProcedure source;
  private final AllocatedProcedure result;
  private final Map<MachineInstruction, Integer> recipes = new HashMap<>();
  private final LocationState[] entries;
  private final List<String> problems = new ArrayList<>();
  private boolean reporting;

  private AllocationChecker(AllocatedProcedure result) {
    this.result = result;
    source = result.source();
    entries = new LocationState[source.blocks().size()];
    for (MachineBlock block : source.blocks()) {
      for (MachineInstruction instruction : block.body()) {
        switch (instruction) {
          case MachineInstruction.Constant c -> recipes.put(c, c.d());
          case MachineInstruction.FloatConstant c -> recipes.put(c, c.d());
          case MachineInstruction.TableAddress t -> recipes.put(t, t.d());
          case MachineInstruction.Memory m when m.isAddressOfFixedPlace() -> recipes.put(m, m.register());
          default -> {}
        }
      }
    }
  }

  /** The violations found, in words; empty if the allocation is right. */
  public static List<String> check(AllocatedProcedure result) {
    var checker = new AllocationChecker(result);
    checker.run();
    return checker.problems;
  }

  private void run() {
    checkInstructions();
    if (!problems.isEmpty()) {
      return;
    }
    LocationState start = new LocationState(Location.CYCLE_SLOT + result.spillSlots());
    for (int register = 0; register < VirtualRegisters.FIRST; register++) {
      start.set(register, register);
    }
    entries[0] = start;
    var pending = new ArrayDeque<Integer>(List.of(0));
    while (!pending.isEmpty()) {
      int block = pending.remove();
      flow(block, pending);
    }
    reporting = true;
    for (int block = 0; block < entries.length; block++) {
      if (entries[block] != null) {
        execute(result.blocks().get(block));
      }
    }
  }

  private void checkInstructions() {
    reporting = true;
    for (MachineBlock block : source.blocks()) {
      var expected = new ArrayList<MachineInstruction>(block.body());
      expected.add(block.terminator());
      var found = new ArrayList<MachineInstruction>();
      for (AllocatedItem item : result.blocks().get(block.id()).items()) {
        switch (item) {
          case AllocatedItem.Kept kept -> found.add(kept.instruction());
          case AllocatedItem.Sequenced sequenced -> found.add(sequenced.instruction());
          case AllocatedItem.Inserted _ -> {}
        }
      }
      require(
          isComplete(found, expected), () -> "block " + block.id() + " lost or gained instructions");
    }
    reporting = false;
  }

  /** True if {@code found} is {@code expected} without some definitions of constants. */
  private boolean isComplete(List<MachineInstruction> found, List<MachineInstruction> expected) {
    int next = 0;
    for (MachineInstruction instruction : expected) {
      if (next < found.size() && found.get(next) == instruction) {
        next++;
      } else if (!recipes.containsKey(instruction)) {
        return false;
      }
    }
    return next == found.size();
  }

  private void flow(int block, ArrayDeque<Integer> pending) {
    LocationState state = execute(result.blocks().get(block));
    MachineBlock sourceBlock = source.blocks().get(block);
    for (MachineEdge edge : sourceBlock.terminator().successors()) {
      LocationState arriving = state.copy();
      rename(arriving, edge);
      if (entries[edge.target()] == null) {
        entries[edge.target()] = arriving;
        pending.add(edge.target());
      } else if (entries[edge.target()].meet(arriving)) {
        pending.add(edge.target());
      }
    }
  }

  /** Lets parameters take the place of arguments, all at once. */
  private void rename(LocationState state, MachineEdge edge) {
    List<Integer> parameters = source.blocks().get(edge.target()).parameters();
    if (parameters.isEmpty()) {
      return;
    }
    for (BitSet values : state.held()) {
      var renamed = new ArrayList<Integer>();
      for (int i = 0; i < parameters.size(); i++) {
        if (values.get(edge.arguments().get(i))) {
          renamed.add(parameters.get(i));
        }
      }
      parameters.forEach(values::clear);
      renamed.forEach(values::set);
    }
  }

  private LocationState execute(AllocatedBlock block) {
    LocationState state = entries[block.source().id()].copy();
    for (AllocatedItem item : block.items()) {
      switch (item) {
        case AllocatedItem.Kept kept -> execute(kept, state);
        case AllocatedItem.Sequenced sequenced -> execute(sequenced, state);
        case AllocatedItem.Inserted(Move move) -> execute(move, state);
      }
    }
    return state;
  }

  private void execute(AllocatedItem.Kept kept, LocationState state) {
    MachineInstruction instruction = kept.instruction();
    List<Operand> operands = instruction.operands();
    Set<Integer> readEarly = new HashSet<>();
    Set<Integer> readLate = new HashSet<>();
    for (int i = 0; i < operands.size(); i++) {
      Operand operand = operands.get(i);
      if (operand.isUse()) {
        int location = kept.locations().get(i);
        checkFile(operand.register(), location, instruction);
        require(
            state.holds(location, operand.register()),
            () -> "v" + operand.register() + " is not in " + location + " at " + instruction);
        (operand.role() == Operand.Role.LATE_USE ? readLate : readEarly).add(location);
      }
    }
    checkFixedUses(instruction, state);
    overwrite(Registers.AT, state);
    overwrite(RegisterFile.FLOATING_SCRATCH, state);
    overwrite(Location.CYCLE_SLOT, state);
    for (int register : instruction.clobbers()) {
      require(!readLate.contains(register), () -> "late operand destroyed by " + instruction);
      overwrite(register, state);
    }
    for (int register : instruction.fixedDefs()) {
      require(!readLate.contains(register), () -> "late operand overwritten by " + instruction);
      state.set(register, register);
    }
    Set<Integer> written = new HashSet<>();
    for (int i = 0; i < operands.size(); i++) {
      Operand operand = operands.get(i);
      if (operand.isDef()) {
        int location = kept.locations().get(i);
        checkFile(operand.register(), location, instruction);
        checkWritable(location);
        require(written.add(location), () -> "two results in " + location + " at " + instruction);
        require(!readLate.contains(location), () -> "result over late operand at " + instruction);
        require(
            operand.role() != Operand.Role.EARLY_DEF || !readEarly.contains(location),
            () -> "early result over operand at " + instruction);
        define(operand.register(), location, state);
      }
    }
  }

  private void execute(AllocatedItem.Sequenced sequenced, LocationState state) {
    ParallelMove instruction = sequenced.instruction();
    checkFixedUses(instruction, state);
    LocationState before = state.copy();
    for (Move move : sequenced.moves()) {
      executeKeepingFixed(move, state);
    }
    List<Operand> operands = instruction.operands();
    Map<Integer, Integer> locations = new HashMap<>();
    for (int i = 0; i < operands.size(); i++) {
      locations.put(operands.get(i).register(), sequenced.locations().get(i));
    }
    for (ParallelMove.Transport t : instruction.transports()) {
      int to = VirtualRegisters.isVirtual(t.to()) ? locations.get(t.to()) : t.to();
      boolean arrived = state.holds(to, t.from()) || isReservedSource(t.from());
      require(arrived, () -> t + " does not arrive in " + to);
      if (VirtualRegisters.isVirtual(t.from())) {
        int from = locations.get(t.from());
        boolean present = from == Location.RECIPE || before.holds(from, t.from());
        require(present, () -> "v" + t.from() + " is not in " + from + " at " + instruction);
      }
    }
    for (int register = 0; register < VirtualRegisters.FIRST; register++) {
      state.forget(register);
    }
    restoreFixed(before, state, sequenced);
    for (ParallelMove.Transport t : instruction.transports()) {
      if (VirtualRegisters.isVirtual(t.to())) {
        checkWritable(locations.get(t.to()));
        define(t.to(), locations.get(t.to()), state);
      } else {
        state.add(t.to(), t.to());
      }
    }
  }

  /** What registers held for later instructions stays true of those that no move has written. */
  private static void restoreFixed(
      LocationState before, LocationState state, AllocatedItem.Sequenced sequenced) {
    Set<Integer> written = new HashSet<>();
    sequenced.moves().forEach(m -> written.add(m.to()));
    for (int register = 0; register < VirtualRegisters.FIRST; register++) {
      if (!written.contains(register) && before.holds(register, register)) {
        state.add(register, register);
      }
    }
  }

  private static boolean isReservedSource(int register) {
    return register == Registers.ZERO || register == Registers.FZERO;
  }

  /** Moves within a parallel move carry physical registers' values along. */
  private void executeKeepingFixed(Move move, LocationState state) {
    if (move instanceof Move.Copy(int from, int to)) {
      checkMove(from, to, state);
      state.copyAll(from, to);
    } else {
      execute(move, state);
    }
  }

  private void execute(Move move, LocationState state) {
    switch (move) {
      case Move.Copy(int from, int to) -> {
        checkMove(from, to, state);
        state.copy(from, to);
      }
      case Move.Rematerialize(MachineInstruction.Plain recipe, int to) -> {
        Integer value = recipes.get(recipe);
        require(value != null, () -> "unknown recipe " + recipe);
        if (Location.isSlot(to)) {
          overwrite(Registers.AT, state);
          overwrite(RegisterFile.FLOATING_SCRATCH, state);
        }
        checkWritable(to);
        if (value != null) {
          checkFileOnly(value, to, "recipe");
          state.set(to, value);
        }
      }
    }
  }

  private void checkMove(int from, int to, LocationState state) {
    checkWritable(to);
    boolean registers = Location.isRegister(from) && Location.isRegister(to);
    require(
        !registers || Registers.isFloating(from) == Registers.isFloating(to),
        () -> "move between register files: " + from + " to " + to);
    if (Location.isSlot(from) && Location.isSlot(to)) {
      overwrite(RegisterFile.FLOATING_SCRATCH, state);
    }
  }

  private void checkFixedUses(MachineInstruction instruction, LocationState state) {
    for (int register : instruction.fixedUses()) {
      require(
          state.holds(register, register),
          () -> register + " was overwritten before " + instruction);
    }
  }

  private static void overwrite(int location, LocationState state) {
    state.clear(location);
  }

  private static void define(int value, int location, LocationState state) {
    state.forget(value);
    state.set(location, value);
  }

  private void checkFile(int register, int location, MachineInstruction instruction) {
    require(
        Location.isRegister(location), () -> "v" + register + " is in memory at " + instruction);
    checkFileOnly(register, location, instruction);
  }

  private void checkFileOnly(int register, int location, Object where) {
    require(
        !Location.isRegister(location)
            || Registers.isFloating(location) == source.registers().isFloating(register),
        () -> "v" + register + " is in the wrong register file at " + where);
  }

  private void checkWritable(int location) {
    boolean reserved =
        switch (location) {
          case Registers.RA, Registers.GP, Registers.SP, Registers.ZERO, Registers.FZERO -> true;
          default -> location < 0;
        };
    require(!reserved, () -> "location " + location + " is not the allocator's to write");
    require(
        !Location.isSlot(location) || Location.slotNumber(location) < result.spillSlots(),
        () -> "slot " + location + " is outside the frame");
    require(
        !RegisterFile.isCalleeSaved(location) || result.saved().contains(location),
        () -> "callee-saved register " + location + " is written but not saved");
  }

  private void require(boolean condition, Supplier<String> problem) {
    if (!condition && reporting) {
      problems.add(source.name() + ": " + problem.get());
    }
  }
}
