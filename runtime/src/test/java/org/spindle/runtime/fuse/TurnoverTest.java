package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.AlphaEngine;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.HeapStatistics;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/**
 * Bindings are installed and uninstalled at random, from outside and by handlers of the event itself, while it is raised
 * ten million times: each raise sees one set of bindings as a whole, and nothing is left of those that went, neither in the
 * heap nor of code, procedure numbers and published memory.
 */
class TurnoverTest {
  private static final String EVENT = "Flow.Item";
  private static final int ROUNDS = 10;

  @ParameterizedTest
  @CsvSource({"ALPHA, 40, 10000", "TRUFFLE, 40, 15000", "INTERP, 10, 200"})
  void eachRaiseSeesAWholeSetAndNothingLeaks(EngineKind kind, int changes, int raises) {
    LinkedProgram program = program();
    Machine machine = new Machine(program.executable(), MemoryMap.KERNEL.withHeap(4 << 20),
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
        List.of("turnover"));
    try (Engine engine = kind.open(machine)) {
      Fuser fuser = new Fuser(program, machine, engine, Fuser.LIMITS);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      // all pairs have been installed some time
      assertThat(engine.call("Flow.Round", 200, 3)).isEqualTo(new Outcome.Returned(0));
      Use before = Use.of(machine, engine);
      int fused = 0;
      for (int i = 0; i < ROUNDS; i++) {
        assertThat(engine.call("Flow.Round", changes, raises)).isEqualTo(new Outcome.Returned(0));
        fused += fuser.fused(EVENT) != null ? 1 : 0;
      }
      assertThat(fused).as("rounds that ended on fused code").isGreaterThan(ROUNDS / 2);
      Use.of(machine, engine).requireNoMoreThan(before);
    }
  }

  /** The program whose sets of bindings are changed. */
  static LinkedProgram program() {
    Path folder = Path.of("src/test/resources/turnover");
    SourceProgram source = SourceProgram.compile(
        SourceInput.read(List.of(folder.resolve("Flow.i3"), folder.resolve("Turnover.m3")), stage -> {}),
        List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
    return source.link("turnover", List.of("Flow.Round", "Flow.Step", "Flow.Raise"), true,
        (pass, procedure) -> {});
  }

  /**
   * What is in use.
   *
   * @param live bytes of the heap
   * @param numbers of procedures
   * @param published ranges of memory
   * @param code procedures of machine code, those included that were removed but not reclaimed
   * @param removed bytes of machine code that were not yet reclaimed
   */
  record Use(long live, int numbers, int published, int code, long removed) {
    static Use of(Machine machine, Engine engine) {
      long live = HeapStatistics.of(machine).orElseThrow().live();
      int code = engine instanceof AlphaEngine alpha ? alpha.code().procedures().size() : 0;
      long removed = engine instanceof AlphaEngine alpha ? alpha.code().removed() : 0;
      return new Use(
          live, machine.image().numberLimit(), machine.published().count(), code, removed);
    }

    void requireNoMoreThan(Use before) {
      // what is installed at the moment differs
      assertThat(live).isLessThan(before.live + 40_000);
      assertThat(numbers).isLessThanOrEqualTo(before.numbers + 2);
      assertThat(published).isLessThanOrEqualTo(before.published + 250);
      assertThat(code).isLessThanOrEqualTo(before.code + 100);
      assertThat(removed).isLessThanOrEqualTo(128 << 10);
    }
  }
}
