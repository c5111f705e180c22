package org.spindle.ir.pass;

import org.spindle.ir.Callee;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.SlotEscape;

/** What calls may do to memory: functional callees nothing, others everything but slots that do not escape. */
final class MemoryEffects {
  private final SymbolTable symbols;
  private final SlotEscape escape;

  MemoryEffects(Procedure procedure, SymbolTable symbols) {
    this.symbols = symbols;
    escape = SlotEscape.of(procedure);
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
    Integer slot = definitions.slotOf(address);
    return slot != null && !escape.escapes(slot);
  }
}
