package org.spindle.benchmarks.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.benchmarks.report.Aim;
import org.spindle.benchmarks.report.Cell;
import org.spindle.benchmarks.report.Plot;
import org.spindle.benchmarks.report.Section;
import org.spindle.benchmarks.report.Table;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.Publication;
import org.spindle.runtime.machine.TruffleEngine;
import org.spindle.runtime.measure.ProcessorTime;
import org.spindle.runtime.toolchain.LinkedProgram;

/**
 * How long it takes from the request to install the N-th binding until raises run code for all N, when it is not the first
 * time that something is installed; and on Truffle, until the host compiler has made that fast. Times are clock time.
 */
final class InstallPart implements Part {
  private static final int WARM_UP_SIZE = 50;

  /** Warming up goes on in batches that take so many nanoseconds, in which the host's compiler gets on, */
  private static final long BATCH = 1_000_000_000L;

  /** as long as one of the last so many batches was the fastest, by {@link #FASTER}, */
  private static final int PATIENCE = 4;

  private static final double FASTER = 0.95;

  /** but no longer than this, in nanoseconds. */
  private static final long LONGEST_WARM_UP = 30_000_000_000L;

  private static final int MOST_REPETITIONS = 11;
  private static final int LEAST_REPETITIONS = 3;
  private static final double MILLISECOND = 1e6;

  /** How long raises are watched after an installation, in nanoseconds. */
  private static final long WATCHED = 3_000_000_000L;

  /** So many raises are timed together then. */
  private static final int RAISES = 1024;

  /** This part of the final speed counts as peak. */
  private static final double PEAK = 0.9;

  /** So many times of raises in a row have to be near the final one. */
  private static final int WINDOW = 10;

  private enum Target {
    ALPHA("Alpha"), TRUFFLE("Truffle");

    private final String text;

    Target(String text) {
      this.text = text;
    }
  }

  /**
   * One installation, in milliseconds.
   *
   * @param guest what else the installation took: the dispatcher in the guest
   */
  private record Times(double specialization, double code, double publication, double guest) {
    double latency() {
      return specialization + code + publication;
    }
  }

  /**
   * @param guestCycles of the dispatcher, on Alpha; else negative
   * @param peak milliseconds until raises are fast, on Truffle; else negative
   */
  private record Row(int n, Target target, boolean agree, Times times, double guestCycles, double peak) {}

  @Override
  public String name() {
    return "install";
  }

