package org.spindle.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.spindle.cli.build.WarningOptions;
import org.spindle.cli.input.SourcePaths;
import org.spindle.cli.input.SyntaxCheck;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.ReportFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.diagnostics.DiagnosticJson;
import org.spindle.frontend.diagnostics.DiagnosticSarif;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.UnitStore;
import org.spindle.runtime.toolchain.CacheDirectory;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spindle check}: the diagnostics of any number of files, and nothing made of them. */
@Command(name = "check", description = "Reports the errors in sources.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "PATH", arity = "1..*",
      description = "files, or directories to search for sources") private List<Path> paths;

  @Option(names = "--syntax-only",
      description = "parse each file alone, without looking at what its names mean") private boolean syntaxOnly;

  @Option(names = "--format", paramLabel = "text|json|sarif", defaultValue = "text",
      description = "how to print the report (default: text)") private ReportFormat format;

  @Option(names = "-I", paramLabel = "DIR",
      description = "where to look for C headers (may be repeated)") private List<Path> includeDirectories =
          List.of();

  @Option(names = "--cache", paramLabel = "DIR",
      description = "where to keep what was found, so that unchanged units are not checked again"
          + " (default: spindle in $XDG_CACHE_HOME or ~/.cache)") private Path cacheDirectory;

  @Option(names = "--bounds",
      description = "find worst-case bounds, in cycles of an Alpha 21064, of ephemeral, bounded and functional"
          + " procedures") private boolean bounds;

  @Option(names = "--no-cache", description = "check every unit, and keep nothing") private boolean noCache;

  @Mixin private WarningOptions warnings;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError, InterruptedException {
    List<Path> files = SourcePaths.collect(paths);
    if (bounds && (syntaxOnly || format == ReportFormat.SARIF)) {
      throw UserError.wrongUsage("--bounds goes neither with --syntax-only nor with --format sarif.");
    }
    return bounds ? checkBounds(files) : syntaxOnly ? checkSyntax(files) : checkProgram(files);
  }

  private int checkBounds(List<Path> files) throws UserError {
    session.use(files);
    SourceInput input = SourceInput.read(files, warnings.diagnostics(), session::enter);
    SourceProgram source = SourceProgram.compile(input, includeDirectories, session::enter);
    Diagnostics found = source.diagnostics();
    if (format == ReportFormat.TEXT) {
      found.all().forEach(d -> session.err().print(DiagnosticFormatter.format(d)));
    }
    BoundsReport report = found.hasErrors() ? BoundsReport.NOTHING : BoundsReport.of(session, files, source);
    session.out().print(format == ReportFormat.TEXT ? report.text() : report.json(found) + "\n");
    return found.hasErrors() ? ExitStatus.SOURCE_ERRORS : ExitStatus.SUCCESS;
  }

  private int checkProgram(List<Path> files) throws UserError {
    session.use(files);
    SourceInput input = SourceInput.read(files, warnings.diagnostics(), session::enter);
    SourceProgram.check(input, includeDirectories, cache(), session::enter);
    Diagnostics found = input.diagnostics();
    switch (format) {
      case TEXT -> {
        found.all().forEach(d -> session.err().print(DiagnosticFormatter.format(d)));
        String summary = DiagnosticFormatter.summary(found);
        session.out().printf("%s, %s, %s%n", counted(files.size(), "file"),
            counted(input.lines(), "line"), summary.isEmpty() ? "no errors" : summary);
      }
      case JSON -> session.out().printf(
          "{\"files\":%d,\"lines\":%d,\"errors\":%d,\"warnings\":%d,\"diagnostics\":%s}%n",
          files.size(), input.lines(), found.errorCount(), found.warningCount(),
          DiagnosticJson.format(found.all()).strip());
      case SARIF -> session.out().print(DiagnosticSarif.format(found.all()));
    }
    return found.hasErrors() ? ExitStatus.SOURCE_ERRORS : ExitStatus.SUCCESS;
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private UnitStore cache() {
    if (noCache) {
      return UnitStore.NONE;
    }
    Optional<Path> directory =
        cacheDirectory != null ? Optional.of(cacheDirectory) : CacheDirectory.usualPlace(System.getenv());
    return directory.<UnitStore>map(CacheDirectory::new).orElse(UnitStore.NONE);
  }

  private int checkSyntax(List<Path> files) throws InterruptedException {
    SyntaxCheck syntax = new SyntaxCheck(includeDirectories);
    SyntaxTotals totals = new SyntaxTotals(files.size());
    try (ExecutorService parsers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<SyntaxCheck.Result>> checks =
          files.stream().map(f -> parsers.submit(() -> syntax.check(f))).toList();
      for (int i = 0; i < files.size(); i++) {
        session.use(List.of(files.get(i)));
        session.enter("parsing " + files.get(i));
        totals.add(result(checks.get(i)));
      }
    }
    totals.print();
    return totals.failed == 0 ? ExitStatus.SUCCESS : ExitStatus.SOURCE_ERRORS;
  }

  private static SyntaxCheck.Result result(Future<SyntaxCheck.Result> check) throws InterruptedException {
    try {
      return check.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException failure -> throw failure;
        case Throwable other -> throw new IllegalStateException(other);
      }
    }
  }

  private final class SyntaxTotals {
    private final int files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long lines;
    private int failed;

    SyntaxTotals(int files) {
      this.files = files;
    }

    void add(SyntaxCheck.Result check) {
      lines += check.lines();
      failed += check.diagnostics().hasErrors() ? 1 : 0;
      switch (format) {
        case TEXT ->
            check.diagnostics().all().forEach(d -> session.err().print(DiagnosticFormatter.format(d)));
        case JSON, SARIF -> diagnostics.addAll(check.diagnostics().all());
      }
    }

    void print() {
      switch (format) {
        case TEXT ->
            session.out().printf("%s, %s, %d with syntax errors%n", counted(files, "file"),
                counted(lines, "line"), failed);
        case JSON -> session.out().printf(
            "{\"files\":%d,\"lines\":%d,\"withSyntaxErrors\":%d,\"diagnostics\":%s}%n",
            files, lines, failed, DiagnosticJson.format(diagnostics).strip());
        case SARIF -> session.out().print(DiagnosticSarif.format(diagnostics));
      }
    }
  }
}
