package org.spindle.benchmarks.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.benchmarks.report.Aim;
import org.spindle.benchmarks.report.Cell;
import org.spindle.benchmarks.report.Plot;
import org.spindle.benchmarks.report.Section;
import org.spindle.benchmarks.report.Table;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.alpha.timing.TimingCounters;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.measure.DrivenMachine;
import org.spindle.runtime.measure.DrivenProgram;
import org.spindle.runtime.toolchain.LinkedProgram;

/**
 * Raises on the emulated Alpha beside what SPIN took on the same processor (Pardyak and Bershad, Dynamic Binding for an
 * Extensible System, OSDI 1996, table 1; a DEC 3000/400 with a 21064 at 133 MHz).
 */
final class AlphaPart implements Part {
  private static final double MEGAHERTZ = 133;
  private static final int RAISES = 400;
  private static final String INSTALL = "Raises.Install";
  private static final String INSTALL_ON_EACH = "Raises.InstallOnEach";
  private static final String RUNS = "Raises.Runs";

  /** Handlers with a true guard. */
  private static final List<Integer> HANDLERS = List.of(1, 5, 10, 50);

  /** The number of handlers for which half of SPIN's time is the aim. */
  private static final int AIM = 50;

  /** Another guard may cost so many cycles when others decide it. */
  private static final double GUARD_AIM = 0.1;

  /**
   * An event with some number of arguments, and SPIN's times for it in microseconds.
   *
   * @param raise the procedure that raises it, with known arguments before the number of times
   * @param plain time with calls, for each number of {@link #HANDLERS}
   * @param inlined time with guards and handlers in line
   */
  private record Event(
      int arguments,
      String name,
      String raise,
      long[] known,
      double call,
      double[] plain,
      double[] inlined) {}

  private static final List<Event> EVENTS =
      List.of(
          new Event(0, "Plain.None", "Raises.RaiseNone", new long[0], 0.10,
              new double[] {0.37, 1.18, 2.15, 11.69}, new double[] {0.23, 0.41, 0.63, 2.48}),
          new Event(1, "Plain.One", "Raises.RaiseOne", new long[] {1}, 0.13,
              new double[] {0.39, 1.25, 2.32, 11.51}, new double[] {0.24, 0.45, 0.72, 2.87}),
          new Event(5, "Plain.Five", "Raises.RaiseFive", new long[0], 0.14,
              new double[] {0.97, 1.61, 2.88, 14.45}, new double[] {0.42, 1.55, 1.32, 5.65}));

  /** Alpha instructions and cycles for each raise, with the loop around it; negative where there is none. */
  private record Cost(double instructions, double cycles) {
    static final Cost NONE = new Cost(-1, -1);
  }

  /** What is on an event, and what that costs. */
  private static final class Trial implements AutoCloseable {
    private final Event event;
    private final DrivenMachine machine;
    private boolean right = true;

    Trial(LinkedProgram program, Event event) {
      this.event = event;
      machine = new DrivenMachine("raises", program,
          loaded -> new AlphaEngine(loaded, new AlphaCompiler(), new Ev4Timing()), Fuser.LIMITS);
    }

    /** The cost, when each raise runs so many counting handlers; caches are warm. */
    Cost cost(int counting) {
      raise();
      AlphaEngine engine = (AlphaEngine) machine.engine();
      long before = machine.call(RUNS);
      TimingCounters start = engine.counters();
      raise();
      TimingCounters taken = engine.counters().since(start);
      right &= machine.call(RUNS) - before == (long) RAISES * counting;
      return new Cost((double) taken.instructions() / RAISES, (double) taken.cycles() / RAISES);
    }

    Cost fused(int counting) {
      return machine.fuse(event.name) == null ? Cost.NONE : cost(counting);
    }

    private void raise() {
      long[] arguments = new long[event.known.length + 1];
      System.arraycopy(event.known, 0, arguments, 0, event.known.length);
      arguments[event.known.length] = RAISES;
      machine.call(event.raise, arguments);
    }

    @Override
    public void close() {
      machine.close();
    }
  }

  @Override
  public String name() {
    return "alpha";
  }

