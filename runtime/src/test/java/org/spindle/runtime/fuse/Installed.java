package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.spindle.ir.Procedure;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.Limits;

/** Runs programs that install spindles, for tests of what their events become. */
final class Installed {
  private Installed() {}

  /** The raise of an event, fused for all that a program has installed when it ends. */
  static Procedure fused(LinkedProgram linked, String event) {
    return fused(linked, event, Fuser.LIMITS);
  }

  /** The same with other limits. */
  static Procedure fused(LinkedProgram linked, String event, Limits limits) {
    return raise(linked, event, limits).residual();
  }

  /** The same with what it took. */
  static FusedRaise raise(LinkedProgram linked, String event, Limits limits) {
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
        List.of("main"));
    try (Engine engine = EngineKind.INTERP.open(machine)) {
      Fuser fuser = new Fuser(linked, machine, engine, limits);
      fuser.setEnabled(false);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      fuser.setEnabled(true);
      assertThat(fuser.fuse(machine.image().address(BindingTable.record(event)))).isTrue();
      return fuser.fused(event);
    }
  }
}
