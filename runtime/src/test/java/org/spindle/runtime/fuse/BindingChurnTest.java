package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.machine.Publication;
import org.spindle.runtime.machine.TruffleEngine;
import org.spindle.runtime.toolchain.LinkedProgram;

/**
 * Sets of bindings are changed a thousand times a second while the event is raised, and fused in the background: by the
 * clock on Truffle, by the time of the emulated processor on Alpha. Each raise does what the set at its beginning demands
 * (Turnover.m3 knows how many handlers that are, and what they add up to), what it takes is bounded, and when the changes
 * end there is code for the last set.
 */
@Timeout(120)
class BindingChurnTest {
  private static final String EVENT = "Flow.Item";
  private static final long MILLISECOND = 1_000_000;
  private static final long CHURN = 2000 * MILLISECOND;
  private static final long LONGEST_CALM = 40_000 * MILLISECOND;

  /** The work of the compiler at a time: two superseded compilations and one that is not. */
  private static final int MOST_COMPILATIONS = 3;

  private final LinkedProgram program = TurnoverTest.program();
  private final Machine machine = new Machine(program.executable(), MemoryMap.KERNEL.withHeap(4 << 20),
      new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
      List.of("turnover"));
  private long changes;
  private long raises;
  private int compilations;

  @Test
  void onTruffleByTheClock() {
    TruffleEngine engine = new TruffleEngine(machine, Publication.COMPILED);
    long start = System.nanoTime();
    survive(engine, () -> System.nanoTime() - start,
        () -> compilations = Math.max(compilations, engine.compilations()));
    assertThat(compilations).isLessThanOrEqualTo(MOST_COMPILATIONS);
  }

  @Test
  void onAlphaByEmulatedTime() {
    AlphaEngine engine = new AlphaEngine(machine);
    survive(engine, () -> engine.counters().cycles() * 1000 / 133, () -> {});
  }

  private void survive(Engine engine, LongSupplier clock, Runnable look) {
    try (engine) {
      Fuser fuser = new Fuser(program, machine, engine, Fuser.LIMITS);
      fuser.workInBackground();
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      churn(engine, clock, look, CHURN / 4);
      assertThat(engine.call("Flow.Round", 0, 1)).isEqualTo(new Outcome.Returned(0));
      TurnoverTest.Use before = TurnoverTest.Use.of(machine, engine);
      changes = 0;
      raises = 0;
      churn(engine, clock, look, CHURN);
      FusingStatistics after = fuser.statistics();

      assertThat(fuser.statistics().begun()).as(after.toString())
          .isPositive().isLessThan(changes / 10);
      assertThat(raises).isGreaterThan(changes);
      awaitCode(engine, fuser, clock);
      engine.awaitPublications();
      raise(engine, 1000);
      assertThat(fuser.statistics().superseded()).as("the code for the last set is in use")
          .isEqualTo(after.superseded());
      assertThat(engine.call("Flow.Round", 0, 1)).isEqualTo(new Outcome.Returned(0));
      TurnoverTest.Use.of(machine, engine).requireNoMoreThan(before);
    }
  }

  /** Changes the set each millisecond, and raises the event the whole time. */
  private void churn(Engine engine, LongSupplier clock, Runnable look, long duration) {
    long end = clock.getAsLong() + duration;
    long next = clock.getAsLong();
    while (clock.getAsLong() < end) {
      if (clock.getAsLong() >= next) {
        assertThat(engine.call("Flow.Step", changes++ % 2)).isEqualTo(new Outcome.Returned(0));
        next += MILLISECOND;
      }
      raise(engine, 8);
      look.run();
    }
  }

  private void raise(Engine engine, int times) {
    assertThat(engine.call("Flow.Raise", times)).isEqualTo(new Outcome.Returned(0));
    raises += times;
  }

  /** Raises the event until there is code for it. */
  private void awaitCode(Engine engine, Fuser fuser, LongSupplier clock) {
    long start = clock.getAsLong();
    while (fuser.fused(EVENT) == null) {
      assertThat(clock.getAsLong() - start).as("time without changes").isLessThan(LONGEST_CALM);
      raise(engine, 8);
    }
  }
}
