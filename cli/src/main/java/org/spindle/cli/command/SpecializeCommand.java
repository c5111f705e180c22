package org.spindle.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.spindle.cli.build.ProgramOptions;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.diagnostics.NameSuggestion;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.Limits;
import org.spindle.specializer.pe.ProgramSnapshot;
import org.spindle.specializer.pe.Snapshot;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.SpecializationResult.Declined;
import org.spindle.specializer.pe.SpecializationResult.Residual;
import org.spindle.specializer.pe.Specializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spindle specialize}: what is left of a procedure when some of its arguments are known. */
@Command(name = "specialize",
    description = "Evaluates a procedure as far as its constant data and known arguments allow, and prints what is left.",
    mixinStandardHelpOptions = true)
final class SpecializeCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProgramOptions program;

  @Option(names = "--procedure", paramLabel = "M.P", required = true,
      description = "the procedure, by its symbol") private String symbol;

  @Option(names = "--known", paramLabel = "a=1,...", split = ",",
      description = "parameters whose values are known") private Map<String, String> known =
          new LinkedHashMap<>();

  @Option(names = "--positions", description = "print source positions, too") private boolean positions;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "how to print the result (default: text)") private OutputFormat format;

  SpecializeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    LinkedProgram linked = program.link(session, symbol);
    Program whole = linked.program();
    Procedure procedure = whole.procedure(symbol);
    if (procedure == null) {
      throw UserError.wrongUsage("there is no procedure '" + symbol + "'" + similar(whole));
    }
    session.enter("specializing " + symbol);
    Snapshot snapshot = new ProgramSnapshot(whole);
    List<Long> arguments = new KnownArguments(procedure, List.of(), snapshot).read(known);
    SpecializationResult result = Specializer.specialize(new SpecializationRequest(
        whole::procedure, symbol, arguments, snapshot, Limits.DEFAULT, symbol + "$residual"));
    session.out().print(switch (format) {
      case TEXT -> text(result, whole);
      case JSON -> json(result, whole) + "\n";
    });
    return ExitStatus.SUCCESS;
  }

  private String similar(Program whole) {
    return NameSuggestion.closest(symbol, whole.procedures().keySet())
        .map(name -> "; did you mean '" + name + "'?")
        .orElse(".");
  }

  /** SIR with the statistics as comments. */
  private String text(SpecializationResult result, Program whole) {
    return switch (result) {
      case Declined declined -> "; declined: " + declined.reason() + " (" + declined.detail() + ")\n";
      case Residual residual -> StatisticsText.comment(residual.statistics()) + "\n" + code(residual, whole);
    };
  }

  private Json json(SpecializationResult result, Program whole) {
    Json json = new Json().put("procedure", symbol);
    return switch (result) {
      case Declined declined ->
          json.put("declined", declined.reason().name()).put("detail", declined.detail());
      case Residual residual ->
          json.put("statistics", StatisticsText.json(residual.statistics()))
              .put("residual", code(residual, whole));
    };
  }

  private String code(Residual residual, Program whole) {
    Procedure optimized = Pipeline.optimize(residual.procedure(), whole, (pass, procedure) -> {});
    return SirPrinter.print(optimized, positions);
  }
}
