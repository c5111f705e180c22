package org.spindle.ir.link;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;

/**
 * Removes what cannot be reached from a program's roots: entry procedure, trap handler and symbols that the
 * caller names. Linker-provided globals always stay. A procedure whose address is taken keeps its {@code desc.}
 * and {@code event.} globals, from which its descriptor is made.
 */
public final class Reachability implements Symbols.Uses {
  private final Program program;
  private final Set<String> reached = new HashSet<>();
  private final Deque<String> pending = new ArrayDeque<>();

  private Reachability(Program program) {
    this.program = program;
  }

  /**
   * The program without unreachable definitions.
   *
   * @param roots further symbols to keep; unknown ones are ignored
   */
  public static Program prune(Program program, Collection<String> roots) {
    Reachability reachability = new Reachability(program);
    roots.forEach(reachability::reach);
    reachability.reach(program.entry());
    reachability.reach(program.trapHandler());
    RunTimeGlobals.declarations().keySet().forEach(reachability::reach);
    reachability.run();
    return reachability.remaining();
  }

  private void reach(String symbol) {
    if (symbol != null && reached.add(symbol)) {
      pending.add(symbol);
    }
  }

  private void run() {
    while (!pending.isEmpty()) {
      String symbol = pending.remove();
      Procedure procedure = program.procedure(symbol);
      if (procedure != null) {
        Symbols.visit(procedure, this);
      }
      Global global = program.global(symbol);
      if (global != null) {
        Symbols.visit(global, this);
      }
    }
  }

  private Program remaining() {
    SequencedMap<String, Procedure> procedures = new LinkedHashMap<>(program.procedures());
    SequencedMap<String, Global> globals = new LinkedHashMap<>(program.globals());
    SequencedMap<String, Extern> externs = new LinkedHashMap<>(program.externs());
    procedures.keySet().retainAll(reached);
    globals.keySet().retainAll(reached);
    externs.keySet().retainAll(reached);
    return new Program(program.name(), program.entry(), program.trapHandler(), procedures, globals, externs);
  }

  @Override
  public void called(String procedure) {
    reach(procedure);
  }

  @Override
  public void raised(String procedure) {
    addressTaken(procedure);
  }

  @Override
  public void addressTaken(String procedure) {
    reach(procedure);
    reach(ProcedureDescriptor.attributes(procedure));
    reach(ProcedureDescriptor.event(procedure));
  }

  @Override
  public void global(String global) {
    reach(global);
  }
}
