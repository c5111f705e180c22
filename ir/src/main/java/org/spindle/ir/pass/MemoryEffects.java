package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.SlotEscape;

/** What calls may do to memory: most functional callees nothing, others everything but slots that do not escape. */
final class MemoryEffects {
  private final SymbolTable symbols;
  private final SlotEscape escape;

  MemoryEffects(Procedure procedure, SymbolTable symbols) {
    this.symbols = symbols;
    escape = SlotEscape.of(procedure);
  }

  /**
   * Whether a call that returns leaves all memory that its caller can see as it was, but for the time budget. A
   * functional procedure does, unless it catches a trap: then a trap handler has run.
   */
  boolean preservesMemory(Instruction.Call call) {
    return call.callee() instanceof Callee.Direct(String symbol)
        && effectsOf(symbol).functional()
        && !catches(symbol);
  }

  /** Whether a functional procedure, or one that it calls, may catch an exception. */
  private boolean catches(String symbol) {
    Set<String> seen = new HashSet<>();
    Deque<String> work = new ArrayDeque<>();
    work.add(symbol);
    seen.add(symbol);
    while (!work.isEmpty()) {
      Procedure procedure = symbols.procedure(work.remove());
      if (procedure == null) {
        continue;
      }
      for (Block block : procedure.blocks()) {
        if (block.terminator() instanceof Terminator.Invoke
            || block.terminator() instanceof Terminator.Trap trap && trap.unwind() != null) {
          return true;
        }
        for (Instruction instruction : block.body()) {
          if (instruction instanceof Instruction.Call call
              && call.callee() instanceof Callee.Direct(String callee)
              && seen.add(callee)) {
            work.add(callee);
          }
        }
      }
    }
    return false;
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
