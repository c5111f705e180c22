package org.spindle.ir.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.ir.Program;
import org.spindle.ir.link.Linker;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.verify.Verifier;

class HeadTestsTest {
  /** Loops that test at their ends, one in the other; the inner one begins where the outer one is. */
  private static final String NESTED = """
      program "nested"
      entry @main
      global @sums : export size 64 align 8 mutable
      proc export @triangle(%%0: i64) -> i64 {
      ^0:
        %%1 = iconst i64 0
        %%2 = iconst i64 1
        %%3 = slt %%1, %%0
        branch %%3, ^1(%%1, %%1), ^5(%%1)
      ^1(%%4: i64, %%5: i64):
        %%6 = sgt %%0, %%5
        branch %%6, ^2(%%5, %%4), ^3(%%4)
      ^2(%%7: i64, %%8: i64):
        %%9 = mul %%7, %%7
        %%10 = add %%8, %%9
        %%11 = add %%7, %%2
        %%12 = slt %%11, %%0
        branch %%12, ^2(%%11, %%10), ^3(%%10)
      ^3(%%13: i64):
        %%14 = add %%5, %%2
        %%15 = sge %%14, %%0
        branch %%15, ^4(%%13), ^1(%%13, %%14)
      ^4(%%16: i64):
        %%17 = iconst i64 3
        %%18 = mul %%16, %%17
        jump ^5(%%18)
      ^5(%%19: i64):
        return %%19
      }
      proc export @main() {
      ^0:
        %%0 = global_addr @sums
        %%1 = iconst i64 %d
        %%2 = call @triangle(%%1)
        store any %%0, %%2
        return
      }
      """;

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 2, 7})
  void nestedLoopsKeepTheirMeaning(long size) throws Exception {
    Program program = Linker.link("nested", List.of(SirReader.read("nested.sir", NESTED.formatted(size))));
    Program passed = program.mapProcedures(procedure -> new HeadTests().run(procedure, program));
    assertThat(Verifier.verify(passed)).isEmpty();
    assertThat(passed.procedure("triangle").blocks())
        .hasSize(program.procedure("triangle").blocks().size() + 2);
    assertThat(Behavior.interpret(passed)).isEqualTo(Behavior.interpret(program));
  }
}
