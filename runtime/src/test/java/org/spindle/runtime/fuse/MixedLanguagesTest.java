package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spindle.frontend.diagnostics.DiagnosticFormatter;
import org.spindle.frontend.source.SourceFile;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.Language;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.runtime.toolchain.SourceInput;
import org.spindle.runtime.toolchain.SourceProgram;

/** A spindle in Modula-3 and one in Cove on one event become one piece of code. */
class MixedLanguagesTest {
  private static final Path PROGRAM = Path.of("src/test/resources/programs/covefused");
  private static final String EVENT = "Ethernet.PacketArrived";

  private static LinkedProgram link() throws IOException {
    SourceInput input = new SourceInput();
    try (Stream<Path> files = Files.list(PROGRAM)) {
      for (Path file : files.filter(f -> Language.of(f).isPresent()).sorted().toList()) {
        input.add(SourceFile.of(file.toString(), Files.readString(file)));
      }
    }
    SourceProgram source = SourceProgram.compile(input, List.of(), stage -> {});
    assertThat(DiagnosticFormatter.format(source.diagnostics())).isEmpty();
    return source.link("covefused", List.of(), true, (pass, procedure) -> {});
  }

  @Test
  void noCallIsLeftBetweenThem() throws IOException {
    LinkedProgram linked = link();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL,
        new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
        List.of("covefused"));
    try (Engine engine = EngineKind.INTERP.open(machine)) {
      Fuser fuser = new Fuser(linked, machine, engine, Fuser.LIMITS);
      fuser.setEnabled(false);
      assertThat(engine.run()).isEqualTo(new Outcome.Exited(0));
      fuser.setEnabled(true);
      assertThat(fuser.fuse(machine.image().address(BindingTable.record(EVENT)))).isTrue();
      Procedure residual = fuser.fused(EVENT).residual();
      assertThat(residual.blocks().stream().map(Block::terminator))
          .noneMatch(t -> t instanceof Terminator.Invoke);
      assertThat(residual.blocks().stream().flatMap(b -> b.body().stream()))
          .noneMatch(i -> i instanceof Instruction.Call);
      String text = residual.toString();
      assertThat(text).contains("Main:tcp").contains("tally:seen");
    }
  }
}
