package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spindle.cli.session.ExitStatus;

class SpecializeCommandTest {
  private static final String UNIT = """
      program "t"
      global @T.three : export size 8 align 8 const { 0: word 3 }
      proc export @T.power(%0: i64, %1: i64) -> i64 {
      ^0:
        %2 = iconst i64 1
        jump ^1(%1, %2)
      ^1(%3: i64, %4: i64):
        %5 = iconst i64 0
        %6 = eq %3, %5
        branch %6, ^2, ^3
      ^2:
        return %4
      ^3:
        %7 = mul %4, %0
        %8 = iconst i64 1
        %9 = sub %3, %8
        jump ^1(%9, %7)
      }
      proc export @T.powerAt(%0: i64, %1: ptr) -> i64 {
      ^0:
        %2 = load i64 const %1
        %3 = call @T.power(%0, %2)
        return %3
      }
      """;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("t.sir"), UNIT);
  }

  private static final String CUBE = """
      ^0:
        %N = mul %0, %0
        %N = mul %0, %N
        return %N
      """;

  private static String code(CommandRun run) {
    return run.out().replaceAll("%[2-9]", "%N").replace("mul %N, %0", "mul %0, %N");
  }

  @Test
  void aLoopOverAKnownArgumentIsUnrolled() {
    CommandRun run = CommandRun.of("specialize", file, "--procedure", "T.power", "--known", "%1=3");

    assertThat(run.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(run.out()).startsWith("; source: 10 instructions; residual: ");
    assertThat(code(run)).contains(CUBE);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anInterpreterOfAKnownProgramBecomesTheProgram() {
    Path example = Path.of("../examples/stackmachine");
    CommandRun straight = CommandRun.of("specialize", example, "--procedure", "Programs.Polynomial");
    CommandRun loop = CommandRun.of("specialize", example, "--procedure", "Programs.Factorial");

    assertThat(straight.out()).endsWith("""
        {
        ^0:
          %1 = iconst i64 3
          %2 = add %0, %1
          %3 = mul %0, %2
          %4 = iconst i64 5
          %5 = add %3, %4
          return %5
        }
        """);
    assertThat(loop.out()).endsWith("""
        {
        ^0:
          %1 = iconst i64 2
          %2 = slt %0, %1
          branch %2, ^1, ^2
        ^1:
          %3 = iconst i64 1
          return %3
        ^2:
          %4 = iconst i64 1
          jump ^3(%0, %4)
        ^3(%5: i64, %6: i64):
          %7 = mul %5, %6
          %8 = iconst i64 -1
          %9 = add %5, %8
          %10 = slt %9, %1
          branch %10, ^4, ^3(%9, %7)
        ^4:
          return %7
        }
        """);
  }

  @Test
  void aGlobalCanBeNamed() {
    assertThat(code(CommandRun.of("specialize", file, "--procedure", "T.powerAt", "--known", "%1=@T.three")))
        .contains(CUBE);
    assertThat(CommandRun.of("specialize", file, "--procedure", "T.powerAt", "--known", "%1=@T.four").err())
        .isEqualTo("spindle: there is neither a global nor a file 'T.four'.\n");
  }

  @Test
  void jsonHoldsStatisticsAndCode() {
    assertThat(CommandRun.of("specialize", file, "--procedure", "T.power", "--known", "%1=3",
        "--format", "json").out())
        .startsWith("{\"procedure\":\"T.power\",\"statistics\":{\"sourceInstructions\":10,")
        .contains("\"residual\":\"proc export @T.power$residual(");
  }

  @Test
  void mistakesAreNamed() {
    CommandRun procedure = CommandRun.of("specialize", file, "--procedure", "T.pover");
    assertThat(procedure.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(procedure.err())
        .isEqualTo("spindle: there is no procedure 'T.pover'; did you mean 'T.power'?\n");
    assertThat(CommandRun.of("specialize", file, "--procedure", "T.power", "--known", "n=3").err())
        .isEqualTo("spindle: T.power has no parameter 'n'; it has %0: i64, %1: i64.\n");
    assertThat(CommandRun.of("specialize", file, "--procedure", "T.power", "--known", "%1=three").err())
        .isEqualTo("spindle: 'three' is no value of type i64.\n");
  }
}
