package org.spindle.ir.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Value;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.ir.verify.Verifier;

/** Collector frames are linked where the first call may need them, and only there. */
class ShadowFramesTest {
  private static final String RUN_TIME = """
      program "t"
      global @rt.slice : export size 8 align 8 mutable
      global @rt.frames : export size 8 align 8 mutable
      proc export @new() -> ref {
      ^0:
        %0 = global_addr @rt.frames + 0
        %1 = load ref any/frames %0 + 0
        return %1
      }
      proc export @rare(%0: ref) -> ref inline cold {
      ^0:
        %1 = call @new()
        return %1
      }
      proc export @RTThread.Poll() {
      ^0:
        %0 = call @new()
        return
      }
      """;

  private static Procedure framed(String text) throws SirSyntaxException {
    return framed(RUN_TIME, text);
  }

  private static Procedure framed(String runTime, String text) throws SirSyntaxException {
    Program program = SirReader.read("t.sir", runTime + text);
    Program made = program.mapProcedures(new ShadowFrames(new MayCollect(program))::run);
    Verifier.require(made, "shadow-frames");
    return made.procedure("p");
  }

  /** The blocks, by their place, with a store to {@code rt.frames}. */
  private static List<Integer> changing(Procedure procedure) {
    return IntStream.range(0, procedure.blocks().size())
        .filter(i -> stores(procedure.blocks().get(i)) > 0).boxed().toList();
  }

  private static long stores(Block block) {
    List<Instruction> newest = block.body().stream()
        .filter(i -> i instanceof Instruction.GlobalAddress g && g.symbol().equals("rt.frames")).toList();
    return block.body().stream()
        .filter(i -> i instanceof Instruction.Store store
            && newest.stream().anyMatch(address -> address.result().equals(store.address())))
        .count();
  }

  /** The numbers of the values that a block stores, in order. */
  private static List<Integer> stored(Procedure procedure, int block) {
    return procedure.blocks().get(block).body().stream()
        .filter(Instruction.Store.class::isInstance).map(i -> ((Instruction.Store) i).value().id()).toList();
  }

