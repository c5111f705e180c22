package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.spindle.cli.session.ExitStatus;

/** The database in {@code examples/} executes the statements that it is given; its tour is in the run corpus. */
class DatabaseExampleTest {
  private static final Path EXAMPLE = Path.of("../examples/database");

  @Test
  void itsPageShowsWhatItPrints() throws IOException {
    String statements = Files.readString(EXAMPLE.resolve("films.sql"));
    String page = Files.readString(EXAMPLE.resolve("README.md"));

    CommandRun run = CommandRun.withInput(statements, "run", EXAMPLE, "--engine", "interp");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(page).contains("```\n" + run.out() + "```\n");
  }
}
