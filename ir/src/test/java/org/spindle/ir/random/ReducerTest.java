package org.spindle.ir.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirPrinter;
import org.spindle.ir.verify.Verifier;

class ReducerTest {

  /** A pass with an error: it exchanges the operands of each subtraction. */
  private static Program broken(Program program) {
    return program.mapProcedures(procedure -> {
      List<Block> blocks = procedure.blocks().stream()
          .map(b -> new Block(b.label(), b.parameters(),
              b.body().stream().map(ReducerTest::exchanged).toList(), b.terminator()))
          .toList();
      return procedure.withBody(procedure.slots(), blocks);
    });
  }

  private static Instruction exchanged(Instruction instruction) {
    return instruction instanceof Instruction.Binary b && b.op() == BinaryOp.SUB
        ? new Instruction.Binary(b.result(), b.op(), b.right(), b.left(), b.position())
        : instruction;
  }

  private static int size(Program program) {
    return program.procedures().values().stream().mapToInt(Procedure::size).sum();
  }

  @Test
  void aDifferenceIsReducedToItsCause() {
    Predicate<Program> differs = program -> {
      Behavior expected = Behavior.interpret(program, 100_000);
      return !expected.ending().equals("exhausted")
          && !Behavior.interpret(broken(program), 100_000).equals(expected);
    };
    int reduced = 0;
    for (int seed = 0; reduced < 5; seed++) {
      Program program = RandomProgram.linked(seed, Size.MEDIUM);
      if (differs.test(program)) {
        Program small = Reducer.reduce(program, differs);
        String text = SirPrinter.print(small);
        assertThat(Verifier.verify(small)).isEmpty();
        assertThat(differs.test(small)).isTrue();
        assertThat(size(small)).as(text).isLessThan(20);
        assertThat(text).contains(" = sub ");
        reduced++;
      }
    }
  }
}
