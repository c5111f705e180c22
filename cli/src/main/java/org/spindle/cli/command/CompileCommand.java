package org.spindle.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spindle.cli.build.Output;
import org.spindle.cli.build.PassDump;
import org.spindle.cli.build.ProgramOptions;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.toolchain.LinkedProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spindle compile}: a program in one of the forms that it takes on its way to an engine. */
@Command(name = "compile", description = "Compiles a program.", mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProgramOptions program;

  @Option(names = "--emit", paramLabel = "sir", required = true,
      description = "what to make") private Form form;

  @Option(names = "-o", paramLabel = "FILE",
      description = "where to put it (default: standard output)") private Path file;

  @Option(names = "--dump", paramLabel = "PASS",
      description = "with --emit sir: the program as it is after that pass") private String pass;

  private enum Form {
    SIR
  }

  CompileCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    Program made = pass == null ? program.link(session).program() : dump();
    session.enter("printing SIR");
    new Output(session, file).write(SirPrinter.print(made));
    return ExitStatus.SUCCESS;
  }

  private Program dump() throws UserError {
    PassDump dump = PassDump.of(pass);
    LinkedProgram linked = program.link(session, dump);
    return dump.apply(linked.program());
  }
}
