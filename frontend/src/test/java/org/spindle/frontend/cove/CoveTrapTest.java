package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Outcome;

/**
 * The programs in {@code cove/trap/traps.c}: each part between lines {@code //// CODE} is one, and stops with that trap,
 * without and with optimization.
 */
class CoveTrapTest {
  record Case(String code, String text) {
    @Override
    public String toString() {
      return code + " " + text.strip().lines().findFirst().orElse("");
    }
  }

  static List<Case> cases() {
    return cases("trap");
  }

  static List<Case> casesWithHeap() {
    return cases("heaptrap");
  }

  private static List<Case> cases(String folder) {
    List<Case> cases = new ArrayList<>();
    String all = CovePrograms.read(CovePrograms.corpus(folder).getFirst()).text();
    for (String part : all.split("(?m)^//// ")) {
      int end = part.indexOf('\n');
      if (!part.startsWith("/*")) {
        cases.add(new Case(part.substring(0, end).strip(), part.substring(end + 1)));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stops(Case c) {
    Program program = CovePrograms.link(CovePrograms.compile(SourceFile.of("t.c", c.text())));
    for (Program variant : List.of(program, CovePrograms.optimize(program))) {
      assertThat(CovePrograms.run(variant).outcome())
          .asInstanceOf(type(Outcome.Trapped.class))
          .extracting(t -> t.code().toString())
          .isEqualTo(c.code());
    }
  }

  @ParameterizedTest
  @MethodSource("casesWithHeap")
  void stopsWithMessage(Case c) {
    Program program =
        CovePrograms.link(CovePrograms.compile(SourceFile.of("t.c", c.text())), CovePrograms.runTime());
    for (Program variant : List.of(program, CovePrograms.optimize(program))) {
      assertThat(CovePrograms.run(variant).errors()).contains(c.code());
    }
  }
}
