package org.spindle.alpha.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.alpha.tools.GnuTools;
import org.spindle.ir.Program;
import org.spindle.ir.random.RandomProgram;
import org.spindle.ir.random.Size;

/** Random SIR programs do the same under qemu-alpha as on the reference interpreter. */
class RandomProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("spindle.alpha.programs", 150);
  private static final Size[] SIZES = {Size.SMALL, Size.MEDIUM, Size.SMALL, Size.LARGE};

  @TempDir Path directory;

  @Test
  void executablesBehaveAsTheInterpreter() {
    GnuTools.require(GnuTools.QEMU);
    int first = Integer.getInteger("spindle.alpha.first", 0);
    for (int seed = first; seed < first + PROGRAMS; seed++) {
      Program program = RandomProgram.generate(seed, SIZES[seed % SIZES.length]);
      Program wrapped = Harness.wrap(program, List.of(program.entry()));
      Harness.Observed expected = Harness.interpret(wrapped);
      if (!expected.ending().equals("exhausted")) {
        assertThat(Harness.emulate(wrapped, directory)).as("seed " + seed).isEqualTo(expected);
      }
    }
  }
}
