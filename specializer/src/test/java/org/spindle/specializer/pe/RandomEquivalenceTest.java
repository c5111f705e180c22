package org.spindle.specializer.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spindle.ir.Program;
import org.spindle.ir.link.Linker;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.random.RandomProgram;
import org.spindle.ir.random.Size;
import org.spindle.ir.verify.Verifier;

/** Random programs behave the same after each of their procedures was specialized, for nothing, with calls unfolded. */
class RandomEquivalenceTest {
  private static final Size[] SIZES = {Size.SMALL, Size.MEDIUM};

  @ParameterizedTest
  @CsvSource({"0, 0, 300", "1, 1000, 1060"})
  void residualsAgreeWithTheirSources(int size, int from, int to) {
    for (int seed = from; seed < to; seed++) {
      Program unit = RandomProgram.generate(seed, SIZES[size]);
      Program program = Linker.link(unit.name(), List.of(unit));
      Program residual = Residuals.everythingSpecialized(program, Limits.DEFAULT);
      assertThat(Verifier.verify(residual)).as("seed %d", seed).isEmpty();
      assertThat(Behavior.interpret(residual, 10_000_000))
          .as("seed %d", seed)
          .isEqualTo(Behavior.interpret(program, 5_000_000));
    }
  }

  /** Limits so small that loops are generalized early, calls stay, and much is declined. */
  @ParameterizedTest
  @CsvSource({"0, 2000, 2200"})
  void smallLimitsChangeNothing(int size, int from, int to) {
    Limits limits = new Limits(3000, 2000, 150, 60, 3, 2);
    for (int seed = from; seed < to; seed++) {
      Program unit = RandomProgram.generate(seed, SIZES[size]);
      Program program = Linker.link(unit.name(), List.of(unit));
      Program residual = Residuals.everythingSpecialized(program, limits);
      assertThat(Behavior.interpret(residual, 10_000_000))
          .as("seed %d", seed)
          .isEqualTo(Behavior.interpret(program, 5_000_000));
    }
  }
}
