package org.spindle.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.spindle.cli.command.SpindleCommand;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;
import org.spindle.cli.session.UserError;
import picocli.CommandLine;

/** Runs one {@code spindle} command line: parses it, executes the command and maps the outcome to an exit status. */
final class SpindleCli {
  private final Session session;

  SpindleCli(Session session) {
    this.session = session;
  }

  /** Runs {@code arguments} and returns the exit status; never throws. */
  int run(String... arguments) {
    session.setReporter(failure -> new FailureReport(session, failure, arguments).write());
    try {
      return commandLine(arguments).execute(ownPart(arguments));
    } catch (Throwable e) {
      // An Error, a stack overflow for one, passes picocli's handler for exceptions.
      return failure(e, arguments);
    }
  }

  /** What comes before {@code --}, which divides the command's arguments from those of the program that it runs. */
  private String[] ownPart(String... arguments) {
    int end = List.of(arguments).indexOf("--");
    if (end < 0 || !arguments[0].equals("run")) {
      return arguments;
    }
    session.setGuestArguments(List.of(arguments).subList(end + 1, arguments.length));
    return Arrays.copyOf(arguments, end);
  }

  private CommandLine commandLine(String[] arguments) {
    CommandLine line = SpindleCommand.commandLine(session);
    line.setOut(new PrintWriter(session.out(), true));
    line.setErr(new PrintWriter(session.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, _) -> wrongUsage(e));
    line.setExecutionExceptionHandler((e, _, _) -> failure(e, arguments));
    return line;
  }

  private int wrongUsage(CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String message = e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    session.err().println(command + ": " + message + (message.endsWith(".") ? "" : "."));
    session.err().println("Try '" + command + " --help'.");
    return ExitStatus.WRONG_USAGE;
  }

  private int failure(Throwable e, String[] arguments) {
    if (e instanceof UserError error) {
      if (!error.isSilent()) {
        session.err().println("spindle: " + error.getMessage());
      }
      return error.status();
    }
    return new FailureReport(session, e, arguments).write();
  }
}
