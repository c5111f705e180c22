package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Value;

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
    Map<Value, Integer> slotOf = slotAddresses(editor);
    Set<Integer> read = slotsRead(editor, slotOf);
    Map<Value, Instruction> removable = new HashMap<>();
    Deque<Value> work = new ArrayDeque<>();
    for (Editor.Body block : editor.blocks()) {
      block.instructions.removeIf(i -> writesUnreadSlot(i, slotOf, read));
      for (Instruction instruction : block.instructions) {
        if (Purity.isRemovable(instruction)) {
          removable.put(instruction.result(), instruction);
        } else {
          work.addAll(instruction.operands());
        }
      }
      work.addAll(block.terminator.operands());
    }
    Set<Value> needed = new HashSet<>();
    while (!work.isEmpty()) {
      Value value = work.remove();
      if (needed.add(value) && removable.get(value) instanceof Instruction defining) {
        work.addAll(defining.operands());
      }
    }
    Set<Integer> usedSlots = new HashSet<>();
    for (Editor.Body block : editor.blocks()) {
      List<Instruction> kept = new ArrayList<>();
      for (Instruction instruction : block.instructions) {
        if (!Purity.isRemovable(instruction) || needed.contains(instruction.result())) {
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

  /** Slots whose address is used for anything but being stored to. */
  private static Set<Integer> slotsRead(Editor editor, Map<Value, Integer> slotOf) {
    Set<Integer> read = new HashSet<>();
    for (Editor.Body block : editor.blocks()) {
      for (Instruction instruction : block.instructions) {
        List<Value> uses =
            switch (instruction) {
              case Instruction.Store store -> List.of(store.value());
              case Instruction.MemoryFill fill -> List.of(fill.octet(), fill.size());
              case Instruction.MemoryCopy copy -> List.of(copy.from(), copy.size());
              case Instruction.PointerAdd add -> List.of(add.offset());
              default -> instruction.operands();
            };
        uses.stream().filter(slotOf::containsKey).map(slotOf::get).forEach(read::add);
      }
      block.terminator.operands().stream().filter(slotOf::containsKey).map(slotOf::get).forEach(read::add);
    }
    return read;
  }

  private static boolean writesUnreadSlot(
      Instruction instruction, Map<Value, Integer> slotOf, Set<Integer> read) {
    Value address =
        switch (instruction) {
          case Instruction.Store store -> store.address();
          case Instruction.MemoryFill fill -> fill.to();
          case Instruction.MemoryCopy copy -> copy.to();
          default -> null;
        };
    if (address == null) {
      return false;
    }
    Integer slot = slotOf.get(address);
    return slot != null && !read.contains(slot);
  }

  private static Map<Value, Integer> slotAddresses(Editor editor) {
    Map<Value, Integer> slotOf = new HashMap<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Editor.Body block : editor.blocks()) {
        for (Instruction instruction : block.instructions) {
          switch (instruction) {
            case Instruction.SlotAddress a -> changed |= slotOf.putIfAbsent(a.result(), a.slot()) == null;
            case Instruction.PointerAdd a when slotOf.containsKey(a.base()) ->
                changed |= slotOf.putIfAbsent(a.result(), slotOf.get(a.base())) == null;
            default -> {}
          }
        }
      }
    }
    return slotOf;
  }
}
