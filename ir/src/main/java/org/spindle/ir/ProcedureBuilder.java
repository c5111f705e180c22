package org.spindle.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Instruction.Call;
import org.spindle.ir.Terminator.Switch;
import org.spindle.ir.debug.Formal;

/**
 * Builds one {@link Procedure}, block by block.
 *
 * <p>Instructions go to the <em>current</em> block, chosen by {@link #enter}. Blocks come out in the order in which they
 * were entered first. After a terminator there is no current block; instructions emitted then belong to no execution
 * and are dropped, so that front ends need not track reachability ({@link #isOpen()} tells).
 *
 * <p>The builder checks types of what it is given only as far as it must to name results; the verifier does the rest.
 */
public final class ProcedureBuilder {
  /** A copy of so many bytes is not charged by itself. */
  private static final long UNCHARGED_BYTES = 2048;

  /** What the processor copies or fills in a cycle, about. */
  private static final long BYTES_PER_CYCLE = 4;

  private final String name;
  private final Signature signature;
  private Linkage linkage = Linkage.EXPORT;
  private Effects effects = Effects.NONE;
  private InlineHint inline = InlineHint.DEFAULT;
  private boolean event;
  private List<Formal> named = List.of();
  private Position declared = Position.NONE;
  private Position position = Position.NONE;
  private int nextValue;
  private int nextLabel;
  private int nextSlot;
  private final List<StackSlot> slots = new ArrayList<>();
  private final Map<Label, List<Value>> parameters = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Label> order = new LinkedHashSet<>();
  private final Map<Label, Block> finished = new HashMap<>();
  private final List<Value> formals = new ArrayList<>();
  private Label current;
  private List<Instruction> body = new ArrayList<>();

  /** Starts a procedure; its entry block is current and has the procedure's parameters. */
  public ProcedureBuilder(String name, Signature signature) {
    this.name = name;
    this.signature = signature;
    Label entry = newBlock();
    for (Type type : signature.parameters()) {
      formals.add(addParameter(entry, type));
    }
    enter(entry);
  }

  /** Sets the linkage, {@link Linkage#EXPORT} at first. */
  public ProcedureBuilder linkage(Linkage value) {
    linkage = value;
    return this;
  }

  /** Sets the promised effects, none at first. */
  public ProcedureBuilder effects(Effects value) {
    effects = value;
    return this;
  }

  /** Sets the inlining hint. */
  public ProcedureBuilder inline(InlineHint value) {
    inline = value;
    return this;
  }

  /** Says whether calls from outside raise an event. */
  public ProcedureBuilder event(boolean value) {
    event = value;
    return this;
  }

  /** Says what the parameters are in the source. */
  public ProcedureBuilder formals(List<Formal> value) {
    named = value;
    return this;
  }

  /** Sets the position of the declaration. */
  public ProcedureBuilder declaredAt(Position value) {
    declared = value;
    return this;
  }

  /** Sets the position that instructions emitted from now on carry. */
  public ProcedureBuilder at(Position value) {
    position = value;
    return this;
  }

  /** The position that instructions carry now. */
  public Position position() {
    return position;
  }

  /** The formal parameter of that index. */
  public Value parameter(int index) {
    return formals.get(index);
  }

  /** A fresh value, for those who construct instructions themselves. */
  public Value newValue(Type type) {
    return new Value(nextValue++, type);
  }

  /** A new block, to be entered later. */
  public Label newBlock() {
    Label label = new Label(nextLabel++);
    parameters.put(label, new ArrayList<>());
    return label;
  }

  /** Adds a parameter to a block; must precede the block's end. */
  public Value addParameter(Label block, Type type) {
    Value value = newValue(type);
    parameters.get(block).add(value);
    return value;
  }

  /** Adds a stack slot and returns its number. */
  public int newSlot(long size, int align, boolean traced) {
    slots.add(new StackSlot(nextSlot, size, align, traced));
    return nextSlot++;
  }

  /**
   * Makes a block current.
   *
   * @throws IllegalStateException when another block is still open, or the block was entered before
   */
  public void enter(Label block) {
    if (current != null) {
      throw new IllegalStateException("block " + current + " of " + name + " has no terminator");
    }
    if (!order.add(block)) {
      throw new IllegalStateException("block " + block + " of " + name + " entered twice");
    }
    current = block;
    body = new ArrayList<>();
  }

