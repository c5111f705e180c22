package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.modula3.Modula3Program;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Outcome;

/**
 * Every program in {@code cove/run} prints what the file of the same name with {@code .out} holds, without and with
 * optimization, and compiled by gcc. With the system property {@code golden.update} gcc writes those files.
 */
class CoveRunTest {
  private static Modula3Program runTime;

  @BeforeAll
  static void compileRunTime() {
    runTime = CovePrograms.runTime();
  }

  static List<Path> programs() {
    return CovePrograms.corpus("run");
  }

  private static Path golden(Path program) {
    return Path.of(program.toString().replaceAll("\\.c$", ".out"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void runsAsExpected(Path program) throws IOException {
    String expected = Files.readString(golden(program));
    Program linked = CovePrograms.link(CovePrograms.compile(CovePrograms.read(program)), runTime);
    assertThat(shown(CovePrograms.run(linked))).isEqualTo(expected);
    assertThat(shown(CovePrograms.run(CovePrograms.optimize(linked)))).isEqualTo(expected);
  }

  private static String shown(CovePrograms.Run run) {
    String end = switch (run.outcome()) {
      case Outcome.Exited(long status) -> "exit " + (status & 0xFF);
      default -> run.outcome().toString();
    };
    return run.output() + end + "\n";
  }

  @ParameterizedTest
  @MethodSource("programs")
  void gccAgrees(Path program, @TempDir Path folder) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "gcc is not installed");
    Path executable = folder.resolve("program");
    String include = "src/main/resources/org/spindle/frontend/cove/include";
    Process gcc = new ProcessBuilder(
        "gcc", "-std=c17", "-Wall", "-Wno-unused", "-Werror", "-fwrapv", "-I", include, program.toString(),
        "-o",
        executable.toString(), "-lm").redirectErrorStream(true).start();
    assertThat(new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(gcc.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Process run = new ProcessBuilder(executable.toString()).start();
    run.getOutputStream().close();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String shown = output + "exit " + run.waitFor() + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden(program), shown);
    }
    assertThat(shown).isEqualTo(Files.readString(golden(program)));
  }
}
