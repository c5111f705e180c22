package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.spindle.ir.Block;
import org.spindle.ir.Global;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Terminator;
import org.spindle.ir.link.Reachability;
import org.spindle.ir.verify.Verifier;

/**
 * Makes a program that shows a failure smaller while it still shows it: removes procedures, instructions (in halves,
 * quarters and so on, after Zeller's delta debugging), ways of control, block parameters and globals. It does so until
 * no single step helps.
 *
 * <p>Candidates verify but need not terminate: a predicate that executes them needs a limit.
 */
public final class Reducer {
  private final Predicate<Program> fails;
  private Program best;

  private Reducer(Program program, Predicate<Program> fails) {
    this.fails = fails;
    best = program;
  }

  /**
   * A small program for which the predicate holds.
   *
   * @param program for which it holds
   * @param fails whether a program shows the failure; an exception it throws ends the reduction
   */
  public static Program reduce(Program program, Predicate<Program> fails) {
    Reducer reducer = new Reducer(program, fails);
    boolean smaller = true;
    while (smaller) {
      smaller = reducer.round();
    }
    return reducer.best;
  }

  private boolean round() {
    boolean smaller = false;
    for (String name : List.copyOf(best.procedures().keySet())) {
      smaller |= tryProcedure(Shrink.stub(best.procedure(name)));
    }
    smaller |= tryProgram(Reachability.prune(best, List.of()));
    smaller |= unmentioned();
    for (String name : List.copyOf(best.procedures().keySet())) {
      smaller |= controlFlow(name);
      smaller |= instructions(name);
      smaller |= parameters(name);
    }
    for (String name : List.copyOf(best.globals().keySet())) {
      Global global = best.global(name);
      if (!global.data().isEmpty()) {
        SequencedMap<String, Global> globals = new LinkedHashMap<>(best.globals());
        globals.put(name, new Global(name, global.linkage(), global.size(), global.align(),
            global.mutability(), global.traced(), List.of()));
        smaller |= tryProgram(withGlobals(best, globals));
      }
    }
    return smaller | tryProgram(Reachability.prune(best, List.of()));
  }

  /** Removes single definitions that no other mentions, where the failure does not need the entry. */
  private boolean unmentioned() {
    boolean smaller = false;
    List<String> symbols = new ArrayList<>(best.procedures().keySet());
    symbols.addAll(best.globals().keySet());
    for (String symbol : symbols) {
      List<String> others = symbols.stream().filter(other -> !other.equals(symbol)).toList();
      smaller |= tryProgram(Reachability.prune(best, others));
    }
    return smaller;
  }

  private boolean controlFlow(String name) {
    boolean smaller = false;
    boolean again = true;
    while (again) {
      again = tryProcedure(Shrink.tidy(best.procedure(name)));
      Procedure procedure = best.procedure(name);
      for (Block block : procedure.blocks()) {
        if (!again) {
          again = Shrink.simplerTerminators(procedure, block).stream().anyMatch(this::tryProcedure);
        }
      }
      smaller |= again;
    }
    return smaller;
  }

  private boolean instructions(String name) {
    boolean smaller = false;
    for (int chunk = Shrink.instructions(best.procedure(name)); chunk > 0; chunk /= 2) {
      int start = 0;
      while (start < Shrink.instructions(best.procedure(name))) {
        if (tryProcedure(Shrink.withoutInstructions(best.procedure(name), start, start + chunk))) {
          smaller = true;
        } else {
          start += chunk;
        }
      }
    }
    for (int i = Shrink.instructions(best.procedure(name)) - 1; i >= 0; i--) {
      smaller |= Shrink.forwarded(best.procedure(name), i).stream().anyMatch(this::tryProcedure);
    }
    return smaller;
  }

  private boolean parameters(String name) {
    boolean smaller = false;
    for (int b = 1; b < best.procedure(name).blocks().size(); b++) {
      for (int i = best.procedure(name).blocks().get(b).parameters().size() - 1; i >= 0; i--) {
        Procedure procedure = best.procedure(name);
        Procedure candidate = Shrink.withoutParameter(procedure, procedure.blocks().get(b), i);
        smaller |= candidate != null && tryProcedure(candidate);
      }
    }
    return smaller;
  }

  private boolean tryProcedure(Procedure candidate) {
    if (weight(candidate) >= weight(best.procedure(candidate.name()))) {
      return false;
    }
    SequencedMap<String, Procedure> procedures = new LinkedHashMap<>(best.procedures());
    procedures.put(candidate.name(), candidate);
    return accept(best.withProcedures(procedures));
  }

  private boolean tryProgram(Program candidate) {
    return weight(candidate) < weight(best) && accept(candidate);
  }

  private boolean accept(Program candidate) {
    if (Verifier.verify(candidate).isEmpty() && fails.test(candidate)) {
      best = candidate;
      return true;
    }
    return false;
  }

  /** What every step makes less, so that reduction ends. */
  private static long weight(Procedure procedure) {
    long weight = procedure.slots().size();
    for (Block block : procedure.blocks()) {
      weight += 5 + 3L * block.parameters().size() + 3L * block.terminator().successors().size();
      weight += block.terminator() instanceof Terminator.Return ? 0 : 3;
      weight += block.terminator() instanceof Terminator.Invoke ? 9 : 0;
      for (Instruction instruction : block.body()) {
        weight += Shrink.isZero(instruction) ? 1 : 3;
      }
    }
    return weight;
  }

  private static long weight(Program program) {
    long weight = program.procedures().values().stream().mapToLong(procedure -> 5 + weight(procedure)).sum();
    for (Global global : program.globals().values()) {
      weight += 1 + global.data().size();
    }
    return weight;
  }

  private static Program withGlobals(Program program, SequencedMap<String, Global> globals) {
    return new Program(program.name(), program.entry(), program.trapHandler(), program.procedures(), globals,
        program.externs());
  }
}
