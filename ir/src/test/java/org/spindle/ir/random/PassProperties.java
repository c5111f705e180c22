package org.spindle.ir.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.pass.ContainedAccesses;
import org.spindle.ir.pass.HeadTests;
import org.spindle.ir.pass.Pass;
import org.spindle.ir.pass.Pipeline;
import org.spindle.ir.verify.Verifier;

/** Passes keep what a program does, and its well-formedness. */
class PassProperties {
  private static final int PROGRAMS = Integer.getInteger("random.programs", 200);
  private static final int FIRST = Integer.getInteger("random.first", 0);
  private static final Size[] SIZES = {Size.SMALL, Size.MEDIUM, Size.LARGE};

  /** A linked program: passes run after the linker, which may delete safepoints. */
  private static Program program(int seed) {
    return RandomProgram.linked(seed, SIZES[seed % SIZES.length]);
  }

  /** Optimizes, verifying each procedure after each pass. */
  private static Program optimize(Program program) {
    return Pipeline.optimize(program, (pass, procedure) -> {
      LinkedHashMap<String, Procedure> procedures = new LinkedHashMap<>(program.procedures());
      procedures.put(procedure.name(), procedure);
      assertThat(Verifier.verify(program.withProcedures(procedures), procedure)).as(pass.name()).isEmpty();
    });
  }

  @Test
  void thePipelineKeepsBehavior() {
    for (int seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      Program program = program(seed);
      assertThat(Behavior.interpret(optimize(program), 10_000_000)).as("seed %d", seed)
          .isEqualTo(Behavior.interpret(program));
    }
  }

  @Test
  void passesInAnyOrderKeepBehavior() {
    List<Pass> passes = new ArrayList<>(Pipeline.PASSES);
    passes.add(new HeadTests());
    passes.add(new Folding());
    for (int seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      Random random = new Random(seed);
      Program program = program(seed);
      Program passed = program;
      List<String> names = new ArrayList<>();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        Pass pass = passes.get(random.nextInt(passes.size()));
        names.add(pass.name());
        Program before = passed;
        passed = passed.mapProcedures(procedure -> pass.run(procedure, before));
        assertThat(Verifier.verify(passed)).as("seed %d %s", seed, names).isEmpty();
      }
      assertThat(Behavior.interpret(passed, 10_000_000)).as("seed %d %s", seed, names)
          .isEqualTo(Behavior.interpret(program));
    }
  }

  /** What {@link ContainedAccesses} does to a procedure. */
  private static final class Folding implements Pass {
    @Override
    public String name() {
      return "contained-accesses";
    }

    @Override
    public Procedure run(Procedure procedure, SymbolTable symbols) {
      return ContainedAccesses.in(procedure, symbols).procedure();
    }
  }
}
