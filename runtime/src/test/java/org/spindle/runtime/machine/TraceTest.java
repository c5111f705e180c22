package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;

/** A trap that stops the program tells the same call stack on the interpreter and on Truffle. */
class TraceTest {
  private static final String TEXT = """
      program "trace"
      proc local @inner(%0: i64) -> i64 inline never {
      ^0:
        %1 = iconst i64 3
        %2 = slt %1, %0
        trap_if %2, bounds !"x.m3":4:7
        return %0
      }
      proc local @outer(%0: i64) -> i64 inline never {
      ^0:
        %1 = call @inner(%0) !"x.m3":9:3
        return %1
      }
      proc export @main(%0: i64) -> i64 {
      ^0:
        invoke call @outer(%0) to ^1 unwind ^2 !"x.m3":12:5
      ^1(%1: i64):
        return %1
      ^2(%2: ptr):
        return %0
      }
      """;

  private static Outcome run(EngineKind kind) throws SirSyntaxException {
    LinkedProgram linked = LinkedProgram.of("trace", List.of(SirReader.read("trace.sir", TEXT)), false);
    OutputStream none = OutputStream.nullOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL.withHeap(1 << 20),
        new GuestStreams(InputStream.nullInputStream(), none, none), List.of("trace"));
    try (Engine engine = kind.open(machine)) {
      return engine.call("main", 7);
    }
  }

  @Test
  void trapsTellTheCallStack() throws SirSyntaxException {
    Outcome told = run(EngineKind.TRUFFLE);
    assertThat(told).isEqualTo(run(EngineKind.INTERP));
    assertThat(told.toString()).contains("outer (x.m3:9:3)");
  }
}
