package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.link.Linker;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.specializer.pe.Limits;
import org.spindle.specializer.pe.ProgramSnapshot;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.Specializer;

/** Wide switches do the same on all engines after their arms were merged. */
class WideSwitchesTest {
  private static final int PROGRAMS = 60;

  private static Program linked(long seed) {
    return Linker.link("switch", List.of(WideSwitches.generate(seed)));
  }

  private static Program specialized(Program program) {
    LinkedHashMap<String, Procedure> all = new LinkedHashMap<>();
    for (Procedure procedure : program.procedures().values()) {
      SpecializationResult result =
          Specializer.specialize(
              new SpecializationRequest(
                  program::procedure,
                  procedure.name(),
                  Arrays.asList(new Long[procedure.parameters().size()]),
                  new ProgramSnapshot(program),
                  Limits.DEFAULT,
                  procedure.name()));
      assertThat(result).isInstanceOf(SpecializationResult.Residual.class);
      all.put(procedure.name(), ((SpecializationResult.Residual) result).procedure());
    }
    return program.withProcedures(all);
  }

  private static Behavior behavior(Program program, Function<Machine, Engine> engines) {
    Machine machine = new Machine(program, Behavior.MAP,
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()),
        List.of("switch"));
    try (Engine engine = engines.apply(machine)) {
      return Behavior.of(Behavior.ending(engine.run()), machine.image(), machine.memory());
    }
  }

  @Test
  void mergedArmsDoTheSame() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Program program = linked(seed);
      Program merged = specialized(program);
      assertThat(Verifier.verify(merged)).as("seed %d", seed).isEmpty();
      Behavior expected = behavior(program, InterpreterEngine::new);
      assertThat(expected.ending()).as("seed %d", seed).contains("return");
      List<Function<Machine, Engine>> engines =
          List.of(InterpreterEngine::new, TruffleEngine::new, AlphaEngine::new);
      for (Function<Machine, Engine> engine : engines) {
        assertThat(behavior(merged, engine)).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void mostProgramsHaveArmsToMerge() {
    int merged = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      boolean finds =
          specialized(linked(seed)).procedure("f").blocks().stream()
              .flatMap(block -> block.body().stream())
              .anyMatch(Instruction.Find.class::isInstance);
      merged += finds ? 1 : 0;
    }
    assertThat(merged).isGreaterThan(PROGRAMS / 2);
  }
}
