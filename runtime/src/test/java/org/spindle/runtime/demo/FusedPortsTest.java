package org.spindle.runtime.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.runtime.trace.DemuxTrace;
import org.spindle.runtime.trace.PortMode;

/** The raise of many spindles that count packets by port is what one would write by hand for them. */
class FusedPortsTest {
  private static PortDemo demo;

  @BeforeAll
  static void generate() {
    DemuxTrace trace = DemuxTrace.generate(PortMode.SCATTERED);
    demo = new PortDemo(trace.packets(), trace.ports(), step -> {});
  }

  private static List<Instruction> instructions(Procedure procedure) {
    return procedure.blocks().stream().flatMap(block -> block.body().stream()).toList();
  }

  @Test
  void oneSearchDecidesThePortOfAHundredAndNoGuardIsCalled() {
    Procedure residual = demo.residual(100);

    List<Instruction> code = instructions(residual);
    assertThat(code).noneMatch(Instruction.Call.class::isInstance);
    assertThat(residual.blocks()).noneMatch(block -> block.terminator() instanceof Terminator.Invoke);
    assertThat(residual.blocks()).noneMatch(block -> block.terminator() instanceof Terminator.Switch);
    List<Instruction.Find> searches =
        code.stream()
            .filter(Instruction.Find.class::isInstance)
            .map(Instruction.Find.class::cast)
            .toList();
    assertThat(searches).hasSize(1);
    assertThat(searches.getFirst().keys()).hasSize(100);
    assertThat(code.stream().filter(Instruction.Element.class::isInstance)).hasSize(1);
    // length, type and protocol; none asks whether a port was found
    assertThat(residual.blocks().stream().filter(b -> b.terminator() instanceof Terminator.Branch))
        .hasSize(3);
    Value packet = residual.parameters().getFirst();
    List<Long> fields =
        code.stream()
            .filter(Instruction.Load.class::isInstance)
            .map(Instruction.Load.class::cast)
            .filter(load -> load.address() == packet)
            .map(Instruction.Load::offset)
            .toList();
    assertThat(fields).containsExactlyInAnyOrder(12L, 13L, 23L, 36L, 37L);
  }

  @Test
  void residualSizeDoesNotDependOnTheNumberOfSpindles() {
    int ten = demo.residual(10).size();
    int eighty = demo.residual(80).size();

    assertThat(eighty).isEqualTo(ten).isLessThan(40);
  }

  @Test
  void fusedRaiseTakesATenthOfTheCyclesOfTheGenericOneOnAlpha() {
    PortDemo.Alpha alpha = demo.onAlpha(50);

    assertThat(alpha.ok()).as("check value").isTrue();
    assertThat(alpha.fusedCycles()).isLessThan(alpha.genericCycles() / 10);
  }
}
