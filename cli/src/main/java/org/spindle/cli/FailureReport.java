package org.spindle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.spindle.cli.command.SpindleVersion;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;

/**
 * What is left of a run in which Spindle itself failed: a folder in the current directory (or the temporary one)
 * with the inputs and a file {@code report.txt}, and two lines on stderr that name the stage and the folder.
 */
final class FailureReport {
  private final Session session;
  private final Throwable failure;
  private final String[] arguments;

  FailureReport(Session session, Throwable failure, String[] arguments) {
    this.session = session;
    this.failure = failure;
    this.arguments = arguments;
  }

  /** Keeps the report, tells the user, and returns the exit status. */
  int write() {
    session.err().println("spindle: internal failure while " + session.stage() + ": " + summary() + ".");
    session.err().println("This is a fault of Spindle, not of your program. " + kept());
    return ExitStatus.INTERNAL_FAILURE;
  }

  private String summary() {
    return switch (failure) {
      case StackOverflowError _ -> "the stack is exhausted";
      case OutOfMemoryError _ -> "the memory is exhausted";
      default -> {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        yield message == null ? kind : kind + ": " + message.lines().findFirst().orElse("");
      }
    };
  }

  private String kept() {
    for (Path parent : List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir")))) {
      try {
        Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "spindle-failure-");
        save(folder);
        return "The input and a report are kept in " + folder + ".";
      } catch (IOException _) {
        // Not writable: the next parent is tried.
      }
    }
    return "No folder is writable to keep a report in.";
  }

  private void save(Path folder) throws IOException {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    Files.writeString(
        folder.resolve("report.txt"),
        """
        version: %s
        java: %s %s
        system: %s %s
        arguments: %s
        stage: %s

        %s"""
            .formatted(
                SpindleVersion.text(), System.getProperty("java.vm.name"), Runtime.version(),
                System.getProperty("os.name"), System.getProperty("os.arch"),
                String.join(" ", arguments), session.stage(), trace));
    Path inputs = Files.createDirectories(folder.resolve("input"));
    int count = 0;
    for (Path input : session.inputs()) {
      // The number keeps files of the same name apart.
      Files.copy(input, inputs.resolve("%03d-%s".formatted(count++, input.getFileName())));
    }
  }
}
