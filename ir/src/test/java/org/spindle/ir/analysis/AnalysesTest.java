package org.spindle.ir.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.Successor;
import org.spindle.ir.Value;
import org.spindle.ir.random.RandomProgram;
import org.spindle.ir.random.Size;
import org.spindle.ir.text.SirReader;

/** Compares each analysis with its definition, on random programs. */
class AnalysesTest {
  private static List<Procedure> procedures() {
    List<Procedure> all = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      all.addAll(RandomProgram.generate(seed, Size.MEDIUM).procedures().values());
    }
    return all;
  }

  private static Procedure read(String body) throws Exception {
    Program program = SirReader.read("a.sir", "program \"a\" extern @f : (ptr) " + body);
    return program.procedures().firstEntry().getValue();
  }

  /** Whether a path from the start of {@code from} uses the value before it ends or meets a definition. */
  private static boolean isUsedFrom(ControlFlowGraph graph, Block from, Value value) {
    Set<Block> seen = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>(List.of(from));
    while (!work.isEmpty()) {
      Block block = work.remove();
      if (!seen.add(block) || block.parameters().contains(value)) {
        continue;
      }
      boolean defined = false;
      for (Instruction instruction : block.body()) {
        if (!defined && instruction.operands().contains(value)) {
          return true;
        }
        defined |= instruction.result() == value;
      }
      if (defined) {
        continue;
      }
      if (block.terminator().operands().contains(value)) {
        return true;
      }
      for (Successor edge : block.terminator().successors()) {
        work.add(graph.block(edge.target()));
      }
    }
    return false;
  }

  @Test
  void livenessIsUseOnSomePath() {
    for (Procedure procedure : procedures()) {
      ControlFlowGraph graph = ControlFlowGraph.of(procedure);
      Liveness liveness = Liveness.of(graph);
      List<Value> values = new ArrayList<>();
      for (Block block : procedure.blocks()) {
        values.addAll(block.parameters());
        block.body().stream().map(Instruction::result).filter(result -> result != null).forEach(values::add);
      }
      for (Block block : procedure.blocks()) {
        for (int i = 0; i < values.size(); i += 3) {
          Value value = values.get(i);
          assertThat(liveness.isLiveIn(block.label(), value)).as("%s %s", block.label(), value)
              .isEqualTo(isUsedFrom(graph, block, value));
          boolean out = block.terminator().successors().stream()
              .anyMatch(edge -> isUsedFrom(graph, graph.block(edge.target()), value));
          assertThat(liveness.isLiveOut(block.label(), value)).isEqualTo(out);
        }
      }
    }
  }

  @Test
  void usesAreWhereOperandsAre() {
    for (Procedure procedure : procedures()) {
      Uses uses = Uses.of(procedure);
      int expected = 0;
      int counted = 0;
      for (Block block : procedure.blocks()) {
        for (int i = 0; i < block.body().size(); i++) {
          Instruction instruction = block.body().get(i);
          for (Value operand : new HashSet<>(instruction.operands())) {
            assertThat(uses.of(operand)).contains(new Uses.Use(block, i));
            expected++;
          }
          if (instruction.result() != null) {
            assertThat(uses.definingInstruction(instruction.result())).isSameAs(instruction);
            counted += uses.of(instruction.result()).size();
            assertThat(uses.isUnused(instruction.result()))
                .isEqualTo(uses.of(instruction.result()).isEmpty());
          }
        }
        for (Value operand : new HashSet<>(block.terminator().operands())) {
          assertThat(uses.of(operand)).contains(new Uses.Use(block, block.body().size()));
          expected++;
        }
        for (Value parameter : block.parameters()) {
          assertThat(uses.definingInstruction(parameter)).isNull();
          counted += uses.of(parameter).size();
        }
      }
      assertThat(counted).isEqualTo(expected);
    }
  }

  @Test
  void loopsHaveOneEntryAndNest() {
    int found = 0;
    for (Procedure procedure : procedures()) {
      ControlFlowGraph graph = ControlFlowGraph.of(procedure);
      DominatorTree dominators = DominatorTree.of(graph);
      Loops loops = Loops.of(dominators);
      for (Loop loop : loops.all()) {
        found++;
        for (Block block : loop.blocks()) {
          assertThat(dominators.dominates(loop.header().label(), block.label())).isTrue();
          assertThat(loops.innermost(block.label()).isWithin(loop)).isTrue();
          if (block != loop.header()) {
            assertThat(graph.predecessors(block.label()))
                .filteredOn(predecessor -> graph.isReachable(predecessor.label()))
                .allMatch(loop::contains);
          }
        }
        assertThat(loop.latches()).isNotEmpty().allMatch(loop::contains);
        if (loop.parent() != null) {
          assertThat(loop.parent().blocks()).containsAll(loop.blocks());
          assertThat(loop.depth()).isEqualTo(loop.parent().depth() + 1);
        }
      }
      for (Block block : graph.reversePostorder()) {
        long containing = loops.all().stream().filter(loop -> loop.contains(block)).count();
        assertThat(loops.depth(block.label())).isEqualTo((int) containing);
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void addressesThatStayInsideDoNotEscape() throws Exception {
    Procedure procedure = read("""
        proc export @p(%0: i1, %20: i64) -> i64 {
          slot $0 size 16 align 8
          slot $1 size 16 align 8
        ^0:
          %1 = slot_addr $0
          %2 = slot_addr $1
          %3 = iconst i64 8
          %4 = ptr_add %1, %3
          %5 = select %0, %4, %2
          jump ^1(%5)
        ^1(%6: ptr):
          store any/slot %6, %20
          mem_copy any/slot %1, any/slot %2, %3
          %7 = iconst ptr 0
          %8 = eq %6, %7
          %9 = load i64 any/slot %6
          branch %8, ^1(%6), ^2
        ^2:
          return %9
        }
        """);
    SlotEscape escape = SlotEscape.of(procedure);
    assertThat(escape.escapes(0)).isFalse();
    assertThat(escape.escapes(1)).isFalse();
    Value parameter = procedure.blocks().get(1).parameters().getFirst();
    assertThat(escape.slots(parameter).cardinality()).isEqualTo(2);
  }

  @Test
  void addressesEscapeByStoresCallsResultsAndArithmetic() throws Exception {
    for (String use : List.of(
        "store any/slot %1, %1 return %9",
        "call @f(%1) return %9",
        "invoke call @f(%1) to ^1 unwind ^2",
        "%3 = bitcast i64 %1 return %9",
        "%3 = iconst i64 0 %4 = ptr_add %1, %3 call @f(%4) return %9",
        "throw %1",
        "jump ^2(%1)")) {
      Procedure procedure = read("""
          proc export @p(%%9: i64) -> i64 {
            slot $0 size 16 align 8
            slot $1 size 16 align 8
          ^0:
            %%1 = slot_addr $0
            %%2 = slot_addr $1
            %s
          ^1:
            return %%9
          ^2(%%5: ptr):
            throw %%5
          }
          """.formatted(use));
      SlotEscape escape = SlotEscape.of(procedure);
      assertThat(escape.escapes(0)).as(use).isTrue();
      assertThat(escape.escapes(1)).as(use).isFalse();
    }
  }
}
