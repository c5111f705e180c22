package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;
import org.spindle.cli.session.Session;

class FailureReportTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path directory;
  private Path folder;

  @Test
  void namesTheStageAndKeepsTheInputsWithoutAStackTraceOnTheTerminal() throws IOException {
    Path first = Files.writeString(Files.createDirectories(directory.resolve("a")).resolve("M.m3"), "one");
    Path second = Files.writeString(Files.createDirectories(directory.resolve("b")).resolve("M.m3"), "two");
    Session session = new Session(
        InputStream.nullInputStream(), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
    session.enter("checking types of M.m3");
    session.use(List.of(first, second));

    int status =
        new FailureReport(session, new IllegalStateException("no such type\nat all"),
            new String[] {"check", "M.m3"})
            .write();

    assertThat(status).isEqualTo(ExitStatus.INTERNAL_FAILURE);
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(said).startsWith("spindle: internal failure while checking types of M.m3: "
        + "IllegalStateException: no such type.\n");
    assertThat(said.lines()).hasSize(2);
    Matcher kept = Pattern.compile("are kept in (.*)\\.\\R").matcher(said);
    assertThat(kept.find()).isTrue();
    folder = Path.of(kept.group(1));
    assertThat(folder.resolve("report.txt")).content()
        .contains("arguments: check M.m3")
        .contains("stage: checking types of M.m3")
        .contains("\tat org.spindle.cli");
    assertThat(folder.resolve("input/000-M.m3")).hasContent("one");
    assertThat(folder.resolve("input/001-M.m3")).hasContent("two");
  }

  @AfterEach
  void removeFolder() throws IOException {
    if (folder != null) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
