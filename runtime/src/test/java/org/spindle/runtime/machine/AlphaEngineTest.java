package org.spindle.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.ir.Procedure;
import org.spindle.ir.TrapCode;
import org.spindle.ir.interpret.Outcome;
import org.spindle.ir.link.Linker;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.runtime.alpha.timing.Ev4Timing;
import org.spindle.runtime.alpha.timing.TimingCounters;
import org.spindle.runtime.machine.MachineServices.GuestStreams;

class AlphaEngineTest {
  private static final MemoryMap MAP =
      new MemoryMap(MemoryMap.KERNEL_BASE, 1 << 18, 65536, 131072, 1 << 18, 16);

  private static final String PROGRAM =
      """
      program "test"
      extern @machine.redirect : (ptr, ptr)
      extern @machine.read : (i64, ptr, i64) -> i64
      extern @machine.write : (i64, ptr, i64) -> i64
      extern @machine.argument : (i64, ptr, i64) -> i64
      extern @machine.clock : () -> i64
      extern @machine.exit : (i64)
      global @event.twice : linkonce size 64 align 8 mutable { 0: proc @twice }
      global @buffer : local size 64 align 8 mutable
      proc export @twice(%0: i64) -> i64 event { ^0: %1 = add %0, %0 return %1 }
      proc export @raising(%0: i64) -> i64 { ^0: %1 = raise @twice(%0) return %1 }
      proc export @redirect(%0: ptr, %1: ptr) { ^0: call @machine.redirect(%0, %1) return }
      proc export @loop(%0: i64) -> i64 {
      ^0: %1 = iconst i64 0 jump ^1(%0, %1)
      ^1(%2: i64, %3: i64):
        %4 = iconst i64 1 %5 = sub %2, %4 %6 = add %3, %2 %7 = iconst i64 0 %8 = eq %5, %7
        branch %8, ^2, ^1(%5, %6)
      ^2: return %6
      }
      proc export @many(%0: i64, %1: f64, %2: f32, %3: i64, %4: i64, %5: i64, %6: i64, %7: f64) -> f64 {
      ^0:
        %8 = promote f64 %2 %9 = fadd %1, %8 %10 = fadd %9, %7 %11 = add %0, %6 %12 = itof f64 %11
        %13 = fadd %10, %12 return %13
      }
      proc export @single(%0: f32) -> f32 { ^0: %1 = fadd %0, %0 return %1 }
      proc export @echo() -> i64 {
      ^0:
        %0 = global_addr @buffer %1 = iconst i64 0 %2 = iconst i64 64
        %3 = call @machine.read(%1, %0, %2)
        %4 = iconst i64 1
        %5 = call @machine.write(%4, %0, %3)
        %6 = call @machine.argument(%4, %0, %2)
        %7 = call @machine.write(%4, %0, %6)
        %8 = iconst i64 9
        %9 = call @machine.argument(%8, %0, %2)
        %10 = call @machine.write(%8, %0, %6)
        %11 = add %9, %10
        return %11
      }
      proc export @time() -> i64 { ^0: %0 = call @machine.clock() return %0 }
      proc export @leave(%0: i64) -> i64 { ^0: call @machine.exit(%0) return %0 }
      proc export @bad_pointer() -> i64 {
      ^0:
        %0 = iconst ptr 16 %1 = iconst i64 1 %2 = iconst i64 4
        %3 = call @machine.write(%1, %0, %2) !"t.m3":7:3
        return %3
      }
      proc export @caller() -> i64 { ^0: %0 = call @bad_pointer() !"t.m3":9:4 %1 = add %0, %0 return %1 }
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Ev4Timing timing = new Ev4Timing();
  private final Machine machine = machine();
  private final AlphaEngine engine = new AlphaEngine(machine, new AlphaCompiler(true), timing);

  private Machine machine() {
    ByteArrayInputStream in = new ByteArrayInputStream("hello ".getBytes(StandardCharsets.US_ASCII));
    try {
      return new Machine(Linker.link("test", List.of(SirReader.read("test", PROGRAM))), MAP,
          new GuestStreams(in, out, out), List.of("program", "world"));
    } catch (SirSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private long returned(String procedure, long... arguments) {
    Outcome outcome = engine.call(procedure, arguments);
    assertThat(outcome).isInstanceOf(Outcome.Returned.class);
    return ((Outcome.Returned) outcome).value();
  }

  @Test
  void argumentsOfAllTypesArePassedInRegistersAndOnTheStack() {
    long result =
        returned("many", 1, Double.doubleToRawLongBits(0.5), Float.floatToRawIntBits(0.25f), 0, 0, 0,
            40, Double.doubleToRawLongBits(100));
    assertThat(Double.longBitsToDouble(result)).isEqualTo(141.75);
    assertThat(returned("single", Float.floatToRawIntBits(-1.5f)))
        .isEqualTo(Float.floatToRawIntBits(-3f) & 0xffffffffL);
  }

  @Test
  void systemCallsAreTheMachinesServices() {
    assertThat(returned("echo")).isEqualTo(-2);
    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("hello world");
    long before = System.nanoTime();
    assertThat(returned("time")).isBetween(before, System.nanoTime());
    assertThat(engine.call("leave", 7)).isEqualTo(new Outcome.Exited(7));
  }

  @Test
  void aBadAddressPassedToAServiceIsTheCallersFault() {
    assertThat(engine.call("caller")).isInstanceOfSatisfying(Outcome.Trapped.class, trapped -> {
      assertThat(trapped.code()).isEqualTo(TrapCode.FAULT);
      assertThat(trapped.trace()).hasToString("  at bad_pointer (t.m3:7:3)\n  at caller (t.m3:9:4)");
    });
  }

  @Test
  void countersGrowWithTheWork() {
    returned("loop", 10);
    TimingCounters before = engine.counters();
    assertThat(returned("loop", 1000)).isEqualTo(500500);
    TimingCounters after = engine.counters().since(before);
    assertThat(after.instructions()).isBetween(3000L, 8000L);
    assertThat(after.cycles()).isBetween(after.instructions() / 2, after.instructions() * 2);
    assertThat(after.mispredictions()).isLessThan(5);
  }

  @Test
  void executionsEndAtTheLimitAndTheEngineStaysUsable() {
    engine.setLimit(1000);
    assertThat(engine.call("loop", 0)).isInstanceOf(Outcome.Exhausted.class);
    engine.setLimit(Long.MAX_VALUE);
    assertThat(returned("loop", 4)).isEqualTo(10);
  }

  @Test
  void publishedCodeServesRaisesUntilItIsWithdrawn() throws SirSyntaxException {
    assertThat(returned("raising", 5)).isEqualTo(10);
    Procedure faster = SirReader.read("new", """
        program "new"
        proc export @fused(%0: i64) -> i64 { ^0: %1 = iconst i64 100 %2 = add %0, %1 return %2 }
        """).procedure("fused");
    long descriptor = machine.image().add(machine.memory(), faster);
    engine.install(faster);
    assertThat(returned("raising", 5)).isEqualTo(10);
    long event = machine.image().address("event.twice");
    engine.redirect(event, descriptor);
    assertThat(returned("raising", 5)).isEqualTo(105);
    assertThat(returned("twice", 5)).as("the procedure's own body").isEqualTo(10);
    engine.redirect(event, 0);
    assertThat(returned("raising", 5)).isEqualTo(10);
    returned("redirect", event, descriptor);
    assertThat(returned("raising", 5)).as("redirected by the guest").isEqualTo(105);
    returned("redirect", event, 0);
    assertThat(returned("raising", 5)).isEqualTo(10);
  }

  @Test
  void landingPadsMayBeFarAway() throws SirSyntaxException {
    StringBuilder text = new StringBuilder("""
        program "far"
        global @word : local size 64 align 8 mutable
        proc export @thrower(%0: i64) -> i64 inline never {
        ^0: %1 = iconst i64 0 %2 = eq %0, %1 branch %2, ^1, ^2
        ^1: return %0
        ^2: %3 = iconst ptr 77 throw %3
        }
        proc export @far(%0: i64) -> i64 {
        ^0: %1 = global_addr @word invoke call @thrower(%0) to ^1 unwind ^2
        ^1(%2: i64):
        """);
    for (int i = 0; i < 70_000; i++) {
      text.append("store any %1, %0\n");
    }
    text.append("""
        %3 = iconst i64 1 %4 = call @thrower(%3) return %4
        ^2(%5: ptr): %6 = bitcast i64 %5 return %6
        }
        proc export @start(%0: i64) -> i64 {
        ^0: invoke call @far(%0) to ^1 unwind ^2
        ^1(%1: i64): return %1
        ^2(%2: ptr): %3 = bitcast i64 %2 %4 = add %3, %3 return %4
        }
        """);
    MemoryMap map = new MemoryMap(MemoryMap.KERNEL_BASE, 1 << 20, 65536, 131072, 65536, 16);
    Machine large = new Machine(Linker.link("far", List.of(SirReader.read("far", text.toString()))), map,
        new GuestStreams(new ByteArrayInputStream(new byte[0]), out, out), List.of());
    try (AlphaEngine far = new AlphaEngine(large)) {
      assertThat(far.call("start", 5)).as("caught by the far pad").isEqualTo(new Outcome.Returned(77));
      assertThat(far.call("start", 0)).as("passed on by it").isEqualTo(new Outcome.Returned(154));
    }
  }
}
