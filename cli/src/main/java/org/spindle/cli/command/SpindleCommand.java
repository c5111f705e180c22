package org.spindle.cli.command;

import java.util.concurrent.Callable;
import org.spindle.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code spindle} command itself, which only holds the subcommands. */
@Command(
    name = "spindle",
    description = "Compiles, specializes and runs kernel extensions in Modula-3, Cove and SIR.",
    mixinStandardHelpOptions = true,
    versionProvider = SpindleVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
        "0:success",
        "1:errors in the source",
        "2:wrong usage",
        "3:the guest stopped on an uncaught exception or checked run-time error",
        "70:Spindle itself failed",
        "n:otherwise the guest's own exit status"
    })
public final class SpindleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private SpindleCommand() {}

  /** The parser of the whole command line, whose commands work in {@code session}. */
  public static CommandLine commandLine(Session session) {
    return new CommandLine(new SpindleCommand())
        .addSubcommand(new CheckCommand(session))
        .addSubcommand(new CompileCommand(session))
        .addSubcommand(new FuseCommand(session))
        .addSubcommand(new HeaderCommand(session))
        .addSubcommand(new RunCommand(session))
        .addSubcommand(new SpecializeCommand(session))
        .addSubcommand(new CoveIncludeCommand(session))
        .addSubcommand(new DemoCommand(session))
        .addSubcommand(
            new CommandLine(new BenchCommand())
                .addSubcommand(new BenchCheckCommand(session))
                .addSubcommand(new BenchLanguageCommand(session))
                .addSubcommand(new BenchDispatchCommand(session))
                .addSubcommand(new BenchCoveCommand(session)));
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