  @Test
  void aPathWithoutCallsPaysNothing() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i1) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          branch %1, ^1, ^2
        ^1:
          %3 = call @new()
          return %2
        ^2:
          return %2
        }
        """);
    assertThat(changing(procedure)).containsExactly(1);
    assertThat(stores(procedure.blocks().get(1))).as("linked and unlinked").isEqualTo(2);
  }

  @Test
  void recordIsUnlinkedWhereThePathsMeet() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i1, %2: i1) -> ref {
        ^0:
          %3 = load ref any/object %0 + 0
          branch %1, ^1, ^2
        ^1:
          %4 = call @new()
          branch %2, ^2, ^3
        ^2:
          return %3
        ^3:
          return %3
        }
        """);
    assertThat(changing(procedure)).as("the call, the end after it, the edge that leaves").containsExactly(1,
        3,
        4);
  }

  @Test
  void recordIsLinkedBeforeALoop() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i1) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          branch %1, ^1, ^3
        ^1:
          jump ^2
        ^2:
          %3 = call @new()
          branch %1, ^2, ^3
        ^3:
          return %2
        }
        """);
    assertThat(changing(procedure)).as("before the loop, after it").containsExactly(1, 4);
  }

  private static final String TWO_CALLS = """
      proc export @p(%0: ref, %1: i1, %2: i1) -> ref {
      ^0:
        %3 = load ref any/object %0 + 0
        branch %1, ^1, ^2
      ^1:
        %4 = call @CALLEE(%3, %1, %2)
        jump ^2
      ^2:
        branch %2, ^3, ^4
      ^3:
        %5 = call @other(%3, %2, %1)
        jump ^4
      ^4:
        return %3
      }
      proc export @other(%0: ref, %1: i1, %2: i1) -> ref {
      ^0:
        %3 = call @new()
        return %3
      }
      """;

  @Test
  void callsOnAboutEachWayHaveOneRecord() throws SirSyntaxException {
    assertThat(changing(framed(TWO_CALLS.replace("CALLEE", "other")))).as("linked at entry").containsExactly(
        0,
        4);
  }

  @Test
  void mostActivationsOfARecursionAreItsEnds() throws SirSyntaxException {
    Procedure procedure = framed(TWO_CALLS.replace("CALLEE", "p"));
    assertThat(changing(procedure)).as("where it goes on").containsExactly(1, 3);
    assertThat(procedure.slots()).hasSize(1);
  }

  @Test
  void rareWaysCountForNothing() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i1) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          branch %1, ^1, ^2
        ^1:
          %3 = call @new()
          %4 = call @rare(%3)
          jump ^3
        ^2:
          branch %1, ^4, ^3
        ^3:
          return %2
        ^4:
          %5 = call @new()
          jump ^3
        }
        """);
    assertThat(changing(procedure)).as("half of the usual ways").containsExactly(1, 4);
  }

  @Test
  void whoCatchesLinksAtOnce() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i1) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          branch %1, ^1, ^4
        ^1:
          invoke call @new() to ^2 unwind ^3
        ^2(%3: ref):
          return %3
        ^3(%4: ptr):
          return %2
        ^4:
          return %2
        }
        """);
    assertThat(changing(procedure)).contains(0);
  }

  @Test
  void aTurnBeforeTheRecordIsLinkedRootsAllItself() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i1) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          branch %1, ^1, ^2
        ^1:
          call @RTThread.Poll()
          jump ^2
        ^2:
          branch %1, ^3, ^4
        ^3:
          %3 = call @new()
          return %2
        ^4:
          return %2
        }
        """);
    assertThat(changing(procedure)).containsExactly(1, 3);
    assertThat(procedure.blocks().get(1).body()).filteredOn(
        i -> i instanceof Instruction.Store store && store.value().id() == 2)
        .as("the reference is in the turn's record").hasSize(1);
  }

  @Test
  void aRareCallRootsWhatItNeedsItself() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: ref, %2: i1) -> ref {
        ^0:
          %3 = load ref any/object %0 + 0
          %4 = load ref any/object %1 + 0
          branch %2, ^1, ^2
        ^1:
          %5 = call @rare(%4)
          %6 = call @rare(%4)
          jump ^2
        ^2:
          return %3
        }
        """);
    assertThat(changing(procedure)).containsExactly(1);
    assertThat(stores(procedure.blocks().get(1))).as("linked and unlinked for each call").isEqualTo(4);
    assertThat(stored(procedure, 1)).as("two words for each call").filteredOn(id -> id == 3 || id == 4)
        .containsExactly(3, 4, 3, 4);
    assertThat(procedure.slots()).singleElement().satisfies(slot -> {
      assertThat(slot.size()).isEqualTo(32);
      assertThat(slot.raw()).isTrue();
    });
  }

  @Test
  void aRareCallNeedNotRootWhatTheOtherRecordHas() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: ref) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          %3 = load ref any/object %1 + 0
          %4 = call @new()
          %5 = call @rare(%3)
          return %2
        }
        """);
    assertThat(stored(procedure, 0)).filteredOn(id -> id == 2 || id == 3).as("once each")
        .containsExactly(2, 3);
    assertThat(stores(procedure.entry())).as("one record").isEqualTo(2);
  }

  @Test
  void aRareCallBeforeTheRecordIsLinkedRootsAllItself() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref) -> ref {
        ^0:
          %1 = load ref any/object %0 + 0
          %2 = call @rare(%1)
          %3 = call @new()
          return %1
        }
        """);
    assertThat(stored(procedure, 0)).filteredOn(id -> id == 1).as("in both records").hasSize(2);
  }

  @Test
  void wordsThatAreNotYetKnownAreZeroWhenTheRecordIsLinked() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref) -> ref {
        ^0:
          %1 = load ref any/object %0 + 0
          %2 = call @new()
          %3 = call @new()
          %4 = eq %1, %2
          return %2
        }
        """);
    Set<Value> zeros = procedure.entry().body().stream()
        .filter(i -> i instanceof Instruction.IntConstant constant && constant.value() == 0)
        .map(Instruction::result).collect(Collectors.toSet());
    assertThat(procedure.slots()).singleElement().satisfies(slot -> assertThat(slot.raw()).isTrue());
    assertThat(procedure.entry().body()).filteredOn(
        i -> i instanceof Instruction.Store store && zeros.contains(store.value())).as("the word of %2")
        .hasSize(1);
  }

  @Test
  void parametersAndWhatTheyLeadToAreTheCallersToRoot() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i64) -> i64 {
        ^0:
          %2 = bitcast ptr %0
          %3 = ptr_add %2, %1
          %4 = call @rare(%0)
          %5 = call @new()
          %6 = load i64 any %3 + 0
          return %6
        }
        """);
    assertThat(procedure.slots()).isEmpty();
    assertThat(changing(procedure)).isEmpty();
  }

  @Test
  void anArgumentIsTheCallersToRoot() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p() {
        ^0:
          %0 = call @new()
          call @takes(%0)
          return
        }
        proc export @takes(%0: ref) {
        ^0:
          %1 = call @new()
          return
        }
        """);
    assertThat(stored(procedure, 0)).as("though it is not used any more").contains(0);
  }

  @Test
  void whatLeadsToOneObjectHasOneWord() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ptr) -> i64 {
        ^0:
          %1 = load ptr any/object %0 + 0
          %2 = iconst i64 8
          %3 = ptr_add %1, %2
          %4 = bitcast ref %3
          %5 = ptr_add %4, %2
          %6 = call @new()
          %7 = load i64 any %5 + 0
          %8 = load i64 any %4 + 0
          %9 = add %7, %8
          return %9
        }
        """);
    assertThat(procedure.slots()).singleElement().satisfies(slot -> assertThat(slot.size()).isEqualTo(24));
  }

  @Test
  void whatMayBeTheEndOfAnArrayHasItsOwnWord() throws SirSyntaxException {
    Procedure procedure = framed("""
        proc export @p(%0: ref, %1: i64) -> i64 {
        ^0:
          %2 = load ref any/object %0 + 0
          %3 = ptr_add %2, %1
          %4 = iconst i64 -8
          %5 = ptr_add %3, %4
          %6 = call @new()
          %7 = load i64 any %5 + 0
          return %7
        }
        """);
    assertThat(procedure.blocks().getFirst().body()).filteredOn(
        i -> i instanceof Instruction.Store store && store.value().id() == 5).hasSize(1);
  }

  private static final String TRAPPING = RUN_TIME.replace("\"t\"\n", "\"t\"\ntrap_handler @trap\n") + """
      proc export @trap(%0: i64, %1: i64) {
      ^0:
        %2 = call @new()
        trap unreachable
      }
      proc export @fails(%0: i64) {
      ^0:
        %1 = iconst i64 9
        %2 = ugt %0, %1
        trap_if %2, bounds
        return
      }
      """;

  @Test
  void whatOnlyTheHandlerOfACalleesTrapUsesIsRooted() throws SirSyntaxException {
    Procedure procedure = framed(TRAPPING, """
        proc export @p(%0: ref, %1: i64) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          %3 = load ref any/object %0 + 8
          %4 = load ref any/object %0 + 16
          invoke call @fails(%1) to ^1 unwind ^2(%4)
        ^1:
          return %2
        ^2(%5: ref, %6: ptr):
          return %3
        }
        """);
    assertThat(changing(procedure)).as("linked, unlinked, and cut off after the trap").containsExactly(0, 1,
        2);
    List<Integer> stored = procedure.entry().body().stream()
        .filter(i -> i instanceof Instruction.Store store && store.value().type() == org.spindle.ir.Type.REF)
        .map(i -> ((Instruction.Store) i).value()).map(v -> loadedFrom(procedure, v)).map(Long::intValue)
        .toList();
    assertThat(stored).as("not what only the other path uses").containsExactlyInAnyOrder(8, 16);
  }

  private static long loadedFrom(Procedure procedure, Value value) {
    return procedure.entry().body().stream()
        .filter(i -> i instanceof Instruction.Load load && load.result().equals(value))
        .mapToLong(i -> ((Instruction.Load) i).offset()).findFirst().orElseThrow();
  }

  @Test
  void callersOfAProcedureThatCatchesATrapRootWhatTheyPass() throws SirSyntaxException {
    Procedure procedure = framed(TRAPPING, """
        proc export @catches(%0: ref, %1: i64) -> ref {
        ^0:
          invoke call @fails(%1) to ^1 unwind ^2
        ^1:
          return %0
        ^2(%2: ptr):
          return %0
        }
        proc export @p(%0: ref, %1: i64) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          %3 = call @catches(%2, %1)
          return %3
        }
        """);
    assertThat(changing(procedure)).containsExactly(0);
  }

  @Test
  void whoCatchesNothingDoesNothingForTraps() throws SirSyntaxException {
    Procedure procedure = framed(TRAPPING, """
        proc export @p(%0: ref, %1: i64) -> ref {
        ^0:
          %2 = load ref any/object %0 + 0
          call @fails(%1)
          return %2
        }
        """);
    assertThat(changing(procedure)).isEmpty();
  }
}
