package org.spindle.specializer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirPrinter;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.ir.verify.Verifier;

class SwitchSharingTest {
  /** A chain of tests of two values by turns; behind those of %0 there is a switch over %1. */
  private static String crossed(String second, String inFirst) {
    return """
        proc export @f(%0: i64, %1: i64) -> i64 {
        ^0:
          %2 = iconst i64 1
          %3 = eq %0, %2
          branch %3, ^1, ^2
        ^1:
          INFIRST
          switch %1, [10 -> ^10, 11 -> ^11, 12 -> ^12, 13 -> ^13, 14 -> ^14], ^9
        ^2:
          %4 = iconst i64 10
          %5 = eq %1, %4
          branch %5, ^9, ^3
        ^3:
          %6 = iconst i64 2
          %7 = eq %0, %6
          branch %7, ^4, ^9
        ^4:
          switch %1, SECOND, ^9
        ^9:
          %9 = iconst i64 -1
          return %9
        ^10:
          %10 = iconst i64 0
          return %10
        ^11:
          %11 = iconst i64 1
          return %11
        ^12:
          %12 = iconst i64 2
          return %12
        ^13:
          %13 = iconst i64 3
          return %13
        ^14:
          %14 = iconst i64 4
          return %14
        }
        """.replace("SECOND", second).replace("  INFIRST\n", inFirst);
  }

  private static long switches(String procedure) {
    try {
      Program program = SirReader.read("test.sir", "program \"test\"\n" + procedure);
      assertThat(Verifier.verify(program)).isEmpty();
      Program shared = program.mapProcedures(p -> new SwitchSharing().run(p, program));
      assertThat(Verifier.verify(shared)).isEmpty();
      return SirPrinter.print(shared.procedure("f"), false).lines()
          .filter(line -> line.startsWith("  switch")).count();
    } catch (SirSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final String PART = "[11 -> ^11, 12 -> ^12, 13 -> ^13, 14 -> ^14]";

  @Test
  void aSwitchWithoutACaseThatCannotHappenIsThatWithIt() {
    assertThat(switches(crossed(PART, ""))).isEqualTo(1);
  }

  @Test
  void casesThatMayHappenAreNotAdded() {
    // 11 was not tested before
    assertThat(switches(crossed("[10 -> ^10, 12 -> ^12, 13 -> ^13, 14 -> ^14]", ""))).isEqualTo(2);
  }

  @Test
  void equalCasesLeadToEqualPlaces() {
    assertThat(switches(crossed("[11 -> ^11, 12 -> ^12, 13 -> ^13, 14 -> ^13]", ""))).isEqualTo(2);
  }

  @Test
  void valuesMadeBeforeTheSwitchStayAtHand() {
    String used =
        crossed(PART, "  %20 = add %0, %1\n").replace("  %10 = iconst i64 0\n  return %10", "  return %20");
    assertThat(switches(used)).isEqualTo(2);
  }
}
