package org.spindle.cli.known;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spindle.ir.Block;
import org.spindle.ir.Constant;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Value;

/** What a residual procedure does with the constant data that was made for known arguments. */
public final class DataUses {
  private final Map<String, Global> data = new LinkedHashMap<>();
  private final Set<String> mentioned = new TreeSet<>();
  private final Set<String> stored = new TreeSet<>();
  private final Map<Value, String> bases = new HashMap<>();

  /** The uses that a procedure makes of some globals. */
  public DataUses(Procedure procedure, List<Global> globals) {
    globals.forEach(global -> data.put(global.name(), global));
    for (Block block : procedure.blocks()) {
      block.body().forEach(this::visit);
    }
  }

  private void visit(Instruction instruction) {
    switch (instruction) {
      case Instruction.GlobalAddress i -> {
        mention(i.symbol());
        bases.put(i.result(), i.symbol());
      }
      case Instruction.Element i -> {
        for (Constant constant : i.elements()) {
          if (constant instanceof Constant.GlobalAddress(String symbol, long _)) {
            mention(symbol);
          }
        }
      }
      case Instruction.PointerAdd i -> derive(i.result(), i.base());
      case Instruction.Unary i -> derive(i.result(), i.operand());
      case Instruction.Store i -> store(i.address());
      case Instruction.MemoryCopy i -> store(i.to());
      case Instruction.MemoryFill i -> store(i.to());
      case Instruction.IntConstant _, Instruction.FloatConstant _, Instruction.ProcedureAddress _,
          Instruction.SlotAddress _, Instruction.Binary _, Instruction.Compare _,
          Instruction.Select _, Instruction.Find _, Instruction.Load _,
          Instruction.StackAllocate _, Instruction.Call _, Instruction.TrapIf _, Instruction.Safepoint _ ->
          {}
    }
  }

  /** A global, and what its contents refer to. */
  private void mention(String symbol) {
    if (data.containsKey(symbol) && mentioned.add(symbol)) {
      for (Datum datum : data.get(symbol).data()) {
        if (datum instanceof Datum.GlobalReference reference) {
          mention(reference.symbol());
        }
      }
    }
  }

  private void derive(Value result, Value from) {
    if (bases.containsKey(from)) {
      bases.put(result, bases.get(from));
    }
  }

  private void store(Value address) {
    String symbol = bases.get(address);
    if (data.containsKey(symbol)) {
      stored.add(symbol);
    }
  }

  /** The globals that the procedure needs, in the order of the list. */
  public List<Global> needed() {
    return data.values().stream().filter(global -> mentioned.contains(global.name())).toList();
  }

  /** The symbols of globals that the procedure stores to. */
  public Set<String> stored() {
    return stored;
  }
}
