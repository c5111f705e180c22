package org.spindle.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spindle.benchmarks.language.Kernel;
import org.spindle.benchmarks.language.KernelMeasurement;
import org.spindle.benchmarks.language.LanguageBenchmark;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import picocli.CommandLine.Option;

/** The options of the commands that measure kernels, and how they print what was measured. */
final class KernelTable {
  @Option(names = "--kernel", paramLabel = "NAME",
      description = "measure this kernel only (may be repeated; default: all)") private List<String> names =
          List.of();

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "how to print the result (default: text)") private OutputFormat format;

  /** Measures kernels and prints the results; the exit status. */
  int measure(Session session, List<Kernel> all) throws UserError, IOException {
    List<Kernel> kernels = chosen(all);
    List<KernelMeasurement> measured = new ArrayList<>();
    try (LanguageBenchmark benchmark = new LanguageBenchmark(step -> {
      session.enter("measuring " + step);
      session.err().println("spindle bench: " + step);
    })) {
      for (Kernel kernel : kernels) {
        KernelMeasurement measurement = benchmark.measure(kernel);
        if (format == OutputFormat.TEXT) {
          if (measured.isEmpty()) {
            printHead(session);
          }
          session.out().println(row(measurement));
        }
        measured.add(measurement);
      }
    }
    if (format == OutputFormat.JSON) {
      session.out().println(new Json().put("kernels", measured.stream().map(KernelTable::json).toList()));
    }
    return measured.stream().allMatch(KernelMeasurement::agree)
        ? ExitStatus.SUCCESS
        : ExitStatus.GUEST_FAILURE;
  }

  private List<Kernel> chosen(List<Kernel> all) throws UserError {
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

  private static void printHead(Session session) {
    session.out().println(
        "kernel      check value           ok   | Truffle    Java ratio |     gcc ratio |"
            + " Alpha: size instructions      cycles | gcc: instr.      cycles ratio");
    session.out().println(
        "                                       |      ms      ms       |      ms       |"
            + "                                      |");
  }

  private static String row(KernelMeasurement m) {
    Kernel kernel = m.kernel();
    return String.format(Locale.ROOT,
        "%-11s %-20d  %-4s | %7.2f %7.2f %5.2f | %s | %11d %12d %11d | %s%s",
        kernel.name(), m.check(), m.agree() ? "yes" : "NO", m.truffle() / 1e6, m.java() / 1e6, m.ratio(),
        m.gcc() < 0
            ? "      -     -"
            : String.format(Locale.ROOT, "%7.2f %5.2f", m.gcc() / 1e6, m.gccRatio()),
        kernel.smallSize(), m.alpha().instructions(), m.alpha().cycles(),
        m.alphaGcc() == null
            ? "          -           -     -"
            : String.format(Locale.ROOT, "%11d %11d %5.2f", m.alphaGcc().instructions(),
                m.alphaGcc().cycles(), m.alphaRatio()),
        m.missing().isEmpty() ? "" : "  " + m.missing());
  }

  private static Json json(KernelMeasurement m) {
    Json json = new Json().put("kernel", m.kernel().name()).put("size", m.kernel().size())
        .put("check", m.check()).put("agree", m.agree()).put("truffleNanoseconds", m.truffle())
        .put("javaNanoseconds", m.java()).put("ratio", m.ratio());
    if (m.gcc() >= 0) {
      json.put("gccNanoseconds", m.gcc()).put("gccRatio", m.gccRatio());
    }
    json.put("alphaSize", m.kernel().smallSize()).put("alphaInstructions", m.alpha().instructions())
        .put("alphaCycles", m.alpha().cycles());
    if (m.alphaGcc() != null) {
      json.put("alphaGccInstructions", m.alphaGcc().instructions())
          .put("alphaGccCycles", m.alphaGcc().cycles()).put("alphaRatio", m.alphaRatio());
    }
    return m.missing().isEmpty() ? json : json.put("withoutGcc", m.missing());
  }
}
