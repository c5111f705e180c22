package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
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

  private static Program program(int seed) {
    return RandomProgram.generate(seed, seed % 3 == 0 ? Size.MEDIUM : Size.SMALL);
  }

  @Test
  void interpreterWithPasses() {
    for (int seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Program program = program(seed);
      assertThat(behavior(program, true, InterpreterEngine::new)).as("seed %d", seed)
          .isEqualTo(Behavior.interpret(program));
    }
  }

  @Test
  void truffle() {
    for (int seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Program program = program(seed);
      assertThat(behavior(program, seed % 2 == 0, TruffleEngine::new)).as("seed %d", seed)
          .isEqualTo(Behavior.interpret(program));
    }
  }

  @Test
  void alpha() {
    for (int seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Program program = program(seed);
      assertThat(behavior(program, seed % 2 == 0, AlphaEngine::new)).as("seed %d", seed)
          .isEqualTo(Behavior.interpret(program));
    }
  }
}
