package org.spindle.ir.pass;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Value;

/** What calls may do to memory: functional callees nothing, others everything but slots that do not escape. */
final class MemoryEffects {
  private final SymbolTable symbols;
  private final Set<Integer> escaped = new HashSet<>();

  MemoryEffects(Procedure procedure, SymbolTable symbols) {
    this.symbols = symbols;
    Map<Value, Integer> slotOf = new HashMap<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : procedure.blocks()) {
        for (Instruction instruction : block.body()) {
          switch (instruction) {
            case Instruction.SlotAddress a -> changed |= slotOf.putIfAbsent(a.result(), a.slot()) == null;
            case Instruction.PointerAdd a when slotOf.containsKey(a.base()) ->
                changed |= slotOf.putIfAbsent(a.result(), slotOf.get(a.base())) == null;
            default -> {}
          }
        }
      }
    }
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        switch (instruction) {
          case Instruction.Load l -> {}
          case Instruction.PointerAdd a -> {}
          case Instruction.Compare c -> {}
          case Instruction.MemoryCopy c -> {}
          case Instruction.MemoryFill f -> {}
          case Instruction.Store s -> escape(slotOf.get(s.value()));
          default -> instruction.operands().forEach(v -> escape(slotOf.get(v)));
        }
      }
      block.terminator().operands().forEach(v -> escape(slotOf.get(v)));
    }
  }

  private void escape(Integer slot) {
    if (slot != null) {
      escaped.add(slot);
    }
  }

  /** Whether a call leaves all memory that its caller can see as it was. */
  boolean preservesMemory(Instruction.Call call) {
    return call.callee() instanceof Callee.Direct(String symbol) && effectsOf(symbol).functional();
  }

  private Effects effectsOf(String symbol) {
    if (symbols.procedure(symbol) instanceof Procedure callee) {
      return callee.effects();
    }
    return symbols.extern(symbol) instanceof Extern extern ? extern.effects() : Effects.NONE;
  }

  /** Whether an address is in a slot of this procedure whose address nobody else can know. */
  boolean isPrivateSlot(Value address, Definitions definitions) {
    return switch (definitions.of(address)) {
      case Instruction.SlotAddress a -> !escaped.contains(a.slot());
      case Instruction.PointerAdd a -> isPrivateSlot(a.base(), definitions);
      case null, default -> false;
    };
  }
}
