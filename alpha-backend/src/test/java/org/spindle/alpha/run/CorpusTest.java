package org.spindle.alpha.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.alpha.tools.GnuTools;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;

/** Hand-written SIR, of this module and of the reference interpreter's corpus, under qemu-alpha. */
class CorpusTest {
  @TempDir Path directory;

  static Stream<Path> programs() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    Path project = Files.exists(root.resolve("alpha-backend")) ? root : root.getParent();
    return Stream.of("ir", "alpha-backend")
        .map(module -> project.resolve(module).resolve("src/test/resources"))
        .flatMap(CorpusTest::files)
        .filter(CorpusTest::isRun)
        .sorted();
  }

  /** Memory faults become signals under Linux, and what runs for ever would do so here. */
  private static boolean isComparable(Harness.Observed expected) {
    return !expected.ending().equals("trapped fault") && !expected.ending().equals("exhausted");
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".sir")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Contexts are a service that Linux does not have. */
  private static boolean isRun(Path file) {
    try {
      String text = Files.readString(file);
      boolean needsMachine = text.contains("machine.context");
      return text.startsWith("; test: run") && !needsMachine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void proceduresDoWhatTheInterpreterDoes(Path file) throws IOException, SirSyntaxException {
    GnuTools.require(GnuTools.QEMU);
    Program program = SirReader.read(file.toString(), Files.readString(file));
    List<Procedure> procedures =
        program.procedures().values().stream()
            .filter(p -> p.linkage() == Linkage.EXPORT && p.parameters().isEmpty())
            .toList();
    // Those that end the program run alone, all others in one program.
    List<String> together = new ArrayList<>();
    for (Procedure procedure : procedures) {
      Program wrapped = Harness.wrap(program, List.of(procedure.name()));
      Harness.Observed expected = Harness.interpret(wrapped);
      if (expected.ending().equals("exited 0")) {
        together.add(procedure.name());
      } else if (isComparable(expected)) {
        assertThat(Harness.emulate(wrapped, directory)).as(procedure.name()).isEqualTo(expected);
      }
    }
    Program wrapped = Harness.wrap(program, together);
    assertThat(Harness.emulate(wrapped, directory))
        .as("%s", together)
        .isEqualTo(Harness.interpret(wrapped));
  }
}
