package org.spindle.runtime.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.runtime.linux.GnuTools;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/**
 * Each ordinary C program in {@code c/} prints what the file of the same name with {@code .out} holds, and its exit status
 * there: on all engines, and compiled by gcc, which has nothing to warn of. With the system property {@code golden.update}
 * gcc writes those files; {@code spindle.program} names a single program.
 */
class CProgramsTest {
  private static final Path PROGRAMS = Path.of("src/test/resources/c");
  private static final Path INCLUDE =
      Path.of("../frontend/src/main/resources/org/spindle/frontend/cove/include");
  private static final int SECONDS = 60;

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicContainer> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files.filter(f -> f.toString().endsWith(".c")).sorted().toList().stream()
          .filter(CProgramsTest::isWanted).map(this::tests);
    }
  }

  private static String nameOf(Path source) {
    return source.getFileName().toString().replaceFirst("\\.c$", "");
  }

  private static boolean isWanted(Path source) {
    return nameOf(source).matches(System.getProperty("spindle.program", ".*"));
  }

  private static Path golden(Path source) {
    return PROGRAMS.resolve(nameOf(source) + ".out");
  }

  private DynamicContainer tests(Path source) {
    Subject subject = new Subject(source);
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("gcc", () -> runWithGcc(source)));
    tests.add(dynamicTest("compiles", subject::compile));
    for (EngineKind engine : EngineKind.values()) {
      tests.add(dynamicTest(engine.toString(), () -> subject.run(engine)));
    }
    return dynamicContainer(nameOf(source), tests);
  }

  private void runWithGcc(Path source) throws IOException, InterruptedException {
    GnuTools.require("gcc");
    Path executable = directory.resolve(nameOf(source));
    Process gcc = new ProcessBuilder(
        "gcc", "-std=c17", "-Wall", "-I", INCLUDE.toString(), source.toString(), "-o", executable.toString(),
        "-lm").redirectErrorStream(true).start();
    assertThat(new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(gcc.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    Process run = new ProcessBuilder(executable.toString()).start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String shown = output + "status " + run.waitFor() + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden(source), shown);
    }
    assertThat(shown).isEqualTo(Files.readString(golden(source)));
  }

  /** One program, compiled once; the run on the last engine lets go of it. */
  private static final class Subject {
    private final CorpusProgram program;
    private final Path golden;
    private LinkedProgram linked;

    Subject(Path source) {
      program =
          new CorpusProgram(nameOf(source), PROGRAMS, List.of(source), PROGRAMS.resolve(nameOf(source)));
      golden = golden(source);
    }

    void compile() {
      SourceProgram compiled = SourceProgram.compile(
          SourceInput.read(program.sources(), stage -> {}), List.of(), stage -> {});
      assertThat(DiagnosticFormatter.format(compiled.diagnostics())).isEmpty();
      linked = compiled.link(program.name(), List.of(), true, (pass, procedure) -> {});
    }

    void run(EngineKind engine) throws IOException {
      assertThat(linked).as("the compiled program").isNotNull();
      CorpusRun run = CorpusRun.of(program, linked, engine);
      if (engine == EngineKind.values()[EngineKind.values().length - 1]) {
        linked = null;
      }
      assertThat(run.errors()).isEmpty();
      assertThat(run.output() + run.ending() + "\n").isEqualTo(Files.readString(golden));
    }
  }
}