  @Override
  public Section measure(Scale scale, Consumer<String> progress) {
    LinkedProgram program = DrivenProgram.compile("raises", GuestSources.program("Plain", "Raises"),
        List.of(INSTALL, INSTALL_ON_EACH, RUNS, "Raises.RaiseNone", "Raises.RaiseOne", "Raises.RaiseFive"),
        Map.of());
    List<Aim> aims = new ArrayList<>();
    boolean agree = true;

    Table.Builder handlers = handlersTable();
    Plot.Series fusedSeries = new Plot.Series("fused");
    Plot.Series genericSeries = new Plot.Series("generic");
    Plot.Series plainSeries = new Plot.Series("SPIN, calls");
    Plot.Series inlinedSeries = new Plot.Series("SPIN, in line");
    for (Event event : EVENTS) {
      agree &= plainCall(program, event, handlers);
      for (int n : scale == Scale.SMOKE ? HANDLERS.subList(1, 2) : HANDLERS) {
        progress.accept("alpha, " + event.arguments + " arguments, " + n + " handlers");
        int at = HANDLERS.indexOf(n);
        double plain = event.plain[at] * MEGAHERTZ;
        double inlined = event.inlined[at] * MEGAHERTZ;
        Cost empty;
        try (Trial trial = new Trial(program, event)) {
          trial.machine.call(INSTALL, EVENTS.indexOf(event), n, 0);
          empty = trial.fused(0);
          agree &= trial.right;
        }
        try (Trial trial = new Trial(program, event)) {
          trial.machine.call(INSTALL, EVENTS.indexOf(event), n, 1);
          Cost generic = trial.cost(n);
          Cost fused = trial.fused(n);
          agree &= trial.right;
          handlers.row(Cell.of(event.arguments), Cell.of(n), Cell.of(generic.instructions),
              Cell.of(generic.cycles), Cell.of(fused.instructions), Cell.of(fused.cycles),
              Cell.of(empty.cycles),
              Cell.of(plain), Cell.of(inlined), Cell.of(fused.cycles / inlined));
          if (n == AIM) {
            aims.add(new Aim("cycles of " + n + " handlers in line, " + event.arguments + " arguments",
                fused.cycles, inlined / 2));
          }
          if (event.arguments == 0) {
            genericSeries.add(n, generic.cycles);
            fusedSeries.add(n, fused.cycles);
            plainSeries.add(n, plain);
            inlinedSeries.add(n, inlined);
          }
        }
      }
    }

    Table.Builder guards = Table.builder("guards",
        "Guards of which one is true: instructions and cycles for each raise")
        .column("n", "guards", 0)
        .column("genericInstructions", "generic instr", 1).column("genericCycles", "cycles", 1)
        .column("fusedInstructions", "fused instr", 1).column("fusedCycles", "cycles", 1);
    Plot.Series genericGuards = new Plot.Series("generic");
    Plot.Series fusedGuards = new Plot.Series("fused");
    Event one = EVENTS.get(1);
    double ofTen = -1;
    for (int n : scale.choose(
        List.of(1, 5, 10, 50, 100, 200, 500), List.of(1, 10, 50, 200), List.of(3))) {
      progress.accept("alpha, " + n + " guards of which one is true");
      try (Trial trial = new Trial(program, one)) {
        trial.machine.call(INSTALL_ON_EACH, n);
        Cost generic = trial.cost(1);
        Cost fused = trial.fused(1);
        agree &= trial.right;
        guards.row(Cell.of(n), Cell.of(generic.instructions), Cell.of(generic.cycles),
            Cell.of(fused.instructions), Cell.of(fused.cycles));
        genericGuards.add(n, generic.cycles);
        fusedGuards.add(n, fused.cycles);
        if (n == 10) {
          ofTen = fused.cycles;
        } else if (n == 200) {
          aims.add(new Aim("cycles for each guard from 10 to 200, of which one is true",
              (fused.cycles - ofTen) / 190, GUARD_AIM));
        }
      }
    }
    return new Section(name(), "Raises on the Alpha", agree, List.of(handlers.build(), guards.build()), aims,
        List.of(
            new Plot("Handlers with a true guard, no arguments", "handlers", "cycles per raise",
                List.of(genericSeries, fusedSeries, plainSeries, inlinedSeries)),
            new Plot("Guards of which one is true", "guards", "cycles per raise",
                List.of(genericGuards, fusedGuards))),
        List.of());
  }

  private static Table.Builder handlersTable() {
    return Table.builder("handlers",
        "Handlers with a true guard: instructions and cycles for each raise, and SPIN's microseconds times 133")
        .column("arguments", "arguments", 0).column("handlers", "handlers", 0)
        .column("genericInstructions", "generic instr", 1).column("genericCycles", "cycles", 1)
        .column("fusedInstructions", "fused instr", 1).column("fusedCycles", "cycles", 1)
        .column("emptyCycles", "cycles, empty handlers", 1)
        .column("spinCalls", "SPIN calls", 0).column("spinInlined", "SPIN in line", 0)
        .column("ratio", "fused/SPIN in line", 2);
  }

  /** The row of the event while nobody else handles it. */
  private static boolean plainCall(LinkedProgram program, Event event, Table.Builder table) {
    try (Trial trial = new Trial(program, event)) {
      Cost call = trial.cost(0);
      table.row(Cell.of(event.arguments), Cell.of(0), Cell.of(call.instructions), Cell.of(call.cycles),
          Cell.NONE, Cell.NONE, Cell.NONE, Cell.of(event.call * MEGAHERTZ), Cell.NONE, Cell.NONE);
      return trial.right;
    }
  }
}
