package org.spindle.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.spindle.benchmarks.check.CheckBenchmark;
import org.spindle.benchmarks.check.ProcessMeasurement;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spindle bench check}: how long {@code spindle check} takes for a large program, new and unchanged. */
@Command(name = "check",
    description = "Measures 'spindle check' on generated sources, cold and warm.",
    mixinStandardHelpOptions = true)
final class BenchCheckCommand implements Callable<Integer> {
  /** Set by the launcher to its own path. */
  private static final String LAUNCHER = "spindle.launcher";

  private static final double MEBIBYTE = 1 << 20;

  private final Session session;

  @Option(names = "--lines", paramLabel = "N", defaultValue = "50000",
      description = "how many lines of Modula-3 to generate (default: 50000)") private int lines;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
      description = "another number makes another program (default: 1)") private long seed;

  @Option(names = "--runs", paramLabel = "N", defaultValue = "3",
      description = "how often to measure; the median is printed (default: 3)") private int runs;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "how to print the result (default: text)") private OutputFormat format;

  BenchCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    if (lines < 1 || runs < 1) {
      throw UserError.wrongUsage("--lines and --runs must be at least 1.");
    }
    String launcher = System.getProperty(LAUNCHER);
    if (launcher == null) {
      throw UserError
          .wrongUsage("'bench check' starts new processes, and works by the spindle launcher only.");
    }
    List<ProcessMeasurement> cold = new ArrayList<>();
    List<ProcessMeasurement> warm = new ArrayList<>();
    session.enter("generating sources");
    try (CheckBenchmark benchmark = new CheckBenchmark(Path.of(launcher), lines, seed)) {
      for (int i = 1; i <= runs; i++) {
        session.enter("measuring a check");
        session.err().println("spindle bench: check " + i + " of " + runs);
        List<ProcessMeasurement> measured = benchmark.measure();
        cold.add(measured.getFirst());
        warm.add(measured.getLast());
      }
    }
    boolean right =
        cold.stream().allMatch(m -> m.status() == 0 && m.said().equals(cold.getFirst().said()))
            && warm.stream().allMatch(m -> m.status() == 0 && m.said().equals(cold.getFirst().said()));
    print(cold, warm, right);
    return right ? ExitStatus.SUCCESS : ExitStatus.GUEST_FAILURE;
  }

  private void print(List<ProcessMeasurement> cold, List<ProcessMeasurement> warm, boolean right) {
    String said = cold.getFirst().said().strip();
    double ratio = seconds(cold, ProcessMeasurement::time) / seconds(warm, ProcessMeasurement::time);
    if (format == OutputFormat.JSON) {
      session.out().println(new Json().put("said", said).put("agree", right)
          .put("cold", json(cold)).put("warm", json(warm)).put("ratio", ratio));
      return;
    }
    session.out().println(said);
    session.out().println("         seconds  processor  peak MB");
    row("cold", cold);
    row("warm", warm);
    session.out().println(String.format(Locale.ROOT, "cold/warm %6.2f%s", ratio,
        right ? "" : "   the runs do not agree"));
  }

  private void row(String name, List<ProcessMeasurement> runs) {
    session.out().println(String.format(Locale.ROOT, "%-8s %7.2f %10.2f %8.0f", name,
        seconds(runs, ProcessMeasurement::time), seconds(runs, ProcessMeasurement::processor),
        peak(runs) / MEBIBYTE));
  }

  private static Json json(List<ProcessMeasurement> runs) {
    return new Json().put("seconds", seconds(runs, ProcessMeasurement::time))
        .put("processorSeconds", seconds(runs, ProcessMeasurement::processor)).put("peakBytes", peak(runs));
  }

  private static double seconds(List<ProcessMeasurement> runs, Function<ProcessMeasurement, Duration> of) {
    return median(runs.stream().map(of).toList()).toNanos() / 1e9;
  }

  private static long peak(List<ProcessMeasurement> runs) {
    return median(runs.stream().map(ProcessMeasurement::peakBytes).toList());
  }

  private static <T extends Comparable<T>> T median(List<T> values) {
    return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
  }
}
