package org.spindle.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spindle.benchmarks.language.Kernel;
import org.spindle.benchmarks.language.KernelMeasurement;
import org.spindle.benchmarks.language.Kernels;
import org.spindle.benchmarks.language.LanguageBenchmark;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spindle bench language}: kernels in Modula-3 beside the same in Java and C. */
@Command(name = "language",
    description = "Measures kernels in Modula-3 beside the same in Java and C.",
    mixinStandardHelpOptions = true)
final class BenchLanguageCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--kernel", paramLabel = "NAME",
      description = "measure this kernel only (may be repeated; default: all)") private List<String> names =
          List.of();

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "how to print the result (default: text)") private OutputFormat format;

  BenchLanguageCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError, IOException {
    List<Kernel> kernels = kernels();
    List<KernelMeasurement> measured = new ArrayList<>();
    try (LanguageBenchmark benchmark = new LanguageBenchmark(step -> {
      session.enter("measuring " + step);
      session.err().println("spindle bench: " + step);
    })) {
      for (Kernel kernel : kernels) {
        KernelMeasurement measurement = benchmark.measure(kernel);
        if (format == OutputFormat.TEXT) {
          if (measured.isEmpty()) {
            printHead();
          }
          printRow(measurement);
        }
        measured.add(measurement);
      }
    }
    if (format == OutputFormat.JSON) {
      session.out().println(
          new Json().put("kernels", measured.stream().map(BenchLanguageCommand::json).toList()));
    }
    return measured.stream().allMatch(KernelMeasurement::agree)
        ? ExitStatus.SUCCESS
        : ExitStatus.GUEST_FAILURE;
  }

  private List<Kernel> kernels() throws UserError {
    List<Kernel> all = Kernels.all();
    if (names.isEmpty()) {
      return all;
    }
    List<Kernel> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(all.stream().filter(kernel -> kernel.name().equals(name)).findFirst()
          .orElseThrow(() -> UserError.wrongUsage("there is no kernel '" + name + "'; there are "
              + all.stream().map(Kernel::name).collect(Collectors.joining(", ")) + ".")));
    }
    return chosen;
  }

  private void printHead() {
    session.out().println(
        "kernel      check value           ok   | Truffle    Java ratio |     gcc ratio |"
            + " Alpha: size  instructions       cycles");
    session.out().println(
        "                                       |      ms      ms       |      ms       |");
  }

  private void printRow(KernelMeasurement m) {
    Kernel kernel = m.kernel();
    session.out().println(String.format(Locale.ROOT,
        "%-11s %-20d  %-4s | %7.2f %7.2f %5.2f | %s | %11d %13d %12d%s",
        kernel.name(), m.check(), m.agree() ? "yes" : "NO", m.truffle() / 1e6, m.java() / 1e6, m.ratio(),
        m.gcc() < 0
            ? "      -     -"
            : String.format(Locale.ROOT, "%7.2f %5.2f", m.gcc() / 1e6, m.gccRatio()),
        kernel.smallSize(), m.alphaInstructions(), m.alphaCycles(),
        m.withoutGcc().isEmpty() ? "" : "  gcc: " + m.withoutGcc()));
  }

  private static Json json(KernelMeasurement m) {
    Json json = new Json().put("kernel", m.kernel().name()).put("size", m.kernel().size())
        .put("check", m.check()).put("agree", m.agree()).put("truffleNanoseconds", m.truffle())
        .put("javaNanoseconds", m.java()).put("ratio", m.ratio());
    if (m.gcc() < 0) {
      json.put("withoutGcc", m.withoutGcc());
    } else {
      json.put("gccNanoseconds", m.gcc()).put("gccRatio", m.gccRatio());
    }
    return json.put("alphaSize", m.kernel().smallSize()).put("alphaInstructions", m.alphaInstructions())
        .put("alphaCycles", m.alphaCycles());
  }
}