  @Override
  public Section measure(Scale scale, Consumer<String> progress) {
    LinkedProgram program = FamilyMachine.compile();
    List<Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Target target : Target.values()) {
      if (scale != Scale.SMOKE) {
        progress.accept("install, " + target.text + ", warming up");
        try (FamilyMachine machine = open(program, WARM_UP_SIZE, target)) {
          warmUp(machine);
        }
      }
      for (int n : scale.choose(List.of(1, 10, 50, 100, 200, 500), List.of(1, 10, 50), List.of(2))) {
        progress.accept("install, " + target.text + ", N=" + n);
        try (FamilyMachine machine = open(program, n, target)) {
          Row row = measure(machine, n, target, scale);
          if (row == null) {
            notes.add(target.text + ", N=" + n + ": the specializer declined, " + machine.declined());
          } else {
            rows.add(row);
          }
        }
      }
    }
    List<Aim> aims = new ArrayList<>();
    rows.stream().filter(row -> row.target == Target.ALPHA && (row.n == 50 || row.n == 500))
        .forEach(row -> aims.add(new Aim("Alpha, N=" + row.n + ": ms from request to published",
            row.times.latency(), row.n == 50 ? 2 : 10)));
    return new Section(name(), "Installing one more binding", rows.stream().allMatch(Row::agree),
        List.of(table(rows)), aims, List.of(plot(rows)), notes);
  }

  private static FamilyMachine open(LinkedProgram program, int n, Target target) {
    return new FamilyMachine(program, Family.PREFIX.guards(n), loaded -> switch (target) {
      case ALPHA -> new AlphaEngine(loaded, new AlphaCompiler(), new Ev4Timing());
      case TRUFFLE -> new TruffleEngine(loaded, Publication.COMPILED);
    }, Fuser.LIMITS);
  }

  /** Null when the specializer declined. */
  private static Row measure(FamilyMachine machine, int n, Target target, Scale scale) {
    List<Times> times =
        repeat(machine, n, scale == Scale.SMOKE ? 1 : MOST_REPETITIONS,
            scale.choose(5_000_000_000L, 1_000_000_000L, 0L));
    if (times.isEmpty()) {
      return null;
    }
    double cycles = -1;
    double peak = -1;
    Guard last = Family.PREFIX.guard(n - 1);
    switch (target) {
      case ALPHA -> {
        AlphaEngine engine = (AlphaEngine) machine.driven().engine();
        long start = engine.counters().cycles();
        machine.add(last);
        cycles = engine.counters().cycles() - start;
      }
      case TRUFFLE -> {
        if (scale == Scale.SMOKE) {
          machine.add(last);
        } else {
          peak = untilPeak(machine, last);
        }
      }
    }
    boolean agree = machine.countsRight(FamilyMachine.RAISES);
    return new Row(n, target, agree, new Times(median(times, Times::specialization),
        median(times, Times::code), median(times, Times::publication), median(times, Times::guest)), cycles,
        peak);
  }

  private static double median(List<Times> times, ToDoubleFunction<Times> number) {
    return ProcessorTime.median(times.stream().mapToDouble(number).toArray());
  }

  /** Installs until that gets no faster. */
  private static void warmUp(FamilyMachine machine) {
    long begin = System.nanoTime();
    double best = Double.MAX_VALUE;
    int since = 0;
    while (since < PATIENCE && System.nanoTime() - begin < LONGEST_WARM_UP) {
      double now =
          median(repeat(machine, WARM_UP_SIZE, Integer.MAX_VALUE, BATCH), Times::latency);
      machine.add(Family.PREFIX.guard(WARM_UP_SIZE - 1));
      since = now < best * FASTER ? 0 : since + 1;
      best = Math.min(best, now);
    }
  }

  /**
   * Removes the last binding, and installs and removes it again and again; in the end it is not installed. The times of all
   * installations, none when the specializer declined.
   */
  private static List<Times> repeat(FamilyMachine machine, int n, int most, long nanoseconds) {
    machine.driven().setFusing(true);
    machine.removeLast();
    machine.driven().engine().awaitPublications();
    List<Times> times = new ArrayList<>();
    long begin = System.nanoTime();
    while (times.size() < most
        && (times.size() < LEAST_REPETITIONS || System.nanoTime() - begin < nanoseconds)) {
      long start = System.nanoTime();
      machine.add(Family.PREFIX.guard(n - 1));
      long returned = System.nanoTime();
      if (machine.fused() == null) {
        return List.of();
      }
      machine.driven().engine().awaitPublications();
      long awaited = System.nanoTime() - returned;
      FusedRaise.Latency latency = machine.fused().latency();
      times.add(new Times(latency.specialization() / MILLISECOND, latency.code() / MILLISECOND,
          (latency.publication() + awaited) / MILLISECOND,
          (returned - start - latency.total()) / MILLISECOND));
      machine.removeLast();
      machine.driven().engine().awaitPublications();
    }
    return times;
  }

  /** Milliseconds from the request until raises are about as fast as they get. */
  private static double untilPeak(FamilyMachine machine, Guard last) {
    new ProcessorTime(ProcessorTime.Plan.QUICK).warmUp(passes -> machine.raise(RAISES, passes));
    List<Long> ends = new ArrayList<>();
    List<Double> taken = new ArrayList<>();
    long start = System.nanoTime();
    machine.add(last);
    final long installed = System.nanoTime();
    long before = installed;
    while (before - installed < WATCHED) {
      machine.raise(RAISES, 1);
      long now = System.nanoTime();
      ends.add(now - start);
      taken.add((double) (now - before));
      before = now;
    }
    double end = ProcessorTime.median(
        taken.subList(taken.size() * 3 / 4, taken.size()).stream().mapToDouble(Double::doubleValue)
            .toArray());
    for (int i = 0; i + WINDOW <= taken.size(); i++) {
      double[] window = taken.subList(i, i + WINDOW).stream().mapToDouble(Double::doubleValue).toArray();
      if (ProcessorTime.median(window) * PEAK <= end) {
        return ends.get(i) / MILLISECOND;
      }
    }
    return -1;
  }

  private static Table table(List<Row> rows) {
    Table.Builder table =
        Table.builder("latency", "Milliseconds to install the N-th binding, cycles of the dispatcher")
            .column("engine", "engine", 0).column("n", "N", 0).column("agree", "ok", 0)
            .column("specialization", "specialize", 2).column("code", "code", 2)
            .column("publication", "publish", 3).column("latency", "request to published", 2)
            .column("guest", "dispatcher", 2).column("guestCycles", "dispatcher cycles", 0)
            .column("peak", "until peak", 1);
    for (Row row : rows) {
      table.row(Cell.of(row.target.text), Cell.of(row.n), Cell.of(row.agree),
          Cell.of(row.times.specialization), Cell.of(row.times.code), Cell.of(row.times.publication),
          Cell.of(row.times.latency()), Cell.of(row.target == Target.ALPHA ? -1 : row.times.guest),
          Cell.of(row.guestCycles), Cell.of(row.peak));
    }
    return table.build();
  }

  private static Plot plot(List<Row> rows) {
    List<Plot.Series> all = new ArrayList<>();
    for (Target target : Target.values()) {
      Plot.Series latency = new Plot.Series(target.text);
      Plot.Series peak = new Plot.Series(target.text + ", until peak");
      rows.stream().filter(row -> row.target == target).forEach(row -> {
        latency.add(row.n, row.times.latency());
        peak.add(row.n, row.peak);
      });
      all.add(latency);
      if (!peak.points().isEmpty()) {
        all.add(peak);
      }
    }
    return new Plot("Installing the N-th binding", "bindings", "ms", all);
  }
}
