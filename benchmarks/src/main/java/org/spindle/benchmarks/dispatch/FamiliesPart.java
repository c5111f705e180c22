package org.spindle.benchmarks.dispatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.benchmarks.report.Cell;
import org.spindle.benchmarks.report.Plot;
import org.spindle.benchmarks.report.Section;
import org.spindle.benchmarks.report.Table;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.alpha.timing.TimingCounters;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.Publication;
import org.spindle.runtime.machine.TruffleEngine;
import org.spindle.runtime.measure.ProcessorTime;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.Limits;

/** Sets of guards that are difficult in different ways, in growing number, and what each step of specialization gains. */
final class FamiliesPart implements Part {
  /** On Alpha, so many guards are evaluated by the generic raise in one measurement. */
  private static final int GENERIC_WALKS = 200_000;

  private static final int LEAST_RAISES = 200;

  /** Specialization that has taken longer is not tried for larger sizes; in nanoseconds. */
  private static final long LONGEST = 15_000_000_000L;

  /** The code that serves a raise. */
  private enum Variant {
    /** The generic raise, with what the host compiler makes of it by itself. */
    GENERIC("generic", null),
    /** The raise specialized by unfolding, without decision graphs. */
    UNROLLED("unrolled", Fuser.LIMITS.withoutDecisions()),
    /** The raise as it is normally fused. */
    GRAPH("graph", Fuser.LIMITS);

    private final String text;
    private final Limits limits;

    Variant(String text, Limits limits) {
      this.text = text;
      this.limits = limits;
    }
  }

  /** What was measured for a variant; negative where nothing was. */
  private record Measured(
      int size, double milliseconds, double instructions, double cycles, double nanoseconds) {
    static final Measured NOTHING = new Measured(-1, -1, -1, -1, -1);
  }

  private record Row(int n, boolean agree, Map<Variant, Measured> variants) {}

  @Override
  public String name() {
    return "families";
  }

  @Override
  public Section measure(Scale scale, Consumer<String> progress) {
    LinkedProgram program = FamilyMachine.compile();
    List<Table> tables = new ArrayList<>();
    List<Plot> plots = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    boolean agree = true;
    ProcessorTime time =
        new ProcessorTime(scale == Scale.FULL ? ProcessorTime.Plan.QUICK : scale.plan());
    for (Family family : scale == Scale.SMOKE ? List.of(Family.MIXED) : List.of(Family.values())) {
      List<Row> rows = new ArrayList<>();
      Set<Variant> variants = EnumSet.allOf(Variant.class);
      for (int n : scale.choose(List.of(1, 3, 10, 30, 100, 300, 1000), List.of(1, 10, 100), List.of(5))) {
        Map<Variant, Measured> measured = new EnumMap<>(Variant.class);
        boolean right = true;
        for (Variant variant : Variant.values()) {
          if (variants.contains(variant)) {
            progress.accept("families, " + family + ", N=" + n + ", " + variant.text);
            Trial trial = new Trial(program, family.guards(n), variant);
            measured.put(variant, trial.measure(time));
            right &= trial.right;
            if (trial.ends != null) {
              notes.add(family + ", " + variant.text + ", N=" + n + ": " + trial.ends);
              variants.remove(variant);
            }
          } else {
            measured.put(variant, Measured.NOTHING);
          }
        }
        agree &= right;
        rows.add(new Row(n, right, measured));
      }
      tables.add(table(family, rows));
      plots.add(plot(family + ": residual code", "instructions", rows, Measured::size));
      plots.add(plot(family + ": Truffle", "ns per raise", rows, Measured::nanoseconds));
      plots.add(plot(family + ": Alpha", "cycles per raise", rows, Measured::cycles));
    }
    return new Section(name(), "Families of guards", agree, tables, List.of(), plots, notes);
  }

  /** One variant for some guards, on both engines. */
  private static final class Trial {
    private final LinkedProgram program;
    private final List<Guard> guards;
    private final Variant variant;
    private boolean right = true;

    /** Why larger sizes are not tried, or null. */
    private String ends;

    Trial(LinkedProgram program, List<Guard> guards, Variant variant) {
      this.program = program;
      this.guards = guards;
      this.variant = variant;
    }

