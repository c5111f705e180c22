package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;

class SpindleCliTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    Session session = new Session(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    return new SpindleCli(session).run(arguments);
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(run("--help")).isEqualTo(ExitStatus.SUCCESS);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: spindle").contains("Exit status:");
    assertThat(err.size()).isZero();
  }

  @Test
  void theVersionIsTheModules() {
    assertThat(run("--version")).isEqualTo(ExitStatus.SUCCESS);
    assertThat(out.toString(StandardCharsets.UTF_8)).matches("spindle \\S+ \\(Java \\S+\\)\\R");
  }

  @Test
  void anUnknownCommandIsWrongUsageInOneSentence() {
    assertThat(run("frob")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "spindle: Unmatched argument at index 0: 'frob'.\nTry 'spindle --help'.\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void aMissingCommandIsWrongUsage() {
    assertThat(run()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("spindle: a command is missing.");
  }
}
