package org.spindle.runtime.ahead;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import org.spindle.ir.Callee;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.InterpreterEngine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;

/**
 * A run of a program that finds out which bindings it installs. It has no input and no files, and what it writes is lost.
 * Of interest are the tables of events that were raised with them, and those that there are at the end.
 */
final class InstallingRun {
  /** Tables that are remembered of an event: those that came last. */
  private static final int MOST_TABLES = 8;

  /** How often the run itself goes on with specialized code. */
  private static final int MOST_FUSED = 64;

  private final LinkedProgram program;
  private final Machine machine;
  private final InterpreterEngine engine;
  private final Fuser fuser;

  private int fused;

  /** Tables that were not raised with yet, by event record. */
  private final Map<Long, Long> fresh = new HashMap<>();

  private final Map<Long, Procedure> probes = new HashMap<>();
  private final Map<String, SequencedSet<CapturedTable>> tables = new LinkedHashMap<>();

  private InstallingRun(LinkedProgram program, List<String> arguments) {
    this.program = program;
    machine =
        new Machine(
            program.executable(), MemoryMap.KERNEL,
            new GuestStreams(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()),
            arguments);
    engine = new InterpreterEngine(machine);
    fuser = new Fuser(program, machine, engine, Fuser.LIMITS);
    fuser.onFailure(failure -> {});
    machine.services().setFuser(this::requested);
  }

  /**
   * What was found out.
   *
   * @param outcome how the run ended
   * @param tables by the symbols of the events' procedures
   */
  record Findings(Outcome outcome, Map<String, SequencedSet<CapturedTable>> tables) {}

  /**
   * Runs a program.
   *
   * @param arguments of the guest, its name first
   * @param limit instructions after which the run ends
   */
  static Findings of(LinkedProgram program, List<String> arguments, long limit) {
    InstallingRun run = new InstallingRun(program, arguments);
    run.engine.setLimit(limit);
    Outcome outcome = run.engine.run();
    program.program().procedures().keySet().stream()
        .map(BindingTable::record)
        .filter(program.program().globals()::containsKey)
        .forEach(record -> run.capture(run.machine.image().address(record)));
    return new Findings(outcome, run.tables);
  }

  /**
   * Answers {@code machine.fuse}: first asked by the dispatcher, for a new table, then by the probe that is published for
   * it, when the event is raised.
   */
  private boolean requested(long event) {
    long table = table(event);
    if (fresh.remove(event, table)) {
      capture(event);
      engine.redirect(event, machine.memory().load64(event + BindingTable.EVENT_GENERIC));
      fused++;
      fuser.setEnabled(fused <= MOST_FUSED);
      fuser.fuse(event);
    } else {
      fresh.put(event, table);
      engine.redirect(event, machine.image().descriptor(probe(event).name()));
    }
    return true;
  }

  private long table(long event) {
    return machine.memory().load64(event + BindingTable.EVENT_TABLE);
  }

  private void capture(long event) {
    if (table(event) != 0) {
      SequencedSet<CapturedTable> all = tables.computeIfAbsent(symbol(event), _ -> new LinkedHashSet<>());
      all.addLast(TableCapture.of(machine, table(event)));
      if (all.size() > MOST_TABLES) {
        all.removeFirst();
      }
    }
  }

  private String symbol(long event) {
    long procedure = machine.memory().load64(event + BindingTable.EVENT_PROCEDURE);
    return machine.image().symbolAt(machine.memory(), procedure);
  }

  /** What stands for an event until it is raised: asks for its fusing again, and raises it. */
  private Procedure probe(long event) {
    return probes.computeIfAbsent(event, _ -> {
      String symbol = symbol(event);
      Procedure raise = program.program().procedure(BindingTable.genericRaise(symbol));
      ProcedureBuilder code = new ProcedureBuilder(symbol + "$probe", raise.signature());
      Value record = code.globalAddress(BindingTable.record(symbol), 0);
      code.call(new Callee.Direct("machine.fuse"), Type.I64, List.of(record));
      List<Value> arguments =
          IntStream.range(0, raise.parameters().size()).mapToObj(code::parameter).toList();
      code.ret(code.call(new Callee.Direct(raise.name()), raise.signature().result(), arguments));
      Procedure made = program.executable(code.build(), 0);
      machine.image().add(machine.memory(), made);
      engine.install(made);
      return made;
    });
  }
}