    Measured measure(ProcessorTime time) {
      int size = -1;
      double milliseconds = -1;
      double nanoseconds;
      Limits limits = variant.limits == null ? Fuser.LIMITS : variant.limits;
      try (FamilyMachine machine = new FamilyMachine(program, guards,
          loaded -> new TruffleEngine(loaded, Publication.COMPILED), limits)) {
        if (variant.limits != null) {
          FusedRaise fused = machine.fuse();
          if (fused == null) {
            ends = "the specializer declined, " + machine.declined();
            return Measured.NOTHING;
          }
          size = fused.residual().size();
          milliseconds = fused.latency().specialization() / 1e6;
          if (fused.latency().specialization() > LONGEST) {
            ends = "larger sizes are left out, since specialization takes long";
          }
        }
        right &= machine.countsRight(FamilyMachine.RAISES);
        nanoseconds =
            time.median(passes -> machine.raise(FamilyMachine.RAISES, passes)) / FamilyMachine.RAISES;
        right &= machine.countsRight(FamilyMachine.RAISES);
      }
      int raises = Math.clamp(GENERIC_WALKS / guards.size(), LEAST_RAISES, FamilyMachine.RAISES);
      try (FamilyMachine machine =
          new FamilyMachine(program, guards, loaded -> new AlphaEngine(loaded, new AlphaCompiler(),
              new Ev4Timing()), limits)) {
        if (variant.limits != null && machine.fuse() == null) {
          ends = "declined on Alpha, " + machine.declined();
          return new Measured(size, milliseconds, -1, -1, nanoseconds);
        }
        right &= machine.countsRight(raises);
        AlphaEngine engine = (AlphaEngine) machine.driven().engine();
        TimingCounters start = engine.counters();
        machine.raise(raises, 1);
        TimingCounters taken = engine.counters().since(start);
        return new Measured(size, milliseconds, (double) taken.instructions() / raises,
            (double) taken.cycles() / raises, nanoseconds);
      }
    }
  }

  private static Table table(Family family, List<Row> rows) {
    Table.Builder table = Table.builder(family.toString(),
        family + ": residual instructions, ms of specialization, and for each raise Alpha instructions, Alpha"
            + " cycles, and nanoseconds on Truffle");
    table.column("n", "N", 0).column("agree", "ok", 0)
        .column("unrolledSize", "unrolled size", 0).column("graphSize", "graph size", 0)
        .column("graphMilliseconds", "graph ms", 1);
    for (Variant variant : Variant.values()) {
      table.column(variant.text + "Instructions", variant.text + " instr", 0);
    }
    for (Variant variant : Variant.values()) {
      table.column(variant.text + "Cycles", variant.text + " cycles", 0);
    }
    for (Variant variant : Variant.values()) {
      table.column(variant.text + "Nanoseconds", variant.text + " ns", 1);
    }
    for (Row row : rows) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(row.n));
      cells.add(Cell.of(row.agree));
      cells.add(count(row.variants.get(Variant.UNROLLED).size));
      cells.add(count(row.variants.get(Variant.GRAPH).size));
      cells.add(Cell.of(row.variants.get(Variant.GRAPH).milliseconds));
      for (ToDoubleFunction<Measured> number : List.<ToDoubleFunction<Measured>>of(
          Measured::instructions, Measured::cycles, Measured::nanoseconds)) {
        for (Variant variant : Variant.values()) {
          cells.add(Cell.of(number.applyAsDouble(row.variants.get(variant))));
        }
      }
      table.row(cells.toArray(Cell[]::new));
    }
    return table.build();
  }

  private static Cell count(long number) {
    return number < 0 ? Cell.NONE : Cell.of(number);
  }

  private static Plot plot(String title, String unit, List<Row> rows, ToDoubleFunction<Measured> number) {
    List<Plot.Series> all = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      Plot.Series series = new Plot.Series(variant.text);
      rows.forEach(row -> series.add(row.n, number.applyAsDouble(row.variants.get(variant))));
      if (!series.points().isEmpty()) {
        all.add(series);
      }
    }
    return new Plot(title, "bindings", unit, all);
  }
}
