package org.spindle.specializer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spindle.ir.Program;
import org.spindle.ir.pass.CleanUp;
import org.spindle.ir.pass.DeadCode;
import org.spindle.ir.pass.Pass;
import org.spindle.ir.text.SirPrinter;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.ir.verify.Verifier;

class ArmMergingTest {
  private static final String GLOBALS = """
      global @a : export size 16 align 8 mutable
      global @b : export size 16 align 8 mutable
      global @c : export size 16 align 8 mutable
      global @d : export size 16 align 8 mutable
      """;

  private static String merged(String procedure) {
    Program program = read("program \"test\"\n" + GLOBALS + procedure);
    assertThat(Verifier.verify(program)).isEmpty();
    for (Pass pass : new Pass[] {new ArmMerging(), new DeadCode(), new CleanUp()}) {
      Program before = program;
      program = program.mapProcedures(p -> pass.run(p, before));
      assertThat(Verifier.verify(program)).as(pass.name()).isEmpty();
    }
    return SirPrinter.print(program.procedure("f"), false);
  }

  private static Program read(String text) {
    try {
      return SirReader.read("test.sir", text);
    } catch (SirSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String counter(int block, int value, String global, int offset) {
    return """
        ^%d:
          %%%d = global_addr @%s
          %%%d = load i64 any/global/%s %%%d + %d
          %%%d = iconst i64 1
          %%%d = add %%%d, %%%d
          store any/global/%s %%%d + %d, %%%d
          return
        """
        .formatted(
            block, value, global, value + 1, global, value, offset, value + 2, value + 3, value + 1,
            value + 2, global, value, offset, value + 3);
  }

  @Test
  void countersBecomeOne() {
    String text =
        "proc export @f(%0: i64) {\n^0:\n  switch %0, [70 -> ^1, 900 -> ^2, -5 -> ^3, 4000 -> ^4], ^5\n"
            + counter(1, 10, "a", 0)
            + counter(2, 20, "b", 0)
            + counter(3, 30, "c", 0)
            + counter(4, 40, "d", 0)
            + "^5:\n  return\n}\n";
    assertThat(merged(text)).isEqualTo("""
        proc export @f(%0: i64) {
        ^0:
          %1 = find %0, [70, 900, -5, 4000]
          %2 = iconst i64 0
          %3 = slt %1, %2
          branch %3, ^2, ^1
        ^1:
          %4 = element ptr %1, [addr @a + 0, addr @b + 0, addr @c + 0, addr @d + 0], addr @a + 0
          %5 = iconst i64 1
          %6 = load i64 any/global %4 + 0
          %7 = add %6, %5
          store any/global %4 + 0, %7
          return
        ^2:
          return
        }
        """);
  }

  @Test
  void placesAtDifferentOffsetsBecomeOneColumn() {
    String text =
        "proc export @f(%0: i64) {\n^0:\n  switch %0, [1 -> ^1, 2 -> ^2, 3 -> ^3, 4 -> ^4], ^5\n"
            + counter(1, 10, "a", 0)
            + counter(2, 20, "a", 8)
            + counter(3, 30, "b", 8)
            + counter(4, 40, "a", 0)
            + "^5:\n  return\n}\n";
    assertThat(merged(text))
        .contains("element ptr %1, [addr @a + 0, addr @a + 8, addr @b + 8, addr @a + 0], addr @a + 0")
        .containsOnlyOnce("element");
  }

  @Test
  void switchThatOnlyChoosesAConstantBecomesATable() {
    assertThat(merged("""
        proc export @f(%0: i64) -> i64 {
        ^0:
          %1 = iconst i64 10
          %2 = iconst i64 20
          %3 = iconst i64 30
          switch %0, [1 -> ^1(%1), 2 -> ^1(%2), 3 -> ^1(%3), 4 -> ^1(%1)], ^1(%0)
        ^1(%4: i64):
          return %4
        }
        """)).isEqualTo("""
        proc export @f(%0: i64) -> i64 {
        ^0:
          %1 = find %0, [1, 2, 3, 4]
          %2 = iconst i64 0
          %3 = slt %1, %2
          branch %3, ^2(%0), ^1
        ^1:
          %4 = element i64 %1, [10, 20, 30, 10], 10
          jump ^2(%4)
        ^2(%5: i64):
          return %5
        }
        """);
  }

  @Test
  void shapesHaveNumbersInARow() {
    String text = """
        proc export @f(%0: i64) -> i64 {
        ^0:
          switch %0, [1 -> ^1, 2 -> ^2, 3 -> ^3, 4 -> ^4, 5 -> ^5, 6 -> ^6, 7 -> ^7, 8 -> ^8, 9 -> ^9], ^10
        ^1:
          %1 = iconst i64 10
          return %1
        ^2:
          %2 = iconst i64 20
          return %2
        ^3:
          %3 = iconst i64 30
          return %3
        ^4:
          %4 = iconst i64 40
          return %4
        ^5:
          %5 = iconst i64 1
          %6 = add %0, %5
          return %6
        ^6:
          %7 = iconst i64 2
          %8 = add %0, %7
          return %8
        ^7:
          %9 = iconst i64 3
          %10 = add %0, %9
          return %10
        ^8:
          %11 = iconst i64 3
          %12 = add %0, %11
          return %12
        ^9:
          %13 = mul %0, %0
          return %13
        ^10:
          return %0
        }
        """;
    assertThat(merged(text)).isEqualTo("""
        proc export @f(%0: i64) -> i64 {
        ^0:
          %1 = find %0, [1, 2, 3, 4, 5, 6, 7, 8]
          %2 = iconst i64 8
          %3 = ult %1, %2
          branch %3, ^4, ^3
        ^1:
          %4 = element i64 %1, [10, 20, 30, 40], 10
          return %4
        ^2:
          %5 = iconst i64 -4
          %6 = add %1, %5
          %7 = element i64 %6, [1, 2, 3, 3], 1
          %8 = add %0, %7
          return %8
        ^3:
          switch %0, [9 -> ^5], ^6
        ^4:
          %9 = iconst i64 4
          %10 = ult %1, %9
          branch %10, ^1, ^2
        ^5:
          %11 = mul %0, %0
          return %11
        ^6:
          return %0
        }
        """);
  }

  @Test
  void loopsAndBranchesInArmsAreMerged() {
    StringBuilder text = new StringBuilder("proc export @f(%0: i64) -> i64 {\n^0:\n");
    text.append("  switch %0, [1 -> ^10, 2 -> ^20, 3 -> ^30, 4 -> ^40], ^5\n");
    for (int arm = 10; arm <= 40; arm += 10) {
      text.append("""
          ^%1$d:
            %%%1$d = iconst i64 %2$d
            jump ^%3$d(%%%1$d)
          ^%3$d(%%%3$d: i64):
            %%%4$d = iconst i64 1
            %%%5$d = add %%%3$d, %%%4$d
            %%%6$d = slt %%%5$d, %%0
            branch %%%6$d, ^%3$d(%%%5$d), ^%4$d
          ^%4$d:
            return %%%5$d
          """.formatted(arm, -arm, arm + 1, arm + 2, arm + 3, arm + 4));
    }
    text.append("^5:\n  return %0\n}\n");
    assertThat(merged(text.toString()))
        .contains("element i64 %1, [-10, -20, -30, -40], -10")
        .containsOnlyOnce("slt %7, %0")
        .doesNotContain("switch");
  }

  @Test
  void armsThatOtherCodeLeadsToStay() {
    String text =
        "proc export @f(%0: i64, %1: i1) {\n^0:\n  branch %1, ^6, ^1\n^6:\n"
            + "  switch %0, [70 -> ^1, 900 -> ^2, -5 -> ^3, 4000 -> ^4], ^5\n"
            + counter(1, 10, "a", 0)
            + counter(2, 20, "b", 0)
            + counter(3, 30, "c", 0)
            + counter(4, 40, "d", 0)
            + "^5:\n  return\n}\n";
    assertThat(merged(text)).doesNotContain("find").contains("switch");
  }

  @Test
  void positionsOfChecksCount() {
    StringBuilder text = new StringBuilder("proc export @f(%0: i64, %1: i1) {\n^0:\n");
    text.append("  switch %0, [1 -> ^1, 2 -> ^2, 3 -> ^3, 4 -> ^4], ^5\n");
    for (int arm = 1; arm <= 4; arm++) {
      text.append("^" + arm + ":\n  trap_if %1, nil !\"M.m3\":" + arm + ":1\n  return\n");
    }
    text.append("^5:\n  return\n}\n");
    assertThat(merged(text.toString())).doesNotContain("find");
  }

  @Test
  void storesOfFunctionalProceduresKeepTheirClass() {
    StringBuilder text = new StringBuilder("proc export @f(%0: i64, %1: ptr) functional {\n^0:\n");
    text.append("  switch %0, [1 -> ^1, 2 -> ^2, 3 -> ^3, 4 -> ^4], ^5\n");
    for (int arm = 1; arm <= 4; arm++) {
      String memory = arm == 1 ? "any/fuel" : "any/slot";
      text.append("^" + arm + ":\n  store " + memory + " %1, %0\n  return\n");
    }
    text.append("^5:\n  return\n}\n");
    assertThat(merged(text.toString())).doesNotContain("find");
  }
}
