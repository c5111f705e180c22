package org.spindle.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.spindle.cli.build.ProgramOptions;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.toolchain.SourceProgram;
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
    SourceProgram compiled = program.compile(session);
    Set<String> procedures = new TreeSet<>();
    compiled.units().forEach(unit -> procedures.addAll(unit.procedures().keySet()));
    if (!procedures.contains(symbol)) {
      throw UserError.unknownName("there is no procedure '" + symbol + "'", symbol, procedures);
    }
    Program whole = program.link(session, compiled, (pass, procedure) -> {}, roots()).program();
    Procedure procedure = whole.procedure(symbol);
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

  /** What is not to be left out though nothing uses it: the procedure, and the globals that arguments name. */
  private String[] roots() {
    return Stream.concat(
        Stream.of(symbol),
        known.values().stream().filter(value -> value.startsWith("@")).map(value -> value.substring(1)))
        .toArray(String[]::new);
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
