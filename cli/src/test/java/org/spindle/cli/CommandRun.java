package org.spindle.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.spindle.cli.session.Session;

/** One command line executed inside the test's JVM: its exit status and what it printed. */
record CommandRun(int status, String out, String err) {

  /** Runs {@code spindle} with the arguments and empty input. */
  static CommandRun of(Object... arguments) {
    return withInput("", arguments);
  }

  /** Runs {@code spindle} with the arguments. */
  static CommandRun withInput(String input, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session = new Session(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int status = new SpindleCli(session).run(texts);
    return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
