package org.spindle.frontend.cove.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Terminator;

/**
 * Takes the safepoint at the entry from functions that cannot recurse (docs/sir.md, section Safepoints): those from which
 * only functions of their own unit and services of the machine are reached, and not they themselves. Those keep it that lead
 * to many calls: without loop or recursion, a chain of functions that each call the next one twice would else run for ever
 * without being charged.
 */
final class EntrySafepoints {
  /** So many calls may go uncharged. */
  private static final int FEW = 32;

  private EntrySafepoints() {}

  /** The unit with the safepoints that it needs. */
  static Program prune(Program unit) {
    Map<String, Integer> calls = new HashMap<>();
    return unit.mapProcedures(
        procedure -> mayRecurse(procedure, unit) || calls(procedure, unit, calls) > FEW
            ? procedure
            : withoutFirst(procedure));
  }

  /** The calls that one of a procedure that cannot recurse leads to, itself included, as far as they are few. */
  private static int calls(Procedure procedure, Program unit, Map<String, Integer> known) {
    Integer before = known.get(procedure.name());
    if (before != null) {
      return before;
    }
    int sum = 1;
    known.put(procedure.name(), sum); // what recurses is charged at its own entry
    for (Callee callee : callees(procedure)) {
      Procedure next = callee instanceof Callee.Direct(String symbol) ? unit.procedure(symbol) : null;
      sum = Math.min(FEW + 1, sum + (next == null ? 1 : calls(next, unit, known)));
    }
    known.put(procedure.name(), sum);
    return sum;
  }

  private static boolean mayRecurse(Procedure procedure, Program unit) {
    Set<String> seen = new HashSet<>();
    Deque<Procedure> work = new ArrayDeque<>(List.of(procedure));
    while (!work.isEmpty()) {
      for (Callee callee : callees(work.remove())) {
        if (!(callee instanceof Callee.Direct(String symbol))) {
          return true;
        }
        Procedure next = unit.procedure(symbol);
        if (symbol.equals(procedure.name()) || (next == null && !symbol.startsWith("machine."))) {
          return true;
        }
        if (next != null && seen.add(symbol)) {
          work.add(next);
        }
      }
    }
    return false;
  }

  private static List<Callee> callees(Procedure procedure) {
    List<Callee> callees = new ArrayList<>();
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.Call call) {
          callees.add(call.callee());
        }
      }
      if (block.terminator() instanceof Terminator.Invoke invoke) {
        callees.add(invoke.call().callee());
      }
    }
    return callees;
  }

  /** Without the first safepoint of the entry block, which front ends emit before any loop. */
  private static Procedure withoutFirst(Procedure procedure) {
    List<Block> blocks = new ArrayList<>(procedure.blocks());
    Block entry = blocks.getFirst();
    List<Instruction> body = new ArrayList<>(entry.body());
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Instruction.Safepoint) {
        body.remove(i);
        break;
      }
    }
    blocks.set(0, new Block(entry.label(), entry.parameters(), body, entry.terminator()));
    return procedure.withBody(procedure.slots(), blocks);
  }
}
