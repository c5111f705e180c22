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

class ArmPredicationTest {
  private static final String GLOBALS = """
      program "test"
      global @a : export size 128 align 8 mutable
      global @b : export size 128 align 8 mutable
      global @rt.sink : export size 64 align 64 mutable
      """;

  private static final String HEAD = """
      proc export @f(%0: i64, %1: ref) {
      ^0:
        %2 = find %0, [70, 900]
        %3 = iconst i64 0
        %4 = slt %2, %3
        branch %4, ^2, ^1
      ^1:
        %5 = element ptr %2, [addr @a + 0, addr @b + 8], addr @a + 0
        %6 = iconst i64 1
      """;

  private static final String NONE = """
      ^2:
        return
      }
      """;

  private static String predicated(String procedure) {
    Program program;
    try {
      program = SirReader.read("test.sir", GLOBALS + procedure);
    } catch (SirSyntaxException e) {
      throw new AssertionError(e);
    }
    assertThat(Verifier.verify(program)).isEmpty();
    for (Pass pass : new Pass[] {new ArmPredication(), new DeadCode(), new CleanUp()}) {
      Program before = program;
      program = program.mapProcedures(p -> pass.run(p, before));
      assertThat(Verifier.verify(program)).as(pass.name()).isEmpty();
    }
    return SirPrinter.print(program.procedure("f"), false);
  }

  private static void assertKept(String arm) {
    assertThat(predicated(HEAD + arm + NONE)).contains("branch").doesNotContain("rt.sink");
  }

  @Test
  void countersOfNoKeyAreTheSink() {
    String arm = """
          %7 = load i64 any %5 + 8
          %8 = add %7, %6
          store any %5 + 8, %8
          return
        """;
    assertThat(predicated(HEAD + arm + NONE)).isEqualTo("""
        proc export @f(%0: i64, %1: ref) {
        ^0:
          %2 = find %0, [70, 900]
          %3 = element ptr %2, [addr @a + 0, addr @b + 8], addr @rt.sink + 0
          %4 = iconst i64 1
          %5 = load i64 any %3 + 8
          %6 = add %5, %4
          store any %3 + 8, %6
          return
        }
        """);
  }

  @Test
  void bothWaysGoOnAtOnePlace() {
    String text = predicated(HEAD + """
          store any %5 + 0, %6
          jump ^3
        ^2:
          jump ^3
        ^3:
          store any %0 + 0, %0
          return
        }
        """.replace("store any %0 + 0, %0", "%9 = global_addr @a + 64\n  store any %9 + 0, %0"));
    assertThat(text).contains("rt.sink").doesNotContain("branch");
  }

  @Test
  void anOffsetBeyondTheSinkIsKept() {
    assertKept("  store any %5 + 64, %6\n  return\n");
    assertKept("  store any %5 + 60, %6\n  return\n");
    assertKept("  store any %5 + -8, %6\n  return\n");
  }

  @Test
  void anOffsetThatMisalignsTheSinkIsKept() {
    // what the case selects may lie at 4 beyond a multiple of 8; the sink does not
    assertKept("  store any %5 + 4, %6\n  return\n");
  }

  @Test
  void aStoreThatIsSeenIsKept() {
    assertKept("  %7 = global_addr @a + 0\n  store any %7 + 0, %6\n  return\n");
    assertKept("  store any %5 + 0, %6\n  %7 = global_addr @a + 0\n  store any %7 + 0, %6\n  return\n");
  }

  @Test
  void anArmThatDependsOnMoreIsKept() {
    // the loaded word is an address: of no key it would be what others have left in the sink
    assertKept("  %7 = load ptr any %5 + 0\n  store any %7 + 0, %6\n  return\n");
    assertKept("  store any %5 + 0, %1\n  return\n");
    assertKept("  %7 = load i64 any %5 + 0\n  trap_if %4, range\n  store any %5 + 0, %7\n  return\n");
  }

  @Test
  void anotherEndIsKept() {
    String text = predicated("""
        proc export @f(%0: i64, %1: ref) -> i64 {
        ^0:
          %2 = find %0, [70, 900]
          %3 = iconst i64 0
          %4 = slt %2, %3
          branch %4, ^2, ^1
        ^1:
          %5 = element ptr %2, [addr @a + 0, addr @b + 8], addr @a + 0
          store any %5 + 0, %0
          return %0
        ^2:
          return %2
        }
        """);
    assertThat(text).contains("branch").doesNotContain("rt.sink");
  }
}
