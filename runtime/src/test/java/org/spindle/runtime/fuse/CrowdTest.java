package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.HeapStatistics;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;
import org.spindle.specializer.pe.DeclineReason;
import org.spindle.specializer.pe.SpecializationResult;

/** A hundred thousand bindings of one event, and a thousand changes while packets flow. */
class CrowdTest {
  private static final int CHANGES = 400;

  @ParameterizedTest
  @EnumSource(names = {"ALPHA", "TRUFFLE"})
  void aHundredThousandBindingsServeTheirEvent(EngineKind kind) {
    try (Crowd crowd = new Crowd(kind)) {
      assertThat(crowd.call("Crowd.Install", 100_000, 100_000)).isEqualTo(100_001);
      assertThat(crowd.fuser.declined("Crowd.Packet"))
          .isEqualTo(new SpecializationResult.Declined(DeclineReason.TOO_MANY_STEPS, "100001 bindings"));
      assertThat(crowd.call("Crowd.Flow", 3)).isZero();
      // one more, and one less, by themselves
      assertThat(crowd.call("Crowd.Install", 1, 1)).isEqualTo(100_002);
      assertThat(crowd.call("Crowd.Uninstall", 1, 1)).isEqualTo(100_001);
      assertThat(crowd.call("Crowd.Uninstall", 99_980, 99_980)).isEqualTo(21);
      assertThat(crowd.call("Crowd.Flow", 1000)).isZero();
      assertThat(crowd.fuser.fused("Crowd.Packet")).isNotNull();
      crowd.call("Crowd.Reset");
      // the program's own arrays, and 8 bytes for each binding that the event once had
      assertThat(crowd.live()).isLessThan(4_500_000);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ALPHA", "TRUFFLE"})
  void bindingsComeAndGoWhilePacketsFlow(EngineKind kind) {
    try (Crowd crowd = new Crowd(kind)) {
      crowd.call("Crowd.Install", 20, 20);
      crowd.call("Crowd.Reset");
      long live = crowd.live();
      for (int i = 0; i < CHANGES / 2; i++) {
        crowd.call("Crowd.Install", 1, 1);
        assertThat(crowd.call("Crowd.Flow", 50)).isZero();
        crowd.call("Crowd.Uninstall", 1, 1);
        assertThat(crowd.call("Crowd.Flow", 50)).isZero();
      }
      crowd.call("Crowd.Reset");
      assertThat(crowd.live()).isLessThan(live + 20_000);
    }
  }

  /** The program on an engine. */
  private static final class Crowd implements AutoCloseable {
    private final Machine machine;
    private final Engine engine;
    private final Fuser fuser;

    Crowd(EngineKind kind) {
      Path folder = Path.of("src/test/resources/crowd");
      SourceProgram source = SourceProgram.compile(
          SourceInput.read(List.of(folder.resolve("Crowd.i3"), folder.resolve("CrowdMain.m3")), stage -> {}),
          List.of(), stage -> {});
      assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
      LinkedProgram program = source.link("crowd",
          List.of("Crowd.Install", "Crowd.Uninstall", "Crowd.Flow", "Crowd.Reset"), true,
          (pass, procedure) -> {});
      machine = new Machine(program.executable(), MemoryMap.KERNEL.withHeap(256 << 20),
          new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
          List.of("crowd"));
      engine = kind.open(machine);
      fuser = new Fuser(program, machine, engine, Fuser.LIMITS);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
    }

    long call(String procedure, long... arguments) {
      return ((Outcome.Returned) engine.call(procedure, arguments)).value();
    }

    long live() {
      return HeapStatistics.of(machine).orElseThrow().live();
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
