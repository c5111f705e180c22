package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.ir.Program;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.random.RandomProgram;
import org.spindle.ir.random.Size;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;

/** Random programs behave alike on all engines, with and without passes; the reference interpreter decides. */
class EnginesAgreeTest {
  private static final int PROGRAMS = Integer.getInteger("spindle.random.programs", 1000);
  private static final int FIRST_SEED = Integer.getInteger("spindle.random.seed", 0);

  private static Behavior behavior(Program unit, boolean optimize, Function<Machine, Engine> engines) {
    LinkedProgram linked = LinkedProgram.of("random", List.of(unit), optimize);
    Machine machine = new Machine(linked.executable(), Behavior.MAP,
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()),
        List.of("random"));
    try (Engine engine = engines.apply(machine)) {
      return Behavior.of(Behavior.ending(engine.run()), machine.image(), machine.memory());
    }
  }

  private static Size size(int seed) {
    return seed % 3 == 0 ? Size.MEDIUM : Size.SMALL;
  }

  private static void compare(boolean optimize, Function<Machine, Engine> engines) {
    for (int seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Program unit = RandomProgram.generate(seed, size(seed));
      assertThat(behavior(unit, optimize, engines)).as("seed %d", seed)
          .isEqualTo(Behavior.interpret(RandomProgram.linked(seed, size(seed))));
    }
  }

  @Test
  void interpreterWithPasses() {
    compare(true, InterpreterEngine::new);
  }

  @ParameterizedTest(name = "passes: {0}")
  @ValueSource(booleans = {false, true})
  void truffle(boolean optimize) {
    compare(optimize, TruffleEngine::new);
  }

  @ParameterizedTest(name = "passes: {0}")
  @ValueSource(booleans = {false, true})
  void alpha(boolean optimize) {
    compare(optimize, AlphaEngine::new);
  }
}