  /** Whether there is a current block, so that what is emitted can be executed. */
  public boolean isOpen() {
    return current != null;
  }

  /** The current block, or null. */
  public Label current() {
    return current;
  }

  /** Appends an instruction. */
  public Value add(Instruction instruction) {
    if (current != null) {
      body.add(instruction);
    }
    return instruction.result();
  }

  /** Ends the current block. */
  public void end(Terminator terminator) {
    if (current != null) {
      finished.put(current, new Block(current, parameters.get(current), body, terminator));
      current = null;
    }
  }

  /** An integer constant; the value is brought into canonical form. */
  public Value constant(Type type, long value) {
    return add(new Instruction.IntConstant(newValue(type), type.canonical(value), position));
  }

  /** NIL of type ref or ptr. */
  public Value nil(Type type) {
    return constant(type, 0);
  }

  /** A constant of type f64. */
  public Value constant(double value) {
    return add(
        new Instruction.FloatConstant(newValue(Type.F64), Double.doubleToRawLongBits(value), position));
  }

  /** A constant of type f32. */
  public Value constant(float value) {
    return add(
        new Instruction.FloatConstant(
            newValue(Type.F32), Float.floatToRawIntBits(value) & 0xFFFF_FFFFL, position));
  }

  /** The address of a global as a ptr. */
  public Value globalAddress(String symbol, long offset) {
    return add(new Instruction.GlobalAddress(newValue(Type.PTR), symbol, offset, position));
  }

  /** A reference to a static heap object that lies in a global at that offset. */
  public Value staticReference(String symbol, long offset) {
    return add(new Instruction.GlobalAddress(newValue(Type.REF), symbol, offset, position));
  }

  /** The address of a procedure's descriptor. */
  public Value procedureAddress(String symbol) {
    return add(new Instruction.ProcedureAddress(newValue(Type.PTR), symbol, position));
  }

  /** The position of an integer among distinct constants, or -1. */
  public Value find(Value selector, List<Long> keys) {
    return add(new Instruction.Find(newValue(Type.I64), selector, keys, position));
  }

  /** The constant with a number counted from 0. */
  public Value element(Type type, Value index, List<Constant> elements, Constant otherwise) {
    return add(new Instruction.Element(newValue(type), index, elements, otherwise, position));
  }

  /** An address in the frame. */
  public Value slotAddress(int slot, long offset) {
    return add(new Instruction.SlotAddress(newValue(Type.PTR), slot, offset, position));
  }

  /** A binary operation. */
  public Value binary(BinaryOp op, Value left, Value right) {
    return add(new Instruction.Binary(newValue(left.type()), op, left, right, position));
  }

  /** A comparison. */
  public Value compare(CompareOp op, Value left, Value right) {
    return add(new Instruction.Compare(newValue(Type.I1), op, left, right, position));
  }

  /** A unary operation or conversion to {@code type}. */
  public Value unary(UnaryOp op, Type type, Value operand) {
    return add(new Instruction.Unary(newValue(type), op, operand, position));
  }

  /** A choice between two values. */
  public Value select(Value condition, Value whenTrue, Value whenFalse) {
    return add(new Instruction.Select(newValue(whenTrue.type()), condition, whenTrue, whenFalse, position));
  }

  /** An address {@code offset} (an i64 value) bytes beyond another. */
  public Value pointerAdd(Value base, Value offset) {
    return add(new Instruction.PointerAdd(newValue(Type.PTR), base, offset, position));
  }

  /** A load. */
  public Value load(Type type, MemoryClass memory, Value address, long offset) {
    return add(new Instruction.Load(newValue(type), memory, address, offset, position));
  }

  /** A store. */
  public void store(MemoryClass memory, Value address, long offset, Value value) {
    add(new Instruction.Store(memory, address, offset, value, position));
  }

  /** A copy of {@code size} (an i64 value) bytes between addresses that are multiples of {@code align}. */
  public void copy(MemoryClass toMemory, Value to, MemoryClass fromMemory, Value from, Value size,
      int align) {
    add(new Instruction.MemoryCopy(toMemory, to, fromMemory, from, size, align, position));
  }

  /** A fill of {@code size} (an i64 value) bytes. */
  public void fill(MemoryClass memory, Value to, Value octet, Value size) {
    add(new Instruction.MemoryFill(memory, to, octet, size, position));
  }

