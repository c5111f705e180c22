package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Signature;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Copies a callee's body into its caller.
 *
 * <p>Where the call was an {@code invoke}, what left the callee by an exception now goes to the unwind edge: calls become
 * invokes, checks become branches to a trap with that edge, and safepoints are written out (docs/sir.md).
 */
final class BodyCopy {
  private final Editor editor;
  private final Procedure callee;
  private final Position call;
  private final Successor normal;
  private final Successor unwind;
  private final Map<Value, Value> values = new HashMap<>();
  private final Map<Label, Label> labels = new HashMap<>();
  private final Map<Integer, Integer> slots = new HashMap<>();
  private Editor.Body current;

  /**
   * @param normal where a return goes; the returned value is appended to its arguments
   * @param unwind where exceptions go, or null to leave the caller as well
   */
  BodyCopy(Editor editor, Procedure callee, Position call, Successor normal, Successor unwind) {
    this.editor = editor;
    this.callee = callee;
    this.call = call;
    this.normal = normal;
    this.unwind = unwind;
  }

  /** Ends {@code block} with a jump into a copy of the body. */
  void enter(Editor.Body block, List<Value> arguments) {
    for (StackSlot slot : callee.slots()) {
      slots.put(
          slot.id(), editor.newSlot(slot.size(), slot.align(), slot.traced(), slot.raw()).id());
      if (!slot.raw()) {
        zero(block, slot);
      }
    }
    for (Block each : callee.blocks()) {
      labels.put(each.label(), editor.newLabel());
    }
    for (Block each : callee.blocks()) {
      current =
          editor.addBlock(labels.get(each.label()), each.parameters().stream().map(this::define).toList(),
              List.of(), new Terminator.Trap(TrapCode.UNREACHABLE, null, Position.NONE));
      for (Instruction instruction : each.body()) {
        copy(instruction);
      }
      // What is checked first may end the block.
      Terminator last = copy(each.terminator());
      current.terminator = last;
    }
    block.terminator =
        new Terminator.Jump(new Successor(labels.get(callee.entry().label()), arguments), call);
  }

  /** A slot is zero whenever its procedure is entered, also the second time round a loop. */
  private void zero(Editor.Body block, StackSlot slot) {
    Value address = editor.newValue(Type.PTR);
    Value octet = editor.newValue(Type.I8);
    Value size = editor.newValue(Type.I64);
    block.instructions.add(new Instruction.SlotAddress(address, slots.get(slot.id()), 0, Position.NONE));
    block.instructions.add(new Instruction.IntConstant(octet, 0, Position.NONE));
    block.instructions.add(new Instruction.IntConstant(size, slot.size(), Position.NONE));
    block.instructions.add(new Instruction.MemoryFill(MemoryClass.SLOT, address, octet, size, Position.NONE));
  }

  private Value define(Value value) {
    return values.computeIfAbsent(value, v -> editor.newValue(v.type()));
  }

  private Position moved(Position position) {
    return position.inlinedInto(call, callee.name());
  }

  private void copy(Instruction original) {
    Instruction instruction = original.copy(this::define, this::define);
    instruction = instruction.at(moved(instruction.position()));
    if (instruction instanceof Instruction.SlotAddress a) {
      instruction = new Instruction.SlotAddress(a.result(), slots.get(a.slot()), a.offset(), a.position());
    }
    if (unwind == null) {
      current.instructions.add(instruction);
      return;
    }
    switch (instruction) {
      case Instruction.TrapIf trap -> check(trap.condition(), trap.code(), trap.position());
      case Instruction.Safepoint safepoint -> {
        if (safepoint.cost() > 0) {
          charge(safepoint);
        }
        current.instructions.add(new Instruction.Safepoint(0, safepoint.position()));
      }
      case Instruction.Call inner when mayThrow(inner) -> {
        checkTarget(inner);
        List<Value> result = inner.result() == null ? List.of() : List.of(inner.result());
        Editor.Body next = fresh(result);
        current.terminator =
            new Terminator.Invoke(
                new Instruction.Call(null, inner.callee(), inner.arguments(), inner.position()),
                inner.result() == null ? null : inner.result().type(),
                new Successor(next.label),
                unwind);
        current = next;
      }
      default -> current.instructions.add(instruction);
    }
  }

