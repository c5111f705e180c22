package org.spindle.alpha.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.spindle.alpha.encode.Literals;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.Plain;
import org.spindle.alpha.machine.VirtualRegisters;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * The state of selecting one procedure: registers of values, blocks made so far, and the block
 * being filled.
 */
final class Selection {
  /** Constants of at most this many instructions are made where they are used. */
  private static final int CHEAP = 2;

  final SelectionContext context;
  final Definitions definitions;
  final Places places;
  final VirtualRegisters registers = new VirtualRegisters();
  final List<BlockBuilder> blocks = new ArrayList<>();
  private final Map<Integer, StackSlot> slots = new HashMap<>();
  private final Map<Value, Integer> byValue = new HashMap<>();
  private final Set<Value> demanded = new HashSet<>();
  private final Map<MachineInstruction, Position> positions = new IdentityHashMap<>();
  private BlockBuilder current;
  private Position position = Position.NONE;

  Selection(Procedure procedure, SelectionContext context) {
    this.context = context;
    definitions = new Definitions(procedure);
    procedure.slots().forEach(slot -> slots.put(slot.id(), slot));
    places = new Places(definitions, context.program());
  }

  BlockBuilder newBlock(int depth, boolean cold) {
    var block = new BlockBuilder(blocks.size(), depth, cold);
    blocks.add(block);
    return block;
  }

  BlockBuilder current() {
    return current;
  }

  void enter(BlockBuilder block) {
    current = block;
  }

  /** Sets the source position of what is emitted from now on. */
  void at(Position place) {
    position = place;
  }

  /** Source positions of memory accesses, by instruction identity. */
  Map<MachineInstruction, Position> positions() {
    return positions;
  }

  void emit(Plain instruction) {
    if (instruction instanceof MachineInstruction.Memory && position.isKnown()) {
      positions.put(instruction, position);
    }
    current.emit(instruction);
  }

  /** True if something selected so far needs the value in a register. */
  boolean isDemanded(Value value) {
    return demanded.contains(value);
  }

  int newRegister(Type type) {
    return type.isFloat() ? registers.newFloating() : registers.newInteger();
  }

  /** The virtual register that a value's definition sets. */
  int definedRegister(Value value) {
    return byValue.computeIfAbsent(value, v -> newRegister(v.type()));
  }

  /** The register to read a value from: virtual, or one that reads as zero. */
  int register(Value value) {
    Value resolved = definitions.resolve(value);
    Instruction instruction = definitions.instruction(resolved);
    if (instruction instanceof Instruction.IntConstant c && c.value() == 0) {
      return Registers.ZERO;
    }
    if (instruction instanceof Instruction.FloatConstant c && c.bits() == 0) {
      return Registers.FZERO;
    }
    if (instruction != null && isCheap(instruction)) {
      return local(resolved, instruction);
    }
    demanded.add(resolved);
    return definedRegister(resolved);
  }

  /** A virtual register that holds a value. */
  int virtualRegister(Value value) {
    int register = register(value);
    if (VirtualRegisters.isVirtual(register)) {
      return register;
    }
    int zero = newRegister(value.type());
    emit(
        value.type().isFloat()
            ? new MachineInstruction.FloatConstant(0, false, zero)
            : new MachineInstruction.Constant(0, zero));
    return zero;
  }

  private int local(Value value, Instruction instruction) {
    int register = current.local(value);
    if (register < 0) {
      register = newRegister(value.type());
      current.addLocal(value, register, recipe(instruction, register));
    }
    return register;
  }

  /**
   * A register with the upper half of a distance from the global pointer, and that pointer: the lower half is left to the
   * instruction that uses it.
   */
  int window(long distance) {
    int high = Literals.high(distance);
    if (high == 0) {
      return Registers.GP;
    }
    var place = new Address.Based(Registers.GP, high);
    return shared(place, register -> new MachineInstruction.Memory(Op.LDAH, register, place));
  }

  /** False if an access of so many bytes is known to be one of memory, at a multiple of its width. */
  boolean mayFault(Place place, int width) {
    long offset = place.offset();
    return switch (place.kind()) {
      case VALUE -> true;
      case SLOT -> !isInside(offset, width, slots.get(place.slot()).size());
      case GLOBAL -> {
        Global global = context.program().global(place.symbol());
        yield global == null || global.align() < width || !isInside(offset, width, global.size());
      }
      case CONSTANT -> offset % width != 0 || !context.isMemory(offset, width);
    };
  }

  private static boolean isInside(long offset, int width, long size) {
    return offset >= 0 && offset % width == 0 && offset + width <= size;
  }

  /** True if a value's definition is in the SIR block that the current block begins. */
  boolean isDefinedHere(Value value) {
    return definitions.site(value).block().label().id() == current.label;
  }

  /** A register that holds an integer in the current block. */
  int constant(long value) {
    return shared(value, register -> constant(value, register));
  }

  private int shared(Object key, IntFunction<Plain> recipe) {
    int register = current.local(key);
    if (register < 0) {
      register = registers.newInteger();
      current.addLocal(key, register, recipe.apply(register));
    }
    return register;
  }

  private Plain constant(long value, int register) {
    Long distance = Literals.cost(value) > CHEAP ? context.distance(value) : null;
    return distance == null
        ? new MachineInstruction.Constant(value, register)
        : new MachineInstruction.Memory(Op.LDA, register, new Address.Near(distance));
  }

  private boolean isCheap(Instruction instruction) {
    return switch (instruction) {
      case Instruction.IntConstant c ->
          Literals.cost(c.value()) <= CHEAP || context.distance(c.value()) != null;
      case Instruction.FloatConstant _, Instruction.GlobalAddress _,
          Instruction.ProcedureAddress _, Instruction.SlotAddress _ ->
          true;
      default -> false;
    };
  }

  /** The machine instruction that makes a constant. */
  Plain recipe(Instruction instruction, int register) {
    return switch (instruction) {
      case Instruction.IntConstant c -> constant(c.value(), register);
      case Instruction.FloatConstant c ->
          new MachineInstruction.FloatConstant(c.bits(), c.result().type() == Type.F32, register);
      case Instruction.GlobalAddress g ->
          new MachineInstruction.Memory(
              Op.LDA, register, new Address.Global(g.symbol(), g.offset()));
      case Instruction.ProcedureAddress p ->
          new MachineInstruction.Memory(
              Op.LDA, register, new Address.Global(DescriptorSymbols.of(p.symbol()), 0));
      case Instruction.SlotAddress s ->
          new MachineInstruction.Memory(Op.LDA, register, new Address.Slot(s.slot(), s.offset()));
      default -> throw new IllegalArgumentException(instruction + " is no constant");
    };
  }
}
