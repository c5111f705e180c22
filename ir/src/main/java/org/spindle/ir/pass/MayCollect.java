package org.spindle.ir.pass;

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
import org.spindle.ir.Constant;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Terminator;

/**
 * Which calls may run the collector, by the call graph of a whole program: those from which a procedure can be reached
 * that looks at the frame records, and all calls whose callee is not known.
 */
public final class MayCollect {
  private static final String FRAMES = "rt.frames";

  private final Set<String> collecting = new HashSet<>();
  private final Set<String> cold = new HashSet<>();
  private final boolean any;
  private final boolean traps;

  /** @param program linked, before {@link ShadowFrames} ran over it */
  public MayCollect(Program program) {
    Map<String, List<String>> callers = new HashMap<>();
    Deque<String> work = new ArrayDeque<>();
    Set<String> unknown = new HashSet<>();
    Set<String> catching = new HashSet<>();
    for (Procedure procedure : program.procedures().values()) {
      if (procedure.inline() == InlineHint.COLD) {
        cold.add(procedure.name());
      }
      for (Block block : procedure.blocks()) {
        for (Instruction instruction : block.body()) {
          if (isFrames(instruction)) {
            work.add(procedure.name());
          } else if (instruction instanceof Instruction.Call call) {
            note(call, procedure, callers, unknown);
          }
        }
        if (block.terminator() instanceof Terminator.Invoke invoke) {
          note(invoke.call(), procedure, callers, unknown);
          catching.add(procedure.name());
        } else if (block.terminator() instanceof Terminator.Trap trap && trap.unwind() != null) {
          catching.add(procedure.name());
        }
      }
    }
    any = !work.isEmpty();
    if (any) {
      work.addAll(unknown);
    }
    collect(work, callers);
    traps = program.trapHandler() != null && collecting.contains(program.trapHandler());
    if (traps) {
      // whoever catches a trap, its own or a callee's, goes on after the activation was made
      work.addAll(catching);
      collect(work, callers);
    }
  }

  /** Adds procedures, and all from which they can be reached. */
  private void collect(Deque<String> work, Map<String, List<String>> callers) {
    while (!work.isEmpty()) {
      String symbol = work.remove();
      if (collecting.add(symbol)) {
        work.addAll(callers.getOrDefault(symbol, List.of()));
      }
    }
  }

  private static boolean isFrames(Instruction instruction) {
    return Constant.choices(instruction).stream()
        .anyMatch(c -> c instanceof Constant.GlobalAddress(String symbol, _) && symbol.equals(FRAMES));
  }

  private static void note(
      Instruction.Call call, Procedure caller, Map<String, List<String>> callers, Set<String> unknown) {
    if (call.callee() instanceof Callee.Direct(String symbol)) {
      callers.computeIfAbsent(symbol, s -> new ArrayList<>()).add(caller.name());
    } else {
      unknown.add(caller.name());
    }
  }

  /** Whether making the activation of a trap may run the collector; any call may be left by a trap. */
  public boolean trapsCollect() {
    return traps;
  }

  /** Whether a call is one of a procedure that is called rarely. */
  boolean isCold(Instruction.Call call) {
    return call.callee() instanceof Callee.Direct(String symbol) && cold.contains(symbol);
  }

  /**
   * Whether a call may run the collector and return. Where traps collect, one that may not can still leave by an exception
   * after the collector ran, and what catches that goes on.
   */
  public boolean test(Instruction.Call call) {
    return any && (!(call.callee() instanceof Callee.Direct(String symbol)) || collecting.contains(symbol));
  }
}
