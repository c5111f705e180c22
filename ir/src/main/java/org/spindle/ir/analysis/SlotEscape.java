package org.spindle.ir.analysis;

import java.util.BitSet;
import java.util.List;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/**
 * Which stack slots are known to nobody but the procedure's own loads, stores, copies and fills: no call, and no memory
 * access through an address from elsewhere, can touch a slot that does not escape.
 *
 * <p>Addresses are followed through {@code ptr_add}, {@code select}, conversions between pointers and block parameters,
 * without regard to the order of execution. Comparing addresses lets nothing escape.
 */
public final class SlotEscape {
  private final BitSet[] slots;
  private final BitSet escaped = new BitSet();

  private SlotEscape(Procedure procedure) {
    slots = new BitSet[procedure.valueLimit()];
    Block[] blocks = new Block[procedure.labelLimit()];
    for (Block block : procedure.blocks()) {
      blocks[block.label().id()] = block;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : procedure.blocks()) {
        for (Instruction instruction : block.body()) {
          changed |= follow(instruction);
        }
        for (Successor edge : block.terminator().successors()) {
          List<Value> parameters = blocks[edge.target().id()].parameters();
          for (int i = 0; i < edge.arguments().size(); i++) {
            changed |= derive(parameters.get(i), edge.arguments().get(i));
          }
        }
      }
    }
    for (Block block : procedure.blocks()) {
      block.body().forEach(this::checkEscape);
      checkEscape(block.terminator());
    }
  }

  /** Which slots of a procedure escape. */
  public static SlotEscape of(Procedure procedure) {
    return new SlotEscape(procedure);
  }

  private boolean follow(Instruction instruction) {
    if (instruction instanceof Instruction.SlotAddress address) {
      BitSet one = new BitSet();
      one.set(address.slot());
      return add(address.result(), one);
    }
    if (instruction instanceof Instruction.PointerAdd add) {
      return derive(add.result(), add.base());
    }
    if (instruction instanceof Instruction.Select select) {
      return derive(select.result(), select.whenTrue()) | derive(select.result(), select.whenFalse());
    }
    return isPointerCast(instruction) && derive(instruction.result(), instruction.operands().getFirst());
  }

  private static boolean isPointerCast(Instruction instruction) {
    return instruction instanceof Instruction.Unary unary && unary.op() == UnaryOp.BITCAST
        && unary.result().type().isAddress();
  }

  private boolean derive(Value to, Value from) {
    return slots[from.id()] != null && add(to, slots[from.id()]);
  }

  private boolean add(Value value, BitSet more) {
    if (slots[value.id()] == null) {
      slots[value.id()] = new BitSet();
    }
    int before = slots[value.id()].cardinality();
    slots[value.id()].or(more);
    return slots[value.id()].cardinality() > before;
  }

  private void escape(Value value) {
    if (slots[value.id()] != null) {
      escaped.or(slots[value.id()]);
    }
  }

  private void checkEscape(Instruction instruction) {
    switch (instruction) {
      case Instruction.Store i -> escape(i.value());
      case Instruction.Call i -> i.operands().forEach(this::escape);
      case Instruction.PointerAdd i -> escape(i.offset());
      case Instruction.Unary i -> {
        if (!isPointerCast(i)) {
          escape(i.operand());
        }
      }
      case Instruction.Binary i -> i.operands().forEach(this::escape);
      case Instruction.StackAllocate i -> escape(i.size());
      case Instruction.MemoryCopy i -> escape(i.size());
      case Instruction.MemoryFill i -> escape(i.size());
      case Instruction.Compare _, Instruction.Select _, Instruction.Load _, Instruction.SlotAddress _ -> {}
      case Instruction.IntConstant _, Instruction.FloatConstant _, Instruction.GlobalAddress _ -> {}
      case Instruction.ProcedureAddress _, Instruction.Find _, Instruction.Element _ -> {}
      case Instruction.TrapIf _, Instruction.Safepoint _ -> {}
    }
  }

  private void checkEscape(Terminator terminator) {
    switch (terminator) {
      case Terminator.Invoke t -> t.call().operands().forEach(this::escape);
      case Terminator.Return t -> t.operands().forEach(this::escape);
      case Terminator.Throw t -> escape(t.activation());
      case Terminator.Jump _, Terminator.Branch _, Terminator.Switch _, Terminator.Trap _ -> {}
    }
  }

  /** Whether the address of the slot with that id may be known elsewhere. */
  public boolean escapes(int slot) {
    return escaped.get(slot);
  }

  /** The ids of the slots that an address may point into, by derivation from their addresses; the caller's own copy. */
  public BitSet slots(Value address) {
    return slots[address.id()] == null ? new BitSet() : (BitSet) slots[address.id()].clone();
  }
}
