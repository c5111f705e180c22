package org.spindle.cli.command;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.alpha.object.AssemblyListing;
import org.spindle.alpha.select.SelectionContext;
import org.spindle.cli.build.ProgramOptions;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Json;
import org.spindle.cli.session.OutputFormat;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Procedure;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.text.DotPrinter;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.fuse.FusedRaise;
import org.spindle.runtime.fuse.Fuser;
import org.spindle.runtime.fuse.GuardFinding;
import org.spindle.runtime.fuse.GuardReport;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.machine.RunTimeErrorText;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.trace.DemuxTrace;
import org.spindle.runtime.trace.PortMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spindle fuse}: the code that an event's raise becomes for the spindles that a program installs. */
@Command(name = "fuse",
    description = "Runs a program that installs spindles, and prints the raise of an event, fused for them.",
    mixinStandardHelpOptions = true)
final class FuseCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProgramOptions program;

  @Option(names = "--event", paramLabel = "I.P", required = true,
      description = "the event") private String event;

  @Option(names = "--emit", paramLabel = "sir|asm|dot", defaultValue = "sir",
      description = "what to print (default: sir)") private Form form;

  @Option(names = "-n", paramLabel = "N",
      description = "add N spindles made from the templates (*.template) in the directories") private int count;

  @Option(names = "--explain",
      description = "say what became of each call, check, branch and test, and why") private boolean explain;

  @Option(names = "--report",
      description = "say which spindles can never run, and which may run together") private boolean reports;

  @Option(names = "--positions", description = "print source positions, too") private boolean positions;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "how to print the result (default: text)") private OutputFormat format;

  private enum Form {
    SIR,
    ASM,
    DOT
  }

  FuseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    int[] ports = DemuxTrace.generate(PortMode.SCATTERED).ports();
    if (count < 0 || count > ports.length) {
      throw UserError.wrongUsage("-n must be from 0 to " + ports.length + ", but is " + count + ".");
    }
    program.addSpindles(Arrays.copyOf(ports, count));
    LinkedProgram linked = program.linkExecutable(session);
    requireEvent(linked);
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(session.in(), OutputStream.nullOutputStream(), session.err()),
        List.of(program.name()));
    try (Engine engine = EngineKind.INTERP.open(machine)) {
      Fuser fuser = new Fuser(linked, machine, engine, Fuser.LIMITS);
      // what is wanted is the code for all that is installed in the end
      fuser.setEnabled(false);
      fuser.setExplaining(explain);
      session.enter("running the program that installs the spindles");
      requireNormalEnd(engine.run(), machine);
      session.enter("fusing " + event);
      fuser.setEnabled(true);
      return print(fuser, machine, linked);
    }
  }

  private void requireEvent(LinkedProgram linked) throws UserError {
    if (!linked.program().globals().containsKey(BindingTable.record(event))) {
      List<String> events = linked.program().procedures().values().stream()
          .filter(p -> linked.program().globals().containsKey(BindingTable.record(p.name())))
          .map(Procedure::name)
          .toList();
      throw UserError.unknownName(
          "the program installs nothing on an event '" + event + "'", event, events);
    }
  }

  private void requireNormalEnd(Outcome outcome, Machine machine) throws UserError {
    String trouble = switch (outcome) {
      case Outcome.Returned _ -> "";
      case Outcome.Exited exited -> exited.status() == 0
          ? ""
          : "the program that installs the spindles ended with status " + exited.status() + ".";
      case Outcome.Trapped trapped -> RunTimeErrorText.of(trapped).strip();
      case Outcome.Uncaught uncaught -> RunTimeErrorText.of(uncaught, machine.memory()).strip();
      case Outcome.Exhausted _ -> throw new IllegalStateException("no limit of instructions was set");
    };
    if (!trouble.isEmpty()) {
      throw new UserError(ExitStatus.GUEST_FAILURE, trouble);
    }
  }

  private int print(Fuser fuser, Machine machine, LinkedProgram linked) throws UserError {
    long record = machine.image().address(BindingTable.record(event));
    long table = machine.memory().load64(record + BindingTable.EVENT_TABLE);
    if (table == 0) {
      throw UserError.wrongUsage("nothing is installed on " + event + " when the program ends.");
    }
    long bindings = machine.memory().load64(table);
    fuser.fuse(record);
    FusedRaise fused = fuser.fused(event);
    String text = fused == null
        ? "; declined: " + fuser.declined(event).reason() + " (" + fuser.declined(event).detail() + ")\n"
        : code(fused.residual(), linked, machine);
    List<GuardFinding> findings = reports ? GuardReport.of(linked, machine, record) : List.of();
    switch (format) {
      case TEXT -> {
        if (fused != null && form == Form.SIR) {
          session.out().print("; " + event + " with " + bindings + " bindings\n"
              + StatisticsText.comment(fused.statistics())
              + (reports ? GuardText.comment(findings) : "")
              + (explain ? new ExplanationText(fused.explanation()).comment() : "") + "\n");
        }
        session.out().print(text);
      }
      case JSON -> {
        Json json = new Json().put("event", event).put("bindings", bindings);
        if (reports) {
          json.put("report", findings.stream().map(GuardText::json).toList());
        }
        session.out().println(fused == null
            ? json.put("declined", fuser.declined(event).reason().name())
                .put("detail", fuser.declined(event).detail())
            : explained(json.put("statistics", StatisticsText.json(fused.statistics())).put("code", text),
                fused));
      }
    }
    return ExitStatus.SUCCESS;
  }

  private Json explained(Json json, FusedRaise fused) {
    return explain ? json.put("explanation", new ExplanationText(fused.explanation()).json()) : json;
  }

  private String code(Procedure residual, LinkedProgram linked, Machine machine) {
    return switch (form) {
      case SIR -> SirPrinter.print(residual, positions);
      case DOT -> DotPrinter.print(residual);
      case ASM -> {
        SelectionContext context =
            new SelectionContext(linked.executable(), _ -> 0, SelectionContext.Foreign.CALL,
                AlphaImage.layout(machine.image()));
        yield AssemblyListing.of(new AlphaCompiler().compile(linked.executable(residual, 0), context));
      }
    };
  }
}
