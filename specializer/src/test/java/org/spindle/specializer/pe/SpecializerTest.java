package org.spindle.specializer.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirPrinter;

class SpecializerTest {
  private static String body(SpecializationResult.Residual residual) {
    String text = SirPrinter.print(residual.procedure(), false);
    return text.substring(text.indexOf('{')).strip();
  }

  @Test
  void aLoopOverAKnownCountIsUnrolled() {
    Program program = Residuals.read("power.sir");
    assertThat(body(Residuals.residual(program, "power", null, 3L)))
        .isEqualTo(
            """
            {
            ^0:
              %2 = mul %0, %0
              %3 = mul %0, %2
              return %3
            }""");
  }

  @Test
  void aRecursionWithAKnownCountIsUnfolded() {
    Program program = Residuals.read("power.sir");
    SpecializationResult.Residual residual = Residuals.residual(program, "rpower", null, 5L);
    assertThat(residual.procedure().blocks()).hasSize(1);
    assertThat(residual.procedure().size()).isEqualTo(5);
    assertThat(residual.statistics().unfoldedCalls()).isEqualTo(5);
  }

  @Test
  void aLoopOverAnUnknownCountStaysALoop() {
    Program program = Residuals.read("power.sir");
    assertThat(Residuals.residual(program, "power", null, null).procedure().blocks()).hasSize(4);
    assertThat(Residuals.residual(program, "power", 2L, null).procedure().blocks()).hasSize(4);
  }

  @Test
  void anUnknownRecursionStaysACall() {
    Program program = Residuals.read("power.sir");
    assertThat(body(Residuals.residual(program, "rpower", null, null))).contains("call @rpower(");
  }

  @Test
  void whatWouldTakeTooLongToUnrollStaysALoop() {
    Program program = Residuals.read("power.sir");
    Limits few = new Limits(1000, 1000, 1000, 100, 10, 10);
    assertThat(Residuals.specialize(program, "power", few, null, 100_000L))
        .isInstanceOfSatisfying(
            SpecializationResult.Residual.class,
            residual -> assertThat(residual.procedure().blocks()).hasSize(4));
    assertThat(Residuals.specialize(program, "forever", few, 0L))
        .isInstanceOf(SpecializationResult.Residual.class);
  }

  @Test
  void tooMuchIsDeclinedWithAReason() {
    Program program = Residuals.read("power.sir");
    assertThat(Residuals.specialize(program, "power", new Limits(9, 99, 99, 9, 9, 9), null, 5L))
        .isEqualTo(new SpecializationResult.Declined(DeclineReason.TOO_MANY_STEPS, "power"));
    assertThat(Residuals.specialize(program, "power", new Limits(99, 99, 1, 9, 9, 9), null, 5L))
        .isEqualTo(new SpecializationResult.Declined(DeclineReason.TOO_MANY_VARIANTS, "power"));
  }

  @Test
  void whatNobodyIsInterestedInAnyMoreEndsSoon() {
    Program program = Residuals.read("power.sir");
    AtomicInteger asked = new AtomicInteger();
    SpecializationResult result = Specializer.specialize(
        new SpecializationRequest(
            program::procedure, "power", Arrays.asList(null, 100_000L), new ProgramSnapshot(program),
            Limits.DEFAULT, "power'", false, new SourceCache(), () -> asked.incrementAndGet() > 3));

    assertThat(result).isEqualTo(new SpecializationResult.Declined(DeclineReason.CANCELLED, "power"));
    assertThat(asked).hasValue(4);
  }

  @Test
  void whatDoesNotExistIsDeclined() {
    Program program = Residuals.read("power.sir");
    assertThat(Residuals.specialize(program, "nobody", Limits.DEFAULT))
        .isEqualTo(new SpecializationResult.Declined(DeclineReason.UNKNOWN_PROCEDURE, "nobody"));
    assertThat(Residuals.specialize(program, "power", Limits.DEFAULT, 1L))
        .isInstanceOf(SpecializationResult.Declined.class);
  }

  @Test
  void volatileMemoryIsReadAndWrittenAsOftenAsTheProgramSays() {
    Program program = Residuals.read("volatile.sir");
    assertThat(body(Residuals.residual(program, "twice", (Long) null)))
        .isEqualTo(
            """
            {
            ^0:
              %1 = load i64 volatile %0 + 0
              %2 = load i64 volatile %0 + 0
              store volatile %0 + 0, %1
              %3 = load i64 any %0 + 0
              %4 = load i64 volatile %0 + 0
              %5 = add %3, %3
              return %5
            }""");
    assertThat(body(Residuals.residual(program, "local")))
        .isEqualTo(
            """
            {
              slot $0 size 8 align 8
            ^0:
              %0 = slot_addr $0 + 0
              %1 = iconst i64 7
              store any/slot %0 + 0, %1
              %2 = load i64 volatile %0 + 0
              store volatile %0 + 0, %1
              %3 = load i64 any/slot %0 + 0
              %4 = add %2, %3
              return %4
            }""");
  }
}
