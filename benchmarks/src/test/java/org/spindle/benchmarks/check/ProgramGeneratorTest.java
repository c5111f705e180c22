package org.spindle.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.modula3.units.UnitStore;
import org.spindle.frontend.source.SourceFile;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

class ProgramGeneratorTest {
  private static final int LINES = 6000;

  @Test
  void programsHaveNoErrorsAndNoWarnings() {
    for (long seed = 1; seed <= 3; seed++) {
      SourceInput input = new SourceInput();
      ProgramGenerator.generate(LINES, seed).forEach((name, text) -> input.add(SourceFile.of(name, text)));
      SourceProgram.check(input, List.of(), UnitStore.NONE, _ -> {});
      assertThat(DiagnosticFormatter.format(input.diagnostics())).isEmpty();
      assertThat(input.lines()).isBetween(LINES, LINES + 1000);
    }
  }

  @Test
  void theSameSeedGivesTheSameProgramOfManyKindsOfUnits() {
    Map<String, String> program = ProgramGenerator.generate(LINES, 7);
    assertThat(ProgramGenerator.generate(LINES, 7)).isEqualTo(program);
    assertThat(program.keySet()).anyMatch(f -> f.endsWith(".ig")).anyMatch(f -> f.endsWith(".mg"));
    assertThat(String.join("", program.values()))
        .contains("REVEAL", "OVERRIDES", "EXCEPTION", "RAISES", " = Ring (", "SET OF", "CASE", "TRY", "WITH");
  }
}
