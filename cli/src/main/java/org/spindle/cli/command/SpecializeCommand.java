package org.spindle.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.spindle.cli.build.ProgramOptions;
import org.spindle.cli.known.DataUses;
import org.spindle.cli.known.KnownArguments;
import org.spindle.cli.known.KnownValue;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Global;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.toolchain.SourceProgram;
import org.spindle.specializer.pe.Limits;
import org.spindle.specializer.pe.ProgramSnapshot;
import org.spindle.specializer.pe.Snapshot;
import org.spindle.specializer.pe.SourceCache;
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

  @Option(names = "--known", paramLabel = "a=1,...",
      description = "parameters whose values are known: numbers, names, \"texts\", {1, 2} for records and arrays, "
          + "@FILE with such a value, bytes@FILE") private List<String> known = List.of();

  @Option(names = "--explain",
      description = "say what became of each call, check, branch and test, and why") private boolean explain;

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
    KnownArguments arguments = new KnownArguments(known);
    List<String> roots = new ArrayList<>(List.of(symbol));
    compiled.units().stream()
        .filter(unit -> unit.procedures().containsKey(symbol))
        .forEach(unit -> roots.addAll(arguments.references(unit.procedure(symbol))));
    Program linked =
        program.link(session, compiled, (pass, procedure) -> {}, roots.toArray(String[]::new)).program();
    Procedure procedure = linked.procedure(symbol);
    session.enter("specializing " + symbol);
    List<KnownValue> values = arguments.of(procedure, linked.globals()::containsKey);
    Program whole = withGlobals(linked, arguments.globals());
    Snapshot snapshot = new ProgramSnapshot(whole);
    SpecializationResult result = Specializer.specialize(new SpecializationRequest(
        whole::procedure, symbol, values.stream().map(value -> bits(value, snapshot)).toList(), snapshot,
        Limits.DEFAULT, symbol + "$residual", explain, new SourceCache()));
    session.out().print(switch (result) {
      case Declined declined -> declined(declined);
      case Residual residual -> {
        Procedure optimized = Pipeline.optimize(residual.procedure(), whole, (pass, p) -> {});
        DataUses uses = new DataUses(optimized, arguments.globals());
        requireNoStores(uses);
        yield print(residual, code(optimized, uses));
      }
    });
    return ExitStatus.SUCCESS;
  }

  private static Program withGlobals(Program program, List<Global> more) {
    SequencedMap<String, Global> globals = new LinkedHashMap<>(program.globals());
    more.forEach(global -> globals.put(global.name(), global));
    return new Program(
        program.name(), program.entry(), program.trapHandler(), program.procedures(), globals,
        program.externs());
  }

  private static Long bits(KnownValue value, Snapshot snapshot) {
    return switch (value) {
      case null -> null;
      case KnownValue.Bits(long bits) -> bits;
      case KnownValue.Place(String global, long offset) -> snapshot.address(global).orElseThrow() + offset;
    };
  }

  /** What is known of memory holds only as long as nothing is stored there. */
  private void requireNoStores(DataUses uses) throws UserError {
    if (!uses.stored().isEmpty()) {
      String name = uses.stored().iterator().next().replace("known.", "");
      throw UserError.wrongUsage(symbol + " changes " + name + ", so its contents cannot be known.");
    }
  }

  private String declined(Declined declined) {
    return switch (format) {
      case TEXT -> "; declined: " + declined.reason() + " (" + declined.detail() + ")\n";
      case JSON ->
          new Json().put("procedure", symbol).put("declined", declined.reason().name())
              .put("detail", declined.detail()) + "\n";
    };
  }

  private String print(Residual residual, String code) {
    return switch (format) {
      case TEXT ->
          StatisticsText.comment(residual.statistics())
              + (explain ? new ExplanationText(residual.explanation()).comment() : "")
              + "\n" + code;
      case JSON -> {
        Json json = new Json().put("procedure", symbol)
            .put("statistics", StatisticsText.json(residual.statistics())).put("residual", code);
        yield (explain ? json.put("explanation", new ExplanationText(residual.explanation()).json()) : json)
            + "\n";
      }
    };
  }

  /** SIR, after that of the known data that it needs. */
  private String code(Procedure residual, DataUses uses) {
    StringBuilder text = new StringBuilder();
    for (Global global : uses.needed()) {
      text.append(SirPrinter.print(global));
    }
    return text.append(text.isEmpty() ? "" : "\n").append(SirPrinter.print(residual, positions)).toString();
  }
}
