package org.spindle.runtime.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/**
 * The programs that show the rules of Modula-3, a directory each, named {@code NN-what} after the rule's number in
 * docs/modula3.md: they do what is expected as compiled on the reference interpreter, and optimized on all engines.
 */
class Modula3RulesTest {
  private static final Path RULES = Path.of("src/test/resources/modula3/rules");

  @TestFactory
  Stream<DynamicContainer> rules() {
    return CorpusProgram.in(RULES).stream()
        .filter(p -> p.name().startsWith(System.getProperty("spindle.rule", "")))
        .map(Modula3RulesTest::tests);
  }

  private static DynamicContainer tests(CorpusProgram program) {
    return dynamicContainer(program.name(), List.of(
        dynamicTest("plain", () -> run(program, false, EngineKind.INTERP)),
        dynamicTest("optimized", () -> run(program, true, EngineKind.values()))));
  }

  private static void run(CorpusProgram program, boolean optimize, EngineKind... engines) {
    SourceProgram compiled = SourceProgram.compile(
        SourceInput.read(program.sources(), stage -> {}), List.of(), stage -> {});
    assertThat(
        compiled.diagnostics().all().stream().filter(Diagnostic::isError).map(DiagnosticFormatter::format))
        .isEmpty();
    LinkedProgram linked =
        compiled.link(program.name(), List.of(), optimize, (pass, procedure) -> {});
    Verifier.require(linked.executable(), "linking");
    for (EngineKind engine : engines) {
      CorpusRun run = CorpusRun.of(program, linked, engine);
      assertThat(run.output()).as("output on %s", engine).isEqualTo(program.expectedOutput());
      assertThat(program.withoutDirectory(run.errors())).as("errors on %s", engine)
          .isEqualTo(program.expectedErrors());
      assertThat(run.ending()).as("ending on %s", engine).isEqualTo("status " + program.expectedStatus());
    }
  }
}