  /** A dynamic stack allocation. */
  public Value stackAllocate(Value size) {
    return add(new Instruction.StackAllocate(newValue(Type.PTR), size, position));
  }

  /** A call whose exceptions pass on; {@code resultType} null when there is no result, which is then returned null. */
  public Value call(Callee callee, Type resultType, List<Value> arguments) {
    Value result = resultType == null ? null : newValue(resultType);
    return add(new Call(result, callee, arguments, position));
  }

  /** A conditional trap. */
  public void trapIf(Value condition, TrapCode code) {
    add(new Instruction.TrapIf(condition, code, position));
  }

  /**
   * Charges the time budget for a copy of that many bytes, before it is made. Only what may be stopped at any time, or
   * changes nothing, runs within a budget; others are spared.
   */
  public void safepointForBytes(Value size) {
    if (effects.ephemeral() || effects.functional()) {
      Value fuel = globalAddress("rt.fuel", 0);
      Value before = load(Type.I64, MemoryClass.FUEL, fuel, 0);
      Value cycles = binary(BinaryOp.DIV, size, constant(Type.I64, BYTES_PER_CYCLE));
      Value left = binary(BinaryOp.SUB, before, cycles);
      store(MemoryClass.FUEL, fuel, 0, left);
      trapIf(compare(CompareOp.SLT, left, constant(Type.I64, 0)), TrapCode.TIME);
    }
  }

  /** The same for a size that is known. */
  public void safepointForBytes(long size) {
    if (size > UNCHARGED_BYTES) {
      safepoint(size / BYTES_PER_CYCLE);
    }
  }

  /** A safepoint. */
  public void safepoint(long cost) {
    add(new Instruction.Safepoint(cost, position));
  }

  /** Ends the block with a jump. */
  public void jump(Label target, Value... arguments) {
    end(new Terminator.Jump(new Successor(target, List.of(arguments)), position));
  }

  /** Ends the block with a branch to blocks without parameters. */
  public void branch(Value condition, Label whenTrue, Label whenFalse) {
    branch(condition, new Successor(whenTrue), new Successor(whenFalse));
  }

  /** Ends the block with a branch. */
  public void branch(Value condition, Successor whenTrue, Successor whenFalse) {
    end(new Terminator.Branch(condition, whenTrue, whenFalse, position));
  }

  /** Ends the block with a switch. */
  public void switchOn(Value selector, List<Switch.Case> cases, Successor otherwise) {
    end(new Switch(selector, cases, otherwise, position));
  }

  /**
   * Ends the block with a call whose exceptions are caught. The target of {@code normal} needs one more parameter when
   * there is a result, that of {@code unwind} one of type ptr.
   */
  public void invoke(Callee callee, Type resultType, List<Value> arguments, Successor normal,
      Successor unwind) {
    end(new Terminator.Invoke(new Call(null, callee, arguments, position), resultType, normal, unwind));
  }

  /** Ends the block with a return; {@code value} may be null. */
  public void ret(Value value) {
    end(new Terminator.Return(value, position));
  }

  /** Ends the block with a throw. */
  public void raise(Value activation) {
    end(new Terminator.Throw(activation, position));
  }

  /** Ends the block with a trap that leaves the procedure. */
  public void trap(TrapCode code) {
    end(new Terminator.Trap(code, null, position));
  }

  /** Ends the block with a trap that is caught; the target of {@code unwind} needs one more parameter, of type ptr. */
  public void trap(TrapCode code, Successor unwind) {
    end(new Terminator.Trap(code, unwind, position));
  }

  /**
   * The procedure.
   *
   * @throws IllegalStateException when a block is still open or an edge leads to a block never entered
   */
  public Procedure build() {
    if (current != null) {
      throw new IllegalStateException("block " + current + " of " + name + " has no terminator");
    }
    blocks.clear();
    for (Label label : order) {
      Block block = finished.get(label);
      for (Successor edge : block.terminator().successors()) {
        if (!finished.containsKey(edge.target())) {
          throw new IllegalStateException("block " + edge.target() + " of " + name + " was never entered");
        }
      }
      // parameters may have been added after the block ended
      blocks.add(new Block(label, parameters.get(label), block.body(), block.terminator()));
    }
    return new Procedure(name, linkage, signature, effects, inline, event, named, slots, blocks, declared);
  }
}
