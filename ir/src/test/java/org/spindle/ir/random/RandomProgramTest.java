package org.spindle.ir.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Terminator;
import org.spindle.ir.text.SirPrinter;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.verify.Verifier;

class RandomProgramTest {
  private static final Size[] SIZES = {Size.SMALL, Size.MEDIUM, Size.LARGE};

  private static Program program(int seed) {
    return RandomProgram.linked(seed, SIZES[seed % SIZES.length]);
  }

  @Test
  void programsVerifyAndEnd() {
    Map<String, Integer> endings = new TreeMap<>();
    for (int seed = 0; seed < 400; seed++) {
      Program program = program(seed);
      assertThat(Verifier.verify(program)).as("seed %d", seed).isEmpty();
      String ending = Behavior.interpret(program, 5_000_000).ending();
      endings.merge(ending.split(" ", 2)[0], 1, Integer::sum);
    }
    assertThat(endings).containsOnlyKeys("returned", "trapped", "uncaught");
    assertThat(endings.get("returned")).as(endings.toString()).isGreaterThan(200);
  }

  @Test
  void readingBackWhatWasPrintedChangesNothing() throws Exception {
    for (int seed = 0; seed < 150; seed++) {
      Program program = program(seed);
      String text = SirPrinter.print(program);
      Program again = SirReader.read("random.sir", text);
      assertThat(SirPrinter.print(again)).isEqualTo(text);
      assertThat(Behavior.interpret(again)).as("seed %d", seed).isEqualTo(Behavior.interpret(program));
    }
  }

  @Test
  void everyKindOfInstructionOccurs() {
    Set<Class<?>> seen = new HashSet<>();
    for (int seed = 0; seed < 60; seed++) {
      for (Procedure procedure : program(seed).procedures().values()) {
        for (Block block : procedure.blocks()) {
          block.body().forEach(instruction -> seen.add(instruction.getClass()));
          seen.add(block.terminator().getClass());
        }
      }
    }
    assertThat(seen).contains(Instruction.class.getPermittedSubclasses())
        .contains(Terminator.class.getPermittedSubclasses());
  }
}
