package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;

class CoveIncludeCommandTest {
  @TempDir private Path directory;

  @Test
  void printsTheHeader() {
    CommandRun run = CommandRun.of("cove-include");

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.out()).startsWith("/* cove.h:").contains("#define COVE_COUNTED_BY(n)")
        .endsWith("#endif\n");
  }

  @Test
  void gccTakesProgramsWithTheInstalledHeader() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "gcc is not installed");
    assertThat(CommandRun.of("cove-include", directory))
        .isEqualTo(new CommandRun(ExitStatus.SUCCESS, "", ""));
    Path program = Files.writeString(
        directory.resolve("p.c"),
        "#include <cove.h>\nint f(const int *p COVE_COUNTED_BY(n), int n) { return p[n - 1]; }\n");
    Process gcc = new ProcessBuilder(
        "gcc", "-std=c17", "-Wall", "-Werror", "-fsyntax-only", "-I", directory.toString(),
        program.toString()).inheritIO().start();

    assertThat(gcc.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(gcc.exitValue()).isZero();
  }
}
