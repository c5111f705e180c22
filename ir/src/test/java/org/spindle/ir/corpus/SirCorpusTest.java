package org.spindle.ir.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.pass.HeadTests;
import org.spindle.ir.pass.Pass;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.text.SirPrinter;
import org.spindle.ir.text.SirProblem;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.ir.verify.Verifier;
import org.spindle.ir.verify.Violation;

/**
 * Runs the texts in {@code src/test/resources/sir}. Commands: {@code read} (canonical text prints as it is, or the
 * errors are as expected), {@code verify}, {@code run}
 * (as it stands, read back, and optimized), {@code pass NAME,NAME...} (what the passes make of it). {@code -Dgolden.update=true} rewrites what is expected.
 */
class SirCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/sir");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> corpus() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(CORPUS)) {
      files = all.filter(path -> path.toString().endsWith(".sir")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(path -> DynamicTest.dynamicTest(CORPUS.relativize(path).toString(), () -> test(path)));
  }

  private static void test(Path path) throws Exception {
    CorpusFile file = CorpusFile.read(path);
    List<String> actual = perform(file);
    if (UPDATE) {
      file.update(actual);
    } else {
      assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", file.expected()));
    }
  }

  private static List<String> perform(CorpusFile file) throws SirSyntaxException {
    String[] command = file.command().split(" +");
    String name = file.path().getFileName().toString();
    if (command[0].equals("read")) {
      return readBack(name, file);
    }
    Program program = SirReader.read(name, file.text());
    List<String> violations = Verifier.verify(program).stream().map(Violation::toString).toList();
    return switch (command[0]) {
      case "verify" -> violations;
      case "run" -> {
        assertThat(violations).isEmpty();
        List<String> output = Runner.run(program);
        assertThat(Runner.run(SirReader.read(name, SirPrinter.print(program)))).isEqualTo(output);
        // traces may tell of inlined calls
        assertThat(withoutTraces(Runner.run(optimized(program)))).isEqualTo(withoutTraces(output));
        yield output;
      }
      case "pass" -> {
        assertThat(violations).isEmpty();
        Program passed = program;
        for (String pass : command[1].split(",")) {
          Program before = passed;
          passed = passed.mapProcedures(procedure -> pass(pass).run(procedure, before));
          Verifier.require(passed, pass);
        }
        yield SirPrinter.print(passed).lines().toList();
      }
      default -> throw new IllegalArgumentException("unknown command " + file.command());
    };
  }

  private static Pass pass(String name) {
    return Stream.concat(Pipeline.PASSES.stream(), Stream.of(new HeadTests()))
        .filter(pass -> pass.name().equals(name)).findFirst().orElseThrow();
  }

  /** Optimizes, verifying after each pass. */
  private static Program optimized(Program program) {
    return Pipeline.optimize(program, (pass, procedure) -> {
      LinkedHashMap<String, Procedure> procedures = new LinkedHashMap<>(program.procedures());
      procedures.put(procedure.name(), procedure);
      Verifier.require(program.withProcedures(procedures), pass.name());
    });
  }

  private static List<String> withoutTraces(List<String> output) {
    return output.stream().filter(line -> !line.startsWith(" ")).toList();
  }

  private static List<String> readBack(String name, CorpusFile file) {
    try {
      Program program = SirReader.read(name, file.text());
      assertThat(SirPrinter.print(program)).isEqualTo(file.body());
      return List.of();
    } catch (SirSyntaxException e) {
      return e.problems().stream().map(SirProblem::toString).toList();
    }
  }
}
