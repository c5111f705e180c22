package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.SlotEscape;

/**
 * Removes instructions whose results nobody needs, and stores to stack slots that nobody reads.
 *
 * <p>Needed are the operands of instructions with effects and of terminators, and of needed instructions, transitively.
 * Unneeded block parameters are left to {@link CleanUp}.
 */
public final class DeadCode implements Pass {
  @Override
  public String name() {
    return "dead-code";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Editor editor = new Editor(procedure);
    if (!procedure.slots().isEmpty()) {
      removeUnreadStores(procedure, editor);
    }
    Instruction[] removable = new Instruction[editor.valueLimit()];
    Deque<Value> work = new ArrayDeque<>();
    for (Editor.Body block : editor.blocks()) {
      for (Instruction instruction : block.instructions) {
        if (Purity.isRemovable(instruction)) {
          removable[instruction.result().id()] = instruction;
        } else {
          work.addAll(instruction.operands());
        }
      }
      work.addAll(block.terminator.operands());
    }
    BitSet needed = new BitSet(removable.length);
    while (!work.isEmpty()) {
      Value value = work.remove();
      if (!needed.get(value.id())) {
        needed.set(value.id());
        if (removable[value.id()] instanceof Instruction defining) {
          work.addAll(defining.operands());
        }
      }
    }
    Set<Integer> usedSlots = new HashSet<>();
    for (Editor.Body block : editor.blocks()) {
      List<Instruction> kept = new ArrayList<>();
      for (Instruction instruction : block.instructions) {
        if (!Purity.isRemovable(instruction) || needed.get(instruction.result().id())) {
          kept.add(instruction);
          if (instruction instanceof Instruction.SlotAddress address) {
            usedSlots.add(address.slot());
          }
        }
      }
      block.instructions = kept;
    }
    editor.slots().removeIf((StackSlot slot) -> !usedSlots.contains(slot.id()));
    return editor.finish();
  }

  private static void removeUnreadStores(Procedure procedure, Editor editor) {
    Definitions definitions = new Definitions(editor);
    BitSet read = slotsRead(procedure);
    for (Editor.Body block : editor.blocks()) {
      block.instructions.removeIf(i -> writesUnreadSlot(i, definitions, read));
    }
  }

  /** Slots that something may read: escaped ones, and those loaded or copied from. */
  private static BitSet slotsRead(Procedure procedure) {
    SlotEscape escape = SlotEscape.of(procedure);
    BitSet read = new BitSet();
    for (StackSlot slot : procedure.slots()) {
      read.set(slot.id(), escape.escapes(slot.id()));
    }
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        switch (instruction) {
          case Instruction.Load load -> read.or(escape.slots(load.address()));
          case Instruction.MemoryCopy copy -> read.or(escape.slots(copy.from()));
          default -> {}
        }
      }
    }
    return read;
  }

  private static boolean writesUnreadSlot(Instruction instruction, Definitions definitions, BitSet read) {
    Value address =
        switch (instruction) {
          case Instruction.Store store -> store.memory().isVolatile() ? null : store.address();
          case Instruction.MemoryFill fill -> fill.to();
          case Instruction.MemoryCopy copy -> copy.to();
          default -> null;
        };
    Integer slot = address == null ? null : definitions.slotOf(address);
    return slot != null && !read.get(slot);
  }
}
