package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Procedure;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.text.SirPrinter;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.Specializer;

/**
 * However bindings came and went before, with what a fuser has kept of earlier installations it makes the code that one
 * makes that begins with them; and raises do what they should.
 */
class ReuseTest {
  private static final String EVENT = "Flow.Item";
  private static final int CHANGES = 120;
  private static final int RAISES = 20;

  @Test
  void codeIsTheSameAsAfresh() {
    LinkedProgram program = TurnoverTest.program();
    Machine machine = new Machine(program.executable(), MemoryMap.KERNEL.withHeap(4 << 20),
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
        List.of("turnover"));
    try (Engine engine = EngineKind.INTERP.open(machine)) {
      Fuser fuser = new Fuser(program, machine, engine, Fuser.LIMITS);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      int compared = 0;
      for (int i = 0; i < CHANGES; i++) {
        assertThat(engine.call("Flow.Round", 1, RAISES)).isEqualTo(new Outcome.Returned(0));
        FusedRaise made = fuser.fused(EVENT);
        if (made != null) {
          compared++;
          assertThat(SirPrinter.print(made.residual())).as("after %d changes", i + 1)
              .isEqualTo(SirPrinter.print(afresh(program, machine, made.residual().name())));
        }
      }
      assertThat(compared).isGreaterThan(CHANGES / 2);
    }
  }

  private static Procedure afresh(LinkedProgram program, Machine machine, String name) {
    String generic = BindingTable.genericRaise(EVENT);
    SpecializationResult result = Specializer.specialize(new SpecializationRequest(
        program.program()::procedure, generic,
        Collections.nCopies(program.program().procedure(generic).parameters().size(), null),
        new MachineSnapshot(machine, machine.image().address(BindingTable.record(EVENT))), Fuser.LIMITS,
        name));
    return ((SpecializationResult.Residual) result).procedure();
  }
}
