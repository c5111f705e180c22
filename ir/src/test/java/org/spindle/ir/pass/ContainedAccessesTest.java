package org.spindle.ir.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.link.Linker;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.verify.Verifier;

/** Each program accesses a slot {@code $0} or a global {@code @table} of 128 bytes; only what cannot miss it is proven. */
class ContainedAccessesTest {
  private static final String FRAME = """
      program "test"
      global @table : local size 128 align 8 mutable
      proc export @f(%%0: i64, %%1: i64, %%2: i32) -> i64 {
        slot $0 size 128 align 8
        slot $1 size 128 align 4
      ^0:
        %%3 = slot_addr $0 + 0
        %%4 = global_addr @table + 0
        %%5 = iconst i64 3
        %%6 = iconst i64 16
        %%7 = iconst i64 0
        %%8 = slot_addr $1 + 0
        %%9 = slot_addr $0 + 128
      %s
        return %%99
      }
      """;

  private static Program program(String body) throws Exception {
    Program program = Linker.link("test", List.of(SirReader.read("test.sir", FRAME.formatted(body))));
    assertThat(Verifier.verify(program)).isEmpty();
    return program;
  }

  /** The accesses that are proven. */
  private static List<Instruction> contained(String body) throws Exception {
    Program program = program(body);
    ContainedAccesses found = ContainedAccesses.in(program.procedure("f"), program);
    Procedure procedure = found.procedure();
    assertThat(Verifier.verify(program, procedure)).isEmpty();
    return procedure.blocks().stream().map(Block::body).flatMap(List::stream).filter(found::contains)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      // an index that was compared without sign
      "%20 = uge %0, %6\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0",
      "%20 = uge %0, %6\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %4, %21\n %99 = load i64 any %22 + 0",
      // the same, with a sign
      "%20 = sge %0, %6\n trap_if %20, bounds\n %30 = slt %0, %7\n trap_if %30, bounds\n"
          + " %21 = shl %0, %5\n %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0",
      // fields of elements
      "%10 = iconst i64 8\n %11 = iconst i64 4\n %20 = uge %0, %10\n trap_if %20, bounds\n %21 = shl %0, %11\n"
          + " %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 8",
      // two indices
      "%10 = iconst i64 4\n %11 = iconst i64 5\n %20 = uge %0, %10\n trap_if %20, bounds\n"
          + " %30 = uge %1, %10\n trap_if %30, bounds\n %21 = shl %0, %11\n %22 = ptr_add %3, %21\n"
          + " %31 = shl %1, %5\n %32 = ptr_add %22, %31\n %99 = load i64 any %32 + 0",
      // from the end backwards
      "%10 = iconst i64 -16\n %20 = sge %0, %7\n trap_if %20, bounds\n %30 = slt %0, %10\n trap_if %30, bounds\n"
          + " %21 = shl %0, %5\n %22 = ptr_add %9, %21\n %99 = load i64 any %22 + 0",
      // narrow indices and elements
      "%10 = iconst i32 32\n %11 = iconst i64 2\n %20 = uge %2, %10\n trap_if %20, bounds\n %21 = sext i64 %2\n"
          + " %22 = shl %21, %11\n %23 = ptr_add %8, %22\n %24 = load i32 any %23 + 0\n %99 = sext i64 %24",
  })
  void whatCannotMissIsProven(String body) throws Exception {
    assertThat(contained(body)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      // one behind the end
      "%10 = iconst i64 17\n %20 = uge %0, %10\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n"
          + " %99 = load i64 any %22 + 0",
      // the end itself
      "%10 = iconst i64 -16\n %20 = sgt %0, %7\n trap_if %20, bounds\n %30 = slt %0, %10\n trap_if %30, bounds\n"
          + " %21 = shl %0, %5\n %22 = ptr_add %9, %21\n %99 = load i64 any %22 + 0",
      // negative
      "%20 = sge %0, %6\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0",
      // one before the beginning, and one field behind the end
      "%20 = uge %0, %6\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n %99 = load i64 any %22 + -8",
      "%20 = uge %0, %6\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 8",
      // what was compared is another value: a sum, the low half, or what is compared later
      "%10 = add %0, %1\n %20 = uge %10, %6\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n"
          + " %99 = load i64 any %22 + 0",
      "%10 = trunc i32 %0\n %11 = iconst i32 16\n %20 = uge %10, %11\n trap_if %20, bounds\n %21 = shl %0, %5\n"
          + " %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0",
      "%21 = shl %0, %5\n %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0\n %20 = uge %0, %6\n trap_if %20, bounds",
      // a product that wraps, and a sum that does
      "%10 = iconst i64 2305843009213693953\n %20 = uge %0, %10\n trap_if %20, bounds\n %21 = shl %0, %5\n"
          + " %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0",
      "%10 = iconst i64 9223372036854775800\n %20 = sgt %7, %0\n trap_if %20, bounds\n %21 = add %0, %10\n"
          + " %22 = ptr_add %3, %21\n %23 = load i8 any %22 + 0\n %99 = sext i64 %23",
      // a limit that is not known
      "%20 = uge %0, %1\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0",
      // misaligned by the index, the offset, or the slot
      "%10 = iconst i64 2\n %20 = uge %0, %6\n trap_if %20, bounds\n %21 = shl %0, %10\n %22 = ptr_add %3, %21\n"
          + " %99 = load i64 any %22 + 0",
      "%10 = iconst i64 8\n %20 = uge %0, %10\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n"
          + " %99 = load i64 any %22 + 4",
      "%20 = uge %0, %6\n trap_if %20, bounds\n %21 = shl %0, %5\n %22 = ptr_add %8, %21\n %99 = load i64 any %22 + 0",
      // what memory is said to contain
      "%10 = load i64 const/length %4 + 0\n %20 = sge %10, %6\n trap_if %20, bounds\n %21 = shl %10, %5\n"
          + " %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0",
  })
  void whatCanMissIsNotProven(String body) throws Exception {
    assertThat(contained(body)).isEmpty();
  }

  /** The other way of a branch has not proven anything. */
  @Test
  void aProofHoldsOnItsSideOfABranch() throws Exception {
    String access = " %%%d = load i64 any %%22 + 0\n jump ^3(%%%d)\n";
    assertThat(contained(
        "%20 = ult %0, %6\n %21 = shl %0, %5\n %22 = ptr_add %3, %21\n branch %20, ^1, ^2\n"
            + "^1:\n" + access.formatted(30, 30) + "^2:\n" + access.formatted(31, 31) + "^3(%99: i64):"))
        .singleElement().satisfies(load -> assertThat(load.result().id()).isEqualTo(13));
  }

  @Test
  void theConstantOfAnIndexBecomesPartOfTheOffset() throws Exception {
    assertThat(contained(
        "%10 = iconst i64 -1\n %11 = add %0, %10\n %20 = uge %11, %6\n trap_if %20, bounds\n %21 = shl %11, %5\n"
            + " %22 = ptr_add %3, %21\n %99 = load i64 any %22 + 0"))
        .singleElement().isInstanceOfSatisfying(
            Instruction.Load.class, load -> assertThat(load.offset()).isEqualTo(-8));
  }
}
