package org.spindle.runtime.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirPrinter;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.ahead.FusedAhead;
import org.spindle.runtime.linux.GnuTools;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/**
 * Every program of the run corpus and under {@code examples/} does what is expected on all engines, with and without
 * optimization, when its SIR is printed and read back, and as an executable under qemu-alpha, with its events fused ahead
 * too; the memory of its globals at
 * the end is the same on all engines, and objdump reads the executable's instructions as our disassembler does.
 */
class ProgramCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/programs");
  private static final Path EXAMPLES = Path.of("../examples");
  private static final Path EXPECTED_OF_EXAMPLES = Path.of("src/test/resources/examples");

  /** Instructions of the run that finds out which bindings a program installs. */
  private static final long INSTALLING_RUN = 20_000_000;

  @TestFactory
  Stream<DynamicContainer> corpus() {
    return CorpusProgram.in(CORPUS).stream().filter(ProgramCorpusTest::isWanted)
        .map(ProgramCorpusTest::tests);
  }

  @TestFactory
  Stream<DynamicContainer> examples() {
    return CorpusProgram.in(EXAMPLES, EXPECTED_OF_EXAMPLES).stream().filter(ProgramCorpusTest::isWanted)
        .map(ProgramCorpusTest::tests);
  }

  /** Whether a run is for this program: the system property {@code spindle.program} may name those wanted, as in a,b. */
  private static boolean isWanted(CorpusProgram program) {
    String wanted = System.getProperty("spindle.program", program.name());
    return List.of(wanted.split(",")).contains(program.name());
  }

  private static DynamicContainer tests(CorpusProgram program) {
    Subject subject = new Subject(program);
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("compiles", subject::compile));
    for (boolean optimize : new boolean[] {false, true}) {
      for (EngineKind engine : EngineKind.values()) {
        String name = engine + (optimize ? " optimized" : " plain");
        tests.add(dynamicTest(name, () -> subject.run(engine, optimize)));
      }
    }
    tests.add(dynamicTest("executable under qemu-alpha", subject::runUnderQemu));
    tests.add(dynamicTest("fused ahead under qemu-alpha", subject::runFusedAhead));
    tests.add(dynamicTest("disassembled as by objdump", subject::disassemble));
    tests.add(dynamicTest("printed and read back", subject::runFromText));
    return dynamicContainer(program.name(), tests);
  }

  /** One program; its tests run one after the other, the last of them lets go of what they share. */
  private static final class Subject {
    private final CorpusProgram program;
    private final Map<Boolean, LinkedProgram> linked = new HashMap<>();
    private final Map<Boolean, Map<EngineKind, CorpusRun>> runs =
        Map.of(false, new EnumMap<>(EngineKind.class), true, new EnumMap<>(EngineKind.class));
    private SourceProgram compiled;

    Subject(CorpusProgram program) {
      this.program = program;
    }

    void compile() {
      compiled = SourceProgram.compile(
          SourceInput.read(program.sources(), stage -> {}), List.of(), stage -> {});
      assertThat(DiagnosticFormatter.format(compiled.diagnostics())).isEmpty();
    }

    private LinkedProgram link(boolean optimize) {
      assertThat(compiled.units()).as("compiled units").isNotEmpty();
      return linked.computeIfAbsent(optimize, _ -> {
        LinkedProgram made = compiled.link(program.name(), List.of(), optimize, (pass, procedure) -> {});
        Verifier.require(made.program(), optimize ? "optimization" : "linking");
        Verifier.require(made.executable(), "shadow-frames");
        return made;
      });
    }

    void run(EngineKind engine, boolean optimize) {
      LinkedProgram whole = link(optimize);
      CorpusRun run = CorpusRun.of(program, optimize ? whole.withRaiseSites() : whole, engine);
      require(run);
      Map<EngineKind, CorpusRun> others = runs.get(optimize);
      others.forEach((kind, other) -> assertThat(run.globals()).as("globals on %s and %s", engine, kind)
          .isEqualTo(other.globals()));
      others.put(engine, run);
    }

    void runUnderQemu() throws Exception {
      GnuTools.require(GnuTools.QEMU);
      try (LinuxExecutable executable = new LinuxExecutable(link(true).executable())) {
        require(executable.run(program));
      }
    }

    /** A program that extends no event only has to be taken. */
    void runFusedAhead() throws Exception {
      GnuTools.require(GnuTools.QEMU);
      FusedAhead fused = FusedAhead.of(link(true), program.arguments(), INSTALLING_RUN);
      if (!fused.reports().isEmpty()) {
        try (LinuxExecutable executable = new LinuxExecutable(fused.executable())) {
          require(executable.run(program));
        }
      }
    }

    void disassemble() throws Exception {
      GnuTools.require(GnuTools.OBJDUMP);
      try (LinuxExecutable executable = new LinuxExecutable(link(true).executable())) {
        executable.requireDisassemblyOfObjdump();
      }
    }

    void runFromText() throws Exception {
      Program whole = link(true).program();
      linked.clear();
      runs.values().forEach(Map::clear);
      String text = SirPrinter.print(whole);
      Program read = SirReader.read(program.name(), text);
      assertThat(SirPrinter.print(read)).isEqualTo(text);
      LinkedProgram again = LinkedProgram.of(program.name(), List.of(read), false);
      require(CorpusRun.of(program, again, EngineKind.INTERP));
    }

    private void require(CorpusRun run) {
      assertThat(run.output()).isEqualTo(program.expectedOutput());
      assertThat(program.withoutDirectory(run.errors())).isEqualTo(program.expectedErrors());
      assertThat(run.ending()).isEqualTo("status " + program.expectedStatus());
    }
  }
}
