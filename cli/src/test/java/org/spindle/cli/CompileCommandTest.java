package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;

class CompileCommandTest {
  private static final String UNIT = """
      program "t"
      entry @Main:start
      proc export @Main:start() -> i64 {
      ^0:
        %0 = iconst i64 20
        %1 = call @T:twice(%0)
        return %1
      }
      proc local @T:twice(%0: i64) -> i64 {
      ^0:
        %1 = add %0, %0
        return %1
      }
      """;

  @TempDir private Path directory;

  private Path unit() throws IOException {
    return Files.writeString(directory.resolve("t.sir"), UNIT);
  }

  @Test
  void sirCanBeReadBackAndRunsAlike() throws IOException {
    Path whole = directory.resolve("whole.sir");

    assertThat(CommandRun.of("compile", unit(), "--emit", "sir", "-o", whole))
        .isEqualTo(new CommandRun(ExitStatus.SUCCESS, "", ""));
    assertThat(CommandRun.of("run", whole, "--engine", "interp").status()).isEqualTo(40);
    assertThat(CommandRun.of("compile", whole, "--emit", "sir").out())
        .isEqualTo(CommandRun.of("compile", unit(), "--emit", "sir").out().replace(
            unit().toString(), whole.toString()));
  }

  @Test
  void withoutOptimizationProceduresStayAsTheyAre() throws IOException {
    assertThat(CommandRun.of("compile", unit(), "--emit", "sir", "--no-optimize").out())
        .contains("call @T:twice");
    assertThat(CommandRun.of("compile", unit(), "--emit", "sir").out()).doesNotContain("call @T:twice");
  }

  @Test
  void aPassCanBeDumped() throws IOException {
    assertThat(CommandRun.of("compile", unit(), "--emit", "sir", "--dump", "clean-up:1").out())
        .contains("call @T:twice");
    assertThat(CommandRun.of("compile", unit(), "--emit", "sir", "--dump", "inlining").out())
        .contains("add ").doesNotContain("call @T:twice");
    assertThat(CommandRun.of("compile", unit(), "--emit", "sir", "--dump", "frob").err())
        .startsWith("spindle: there is no pass 'frob'; there are clean-up, ");
    assertThat(CommandRun.of("compile", unit(), "--emit", "sir", "--dump", "inlining:9").err())
        .isEqualTo("spindle: the pass 'inlining' runs 1 times, counted from 1.\n");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() throws IOException {
    CommandRun run =
        CommandRun.of("compile", unit(), "--emit", "sir", "-o", directory.resolve("no/such.sir"));

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).endsWith("such.sir' cannot be written: its folder does not exist.\n");
  }
}
