package org.spindle.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spindle.benchmarks.dispatch.DispatchBenchmark;
import org.spindle.benchmarks.dispatch.Part;
import org.spindle.benchmarks.dispatch.Scale;
import org.spindle.benchmarks.report.Aim;
import org.spindle.benchmarks.report.Cell;
import org.spindle.benchmarks.report.HtmlReport;
import org.spindle.benchmarks.report.Section;
import org.spindle.benchmarks.report.Table;
import org.spindle.benchmarks.report.TextReport;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spindle bench dispatch}: what an event costs with any number of spindles on it. */
@Command(name = "dispatch",
    description = "Measures events with up to 1000 spindles, fused, generic, and beside programs in C.",
    mixinStandardHelpOptions = true)
final class BenchDispatchCommand implements Callable<Integer> {
  private static final String TITLE = "Spindle: what dispatch costs";

  private final Session session;

  @Option(names = "--only", paramLabel = "PART",
      description = "measure this part only (may be repeated; default: all)") private List<String> names =
          List.of();

  @ArgGroup private Extent extent = new Extent();

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "how to print the result (default: text)") private OutputFormat format;

  @Option(names = "--html", paramLabel = "FILE",
      description = "also write a page with tables and plots") private Path page;

  /** How much to measure. */
  static final class Extent {
    @Option(names = "--quick", description = "fewer sizes, shorter measurements") private boolean quick;

    @Option(names = "--smoke",
        description = "the smallest sizes, once: results are checked, times mean nothing") private boolean smoke;

    Scale scale() {
      return smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
    }
  }

  BenchDispatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError, IOException {
    List<Part> parts = parts();
    Scale scale = extent.scale();
    List<Section> sections = new ArrayList<>();
    for (Part part : parts) {
      Section section = part.measure(scale, step -> {
        session.enter("measuring " + step);
        session.err().println("spindle bench: " + step);
      });
      if (format == OutputFormat.TEXT) {
        if (!sections.isEmpty()) {
          session.out().println();
        }
        TextReport.lines(section).forEach(session.out()::println);
      }
      sections.add(section);
    }
    if (format == OutputFormat.JSON) {
      session.out().println(json(scale, sections));
    }
    if (page != null) {
      write(sections);
    }
    return sections.stream().allMatch(Section::agree) ? ExitStatus.SUCCESS : ExitStatus.GUEST_FAILURE;
  }

  private List<Part> parts() throws UserError {
    List<Part> all = DispatchBenchmark.parts();
    if (names.isEmpty()) {
      return all;
    }
    List<Part> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(all.stream().filter(part -> part.name().equals(name)).findFirst()
          .orElseThrow(() -> UserError.wrongUsage("there is no part '" + name + "'; there are "
              + all.stream().map(Part::name).collect(Collectors.joining(", ")) + ".")));
    }
    return chosen;
  }

  private void write(List<Section> sections) throws UserError {
    String host = "%s, JDK %s, %d processors.".formatted(System.getProperty("os.name"),
        Runtime.version(), Runtime.getRuntime().availableProcessors());
    try {
      Files.writeString(page, HtmlReport.page(TITLE, host, sections));
    } catch (IOException e) {
      throw UserError.wrongUsage("'" + page + "' cannot be written: " + e.getMessage() + ".");
    }
  }

  private static Json json(Scale scale, List<Section> sections) {
    return new Json().put("scale", scale.name().toLowerCase(Locale.ROOT))
        .put("parts", sections.stream().map(BenchDispatchCommand::json).toList());
  }

  private static Json json(Section section) {
    Json tables = new Json();
    section.tables().forEach(table -> tables.put(table.key(), rows(table)));
    return new Json().put("part", section.name()).put("agree", section.agree()).put("tables", tables)
        .put("aims", section.aims().stream().map(BenchDispatchCommand::json).toList())
        .put("notes", section.notes().stream().map(note -> new Json().put("note", note)).toList());
  }

  private static Json json(Aim aim) {
    return new Json().put("what", aim.what()).put("measured", aim.measured()).put("bound", aim.bound())
        .put("met", aim.met());
  }

  private static List<Json> rows(Table table) {
    List<Json> rows = new ArrayList<>();
    for (List<Cell> cells : table.rows()) {
      Json row = new Json();
      for (int i = 0; i < cells.size(); i++) {
        String key = table.columns().get(i).key();
        switch (cells.get(i)) {
          case Cell.Text(String text) -> row.put(key, text);
          case Cell.Count(long number) -> row.put(key, number);
          case Cell.Amount(double number) -> row.put(key, number);
          case Cell.Missing _ -> row.put(key, (String) null);
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
