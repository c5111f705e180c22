package org.spindle.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spindle.cli.build.Output;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import org.spindle.frontend.cove.CoveHeaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code spindle cove-include}: what another C compiler needs on its include path for Cove programs. */
@Command(name = "cove-include",
    description = "Writes cove.h, with which any C17 compiler takes Cove programs.",
    mixinStandardHelpOptions = true)
final class CoveIncludeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIRECTORY", index = "0", arity = "0..1",
      description = "where to put it (default: standard output)") private Path directory;

  CoveIncludeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws UserError {
    Path file = directory == null ? null : directory.resolve("cove.h");
    new Output(session, file).write(CoveHeaders.cove().text());
    return ExitStatus.SUCCESS;
  }
}