  /** A call does not catch the trap of its own descriptor of 0. */
  private void checkTarget(Instruction.Call call) {
    if (call.callee() instanceof Callee.Indirect(Value target, Signature _)) {
      Value zero = editor.newValue(target.type());
      Value none = editor.newValue(Type.I1);
      current.instructions.add(new Instruction.IntConstant(zero, 0, call.position()));
      current.instructions.add(
          new Instruction.Compare(none, CompareOp.EQ, target, zero, call.position()));
      check(none, TrapCode.NIL, call.position());
    }
  }

  /** Services of the machine do not raise. */
  private static boolean mayThrow(Instruction.Call call) {
    return !(call.callee() instanceof Callee.Direct(String symbol)) || !symbol.startsWith("machine.");
  }

  private Editor.Body fresh(List<Value> parameters) {
    return editor.addBlock(
        editor.newLabel(), parameters, List.of(),
        new Terminator.Trap(TrapCode.UNREACHABLE, null, Position.NONE));
  }

  private void check(Value condition, TrapCode code, Position position) {
    Editor.Body failed = fresh(List.of());
    failed.terminator = new Terminator.Trap(code, unwind, position);
    Editor.Body next = fresh(List.of());
    current.terminator =
        new Terminator.Branch(condition, new Successor(failed.label), new Successor(next.label), position);
    current = next;
  }

  private void charge(Instruction.Safepoint safepoint) {
    Position position = safepoint.position();
    Value fuel = editor.newValue(Type.PTR);
    Value old = editor.newValue(Type.I64);
    Value cost = editor.newValue(Type.I64);
    Value left = editor.newValue(Type.I64);
    Value zero = editor.newValue(Type.I64);
    Value spent = editor.newValue(Type.I1);
    current.instructions.add(new Instruction.GlobalAddress(fuel, "rt.fuel", 0, position));
    current.instructions.add(new Instruction.Load(old, MemoryClass.FUEL, fuel, 0, position));
    current.instructions.add(new Instruction.IntConstant(cost, safepoint.cost(), position));
    current.instructions.add(new Instruction.Binary(left, BinaryOp.SUB, old, cost, position));
    current.instructions.add(new Instruction.Store(MemoryClass.FUEL, fuel, 0, left, position));
    current.instructions.add(new Instruction.IntConstant(zero, 0, position));
    current.instructions.add(new Instruction.Compare(spent, CompareOp.SLT, left, zero, position));
    check(spent, TrapCode.TIME, position);
  }

  private Terminator copy(Terminator original) {
    Terminator terminator =
        original.copy(this::define, edge -> edge.withTarget(labels.get(edge.target())));
    return switch (terminator) {
      case Terminator.Return ret -> {
        List<Value> arguments = new ArrayList<>(normal.arguments());
        if (ret.value() != null) {
          arguments.add(ret.value());
        }
        yield new Terminator.Jump(new Successor(normal.target(), arguments), moved(ret.position()));
      }
      case Terminator.Throw thrown when unwind != null -> {
        List<Value> arguments = new ArrayList<>(unwind.arguments());
        arguments.add(thrown.activation());
        yield new Terminator.Jump(new Successor(unwind.target(), arguments), moved(thrown.position()));
      }
      case Terminator.Throw thrown -> new Terminator.Throw(thrown.activation(), moved(thrown.position()));
      case Terminator.Trap trap ->
          new Terminator.Trap(
              trap.code(), trap.unwind() == null ? unwind : trap.unwind(), moved(trap.position()));
      case Terminator.Jump jump -> new Terminator.Jump(jump.successor(), moved(jump.position()));
      case Terminator.Branch b ->
          new Terminator.Branch(b.condition(), b.whenTrue(), b.whenFalse(), moved(b.position()));
      case Terminator.Switch s ->
          new Terminator.Switch(s.selector(), s.cases(), s.otherwise(), moved(s.position()));
      case Terminator.Invoke invoke -> {
        Instruction.Call inner = (Instruction.Call) invoke.call().at(moved(invoke.position()));
        if (unwind != null) {
          checkTarget(inner);
        }
        yield new Terminator.Invoke(inner, invoke.resultType(), invoke.normal(), invoke.unwind());
      }
    };
  }
}
