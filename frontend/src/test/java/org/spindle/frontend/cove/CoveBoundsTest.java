package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.TrapCode;

/**
 * Checks of bounds that can be decided when a program is compiled are gone: of each part of {@code cove/bounds/bounds.c},
 * which follows a line with its name, as many are left in the function f as that line says.
 */
class CoveBoundsTest {
  record Case(String name, long checks, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String all = CovePrograms.read(CovePrograms.corpus("bounds").getFirst()).text();
    for (String part : all.split("(?m)^//// ")) {
      if (!part.startsWith("/*")) {
        int end = part.indexOf('\n');
        String[] words = part.substring(0, end).split(" ");
        cases.add(new Case(words[0], Long.parseLong(words[1]), part.substring(end + 1)));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesChecksThatAreNeeded(Case c) {
    CoveProgram compiled = CovePrograms.compile(SourceFile.of("t.c", c.text()));
    Procedure f = CovePrograms.optimize(CovePrograms.link(compiled)).procedure("t.f");
    long checks = 0;
    for (Block block : f.blocks()) {
      checks += block.body().stream()
          .filter(i -> i instanceof Instruction.TrapIf trap && trap.code() == TrapCode.BOUNDS)
          .count();
    }
    assertThat(checks).isEqualTo(c.checks());
  }
}
