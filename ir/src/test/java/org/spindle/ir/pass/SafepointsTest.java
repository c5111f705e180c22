package org.spindle.ir.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.ir.verify.Verifier;

/** Turns of threads are made explicit at safepoints where a program can make threads. */
class SafepointsTest {
  private static final String GLOBALS = """
      program "t"
      global @rt.slice : export size 8 align 8 mutable
      global @rt.fuel : export size 8 align 8 mutable
      global @rt.frames : export size 8 align 8 mutable
      """;
  private static final String LOOP = """
      proc export @loop(%0: ref, %1: i1) -> ref {
      ^0:
        %2 = load ref any/object %0 + 0
        jump ^1
      ^1:
        safepoint 0
        safepoint 7
        branch %1, ^1, ^2
      ^2:
        return %2
      }
      """;
  private static final String POLL = """
      proc export @RTThread.Poll() {
      ^0:
        %0 = global_addr @rt.frames + 0
        %1 = load ptr any/frames %0 + 0
        return
      }
      """;

  private static Program lowered(String text) throws SirSyntaxException {
    Program program = SirReader.read("t.sir", text);
    Program made = program.mapProcedures(new Safepoints(program)::run);
    Verifier.require(made, "safepoints");
    return made;
  }

  private static List<Instruction> all(Procedure procedure) {
    return procedure.blocks().stream().flatMap(block -> block.body().stream()).toList();
  }

  @Test
  void withOneThreadOnlyChargesStay() throws SirSyntaxException {
    assertThat(all(lowered(GLOBALS + LOOP).procedure("loop"))).filteredOn(
        Instruction.Safepoint.class::isInstance).singleElement().isInstanceOfSatisfying(
            Instruction.Safepoint.class, safepoint -> assertThat(safepoint.cost()).isEqualTo(7));
  }

  @Test
  void withThreadsEachSafepointMayEndTheTurn() throws SirSyntaxException {
    assertThat(all(lowered(GLOBALS + LOOP + POLL).procedure("loop"))).filteredOn(Safepoints::isPoll)
        .hasSize(2);
  }

  @Test
  void functionalProceduresAreNotInterrupted() throws SirSyntaxException {
    String functional = LOOP.replace("-> ref {", "-> ref functional {");
    assertThat(all(lowered(GLOBALS + functional + POLL).procedure("loop"))).noneMatch(Safepoints::isPoll);
  }

  @Test
  void whatLivesAcrossTurnsIsRootedForThem() throws SirSyntaxException {
    Program program = lowered(GLOBALS + LOOP + POLL);
    Procedure framed = new ShadowFrames(new MayCollect(program)).run(program.procedure("loop"));
    framed.blocks().stream().filter(block -> block.body().stream().anyMatch(Safepoints::isPoll))
        .forEach(block -> assertThat(block.body()).as("the value, and the record linked and unlinked")
            .filteredOn(Instruction.Store.class::isInstance).hasSize(5));
    assertThat(framed.entry().body()).noneMatch(Instruction.Store.class::isInstance);
  }

  @Test
  void argumentsOfAProcedureThatOnlyTakesTurnsAreTheCallersToRoot() throws SirSyntaxException {
    String caller = """
        proc export @caller(%0: ref, %1: i1) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          %3 = call @loop(%2, %1)
          return %3
        }
        """;
    Program program = lowered(GLOBALS + LOOP + POLL + caller);
    Procedure framed = new ShadowFrames(new MayCollect(program)).run(program.procedure("caller"));
    assertThat(framed.entry().body()).filteredOn(
        i -> i instanceof Instruction.Store store && store.value().id() == 2).hasSize(1);
  }
}
