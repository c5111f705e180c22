package org.spindle.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.spindle.cli.build.Output;
import org.spindle.cli.input.SourcePaths;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spindle header}: the C header by which Cove uses an interface. */
@Command(name = "header", description = "Writes the C header of an interface.",
    mixinStandardHelpOptions = true)
final class HeaderCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "INTERFACE", index = "0",
      description = "the interface's file; or its name, as in Ethernet.i3, when it is in the library") private Path file;

  @Parameters(paramLabel = "PATH", index = "1..*", arity = "0..*",
      description = "files, or directories to search, with the interfaces that it imports") private List<
          Path> imports =
              List.of();

  @Option(names = "-o", paramLabel = "FILE",
      description = "where to put it (default: standard output)") private Path output;

  HeaderCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    String name = file.getFileName().toString();
    if (!name.endsWith(".i3")) {
      throw UserError.wrongUsage("'" + file + "' is no interface: its name should end in .i3.");
    }
    List<Path> paths = new ArrayList<>(imports);
    if (file.toFile().exists()) {
      paths.add(file);
    }
    List<Path> files = SourcePaths.collect(paths);
    session.use(files);
    SourceInput input = SourceInput.read(files, session::enter);
    session.enter("writing the header of " + name);
    String header = SourceProgram.header(input, name)
        .orElseThrow(
            () -> UserError.wrongUsage("there is no file '" + file + "', and the library has none either."));
    session.err().print(DiagnosticFormatter.format(input.diagnostics()));
    if (input.diagnostics().hasErrors()) {
      return ExitStatus.SOURCE_ERRORS;
    }
    new Output(session, output).write(header);
    return ExitStatus.SUCCESS;
  }
}
