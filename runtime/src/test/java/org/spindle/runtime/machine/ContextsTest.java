package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spindle.ir.TrapCode;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.runtime.toolchain.LinkedProgram;

/** The machine's contexts on all engines. */
class ContextsTest {
  private static final String TEXT = """
      program "contexts"
      extern @machine.write : (i64, ptr, i64) -> i64
      extern @machine.exit : (i64)
      extern @machine.context_new : (ptr, ptr, i64) -> i64
      extern @machine.context_switch : (i64)
      global @letters : local size 8 align 8 const { 0: bytes "abcdefgh" }
      global @activation : local size 8 align 8 mutable

      proc local @put(%0: i64) {
      ^0:
        %1 = global_addr @letters
        %2 = ptr_add %1, %0
        %3 = iconst i64 1
        %4 = call @machine.write(%3, %2, %3)
        return
      }
      proc local @echo(%0: ptr) {
      ^0:
        %1 = bitcast i64 %0
        %2 = iconst i64 1
        jump ^1
      ^1:
        call @put(%1)
        call @machine.context_switch(%2)
        jump ^1
      }
      ; two contexts take turns with the main one; a third never runs
      proc export @turns() -> i64 {
      ^0:
        %0 = proc_addr @echo
        %1 = iconst i64 0
        %2 = bitcast ptr %1
        %3 = iconst i64 8192
        %4 = call @machine.context_new(%0, %2, %3)
        %5 = iconst i64 1
        %6 = bitcast ptr %5
        %7 = call @machine.context_new(%0, %6, %3)
        %8 = call @machine.context_new(%0, %6, %3)
        %9 = iconst i64 3
        jump ^1(%9)
      ^1(%10: i64):
        call @machine.context_switch(%4)
        call @put(%10)
        call @machine.context_switch(%7)
        call @machine.context_switch(%5)
        %11 = add %10, %5
        %12 = iconst i64 6
        %13 = slt %11, %12
        branch %13, ^1(%11), ^2
      ^2:
        return %8
      }

      proc local @leaver(%0: ptr) {
      ^0:
        %1 = iconst i64 5
        call @machine.exit(%1)
        trap unreachable
      }
      proc local @thrower(%0: ptr) {
      ^0:
        throw %0
      }
      proc local @returner(%0: ptr) {
      ^0:
        return
      }
      proc local @deep(%0: i64) -> i64 {
        slot $0 size 64 align 8
      ^0:
        %1 = slot_addr $0
        store any %1, %0
        %2 = iconst i64 1
        %3 = add %0, %2
        %4 = call @deep(%3)
        %5 = load i64 any %1
        %6 = add %4, %5
        return %6
      }
      proc local @recursive(%0: ptr) {
      ^0:
        %1 = iconst i64 0
        %2 = call @deep(%1)
        trap unreachable
      }
      ; runs a context that does not come back; its exception is none of the main context's
      proc local @start(%0: ptr) -> i64 {
      ^0:
        %1 = global_addr @activation
        %2 = iconst i64 65536
        %3 = call @machine.context_new(%0, %1, %2)
        invoke call @machine.context_switch(%3) to ^1 unwind ^2
      ^1:
        return %3
      ^2(%4: ptr):
        %5 = iconst i64 99
        return %5
      }
      proc export @exits() -> i64 {
      ^0:
        %0 = proc_addr @leaver
        %1 = call @start(%0)
        return %1
      }
      proc export @throws() -> i64 {
      ^0:
        %0 = proc_addr @thrower
        %1 = call @start(%0)
        return %1
      }
      proc export @returns() -> i64 {
      ^0:
        %0 = proc_addr @returner
        %1 = call @start(%0)
        return %1
      }
      proc export @recurses() -> i64 {
      ^0:
        %0 = proc_addr @recursive
        %1 = call @start(%0)
        return %1
      }
      proc export @nowhere() {
      ^0:
        %0 = iconst i64 77
        call @machine.context_switch(%0)
        return
      }
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Machine machine() throws SirSyntaxException {
    LinkedProgram linked = LinkedProgram.of("contexts", List.of(SirReader.read("contexts.sir", TEXT)), false);
    return new Machine(linked.executable(), MemoryMap.KERNEL.withHeap(1 << 20),
        new GuestStreams(InputStream.nullInputStream(), out, out), List.of("contexts"));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("guest context")).count();
  }

  @ParameterizedTest
  @EnumSource
  void contextsTakeTurns(EngineKind kind) throws Exception {
    try (Engine engine = kind.open(machine())) {
      assertThat(engine.call("turns")).isEqualTo(new Outcome.Returned(4));
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("adbaebafb");
    }
    assertThat(threads()).as("threads left behind").isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatEndsAContextEndsTheRun(EngineKind kind) throws Exception {
    Machine machine = machine();
    try (Engine engine = kind.open(machine)) {
      assertThat(engine.call("exits")).isEqualTo(new Outcome.Exited(5));
      assertThat(engine.call("throws")).isInstanceOfSatisfying(Outcome.Uncaught.class,
          uncaught -> assertThat(uncaught.activation()).isEqualTo(machine.image().address("activation")));
      assertTrap(engine.call("returns"), TrapCode.UNREACHABLE);
      assertTrap(engine.call("recurses"), TrapCode.STACK);
      assertTrap(engine.call("nowhere"), TrapCode.FAULT);
    }
    assertThat(threads()).as("threads left behind").isZero();
  }

  private static void assertTrap(Outcome outcome, TrapCode code) {
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Trapped.class,
        trapped -> assertThat(trapped.code()).isEqualTo(code));
  }
}
