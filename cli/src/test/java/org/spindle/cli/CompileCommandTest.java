package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
  void aHyphenIsStandardOutput() throws IOException {
    assertThat(CommandRun.of("compile", unit(), "--emit", "sir", "-o", "-"))
        .isEqualTo(CommandRun.of("compile", unit(), "--emit", "sir"));
  }

  /** The check values are those of the benchmark's C generator. */
  @Test
  void anExecutableForLinuxRunsUnderQemu() throws IOException, InterruptedException {
    assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "qemu-alpha"))),
        "qemu-alpha is not installed");
    Path program = directory.resolve("demux");

    assertThat(
        CommandRun.of("compile", Path.of("../examples/demux"), "--target", "alpha-linux", "--emit", "exe",
            "-o", program))
        .isEqualTo(new CommandRun(ExitStatus.SUCCESS, "", ""));
    Process process = new ProcessBuilder("qemu-alpha", program.toString()).redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("""
        1 filters: check af64854c86030bb7, 200 matches
        2 filters: check 0ad9f707b72c7982, 393 matches
        5 filters: check 9647e7ebaff33674, 951 matches
        10 filters: check b804309977b70727, 1904 matches
        20 filters: check d973b8e3c9b70de0, 3897 matches
        50 filters: check 5ab5534cb56f86f2, 9551 matches
        100 filters: check 2df726be9fec2b63, 19154 matches
        200 filters: check 14d4e42d38cfa8b5, 38358 matches
        """);
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void eventsCanBeFusedAhead() throws IOException {
    Path program = directory.resolve("ports");

    assertThat(
        CommandRun.of("compile", "--fuse", Path.of("../examples/ports"), "--emit", "exe", "-o", program))
        .isEqualTo(new CommandRun(ExitStatus.SUCCESS, "", """
            fused: Ethernet.PacketArrived with 5 bindings, 42 instructions
            fused: PortTable.Report with 5 bindings, 417 instructions
            """));
    assertThat(new String(Files.readAllBytes(program), StandardCharsets.ISO_8859_1))
        .contains("Ethernet.PacketArrived$raise.1");
    assertThat(CommandRun.of("compile", "--fuse", unit(), "--emit", "exe", "-o", program).err())
        .isEqualTo("note: the program installs no spindles; no event is fused\n");
    assertThat(CommandRun.of("compile", "--fuse", unit(), "--emit", "sir").err())
        .isEqualTo("spindle: --fuse goes with --emit asm, obj and exe only.\n");
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
