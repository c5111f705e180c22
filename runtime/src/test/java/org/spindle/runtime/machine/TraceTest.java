package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;

/** A trap that stops the program, and an exception that nobody takes, tell the same call stack on all engines. */
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
      proc local @thrower(%0: i64) -> i64 inline never {
      ^0:
        %1 = bitcast ptr %0
        throw %1 !"x.m3":20:1
      }
      proc local @passer(%0: i64) -> i64 inline never {
      ^0:
        invoke call @thrower(%0) to ^1 unwind ^2 !"x.m3":22:1
      ^1(%1: i64):
        return %1
      ^2(%2: ptr):
        throw %2 !"x.m3":23:1
      }
      proc local @inlined(%0: i64) -> i64 {
      ^0:
        %1 = call @passer(%0) !"x.m3":25:1
        return %1
      }
      proc export @throwing(%0: i64) -> i64 {
      ^0:
        %1 = call @inlined(%0) !"x.m3":27:1
        return %1
      }
      """;

  private static Outcome run(EngineKind kind, String procedure, boolean optimize) throws SirSyntaxException {
    LinkedProgram linked = LinkedProgram.of("trace", List.of(SirReader.read("trace.sir", TEXT)), optimize);
    OutputStream none = OutputStream.nullOutputStream();
    Machine machine = new Machine(linked.executable(), MemoryMap.KERNEL.withHeap(1 << 20),
        new GuestStreams(InputStream.nullInputStream(), none, none), List.of("trace"));
    try (Engine engine = kind.open(machine)) {
      return engine.call(procedure, 7);
    }
  }

  private static void requireFrames(String procedure, boolean optimize, String... frames)
      throws SirSyntaxException {
    for (EngineKind kind : EngineKind.values()) {
      Trace trace = switch (run(kind, procedure, optimize)) {
        case Outcome.Trapped trapped -> trapped.trace();
        case Outcome.Uncaught uncaught -> uncaught.trace();
        case Outcome other -> throw new AssertionError(other.toString());
      };
      assertThat(trace.frames()).as(kind.toString()).extracting(Trace.Frame::toString)
          .containsExactly(frames);
    }
  }

  @ParameterizedTest(name = "optimized: {0}")
  @ValueSource(booleans = {false, true})
  void traps(boolean optimize) throws SirSyntaxException {
    requireFrames("main", optimize, "inner (x.m3:4:7)", "outer (x.m3:9:3)", "main (x.m3:12:5)");
  }

  @ParameterizedTest(name = "optimized: {0}")
  @ValueSource(booleans = {false, true})
  void exceptions(boolean optimize) throws SirSyntaxException {
    requireFrames("throwing", optimize,
        "thrower (x.m3:20:1)", "passer (x.m3:22:1)", "inlined (x.m3:25:1)", "throwing (x.m3:27:1)");
  }
}
