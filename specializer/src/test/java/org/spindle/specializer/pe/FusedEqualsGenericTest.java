package org.spindle.specializer.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.verify.Verifier;

/** For random tables of bindings and random packets, the fused raise does what the generic raise does. */
class FusedEqualsGenericTest {
  private static final String RAISE = RandomBindings.EVENT + "$raise";

  @ParameterizedTest
  @CsvSource({"0, 250", "1000000, 1000150"})
  void theyAgree(int from, int to) {
    for (int seed = from; seed < to; seed++) {
      check(seed);
    }
  }

  static void check(int seed) {
    Program unit = RandomBindings.generate(seed);
    Program linked = Linker.link("bindings", List.of(unit));
    assertThat(Verifier.verify(linked)).as("seed %d", seed).isEmpty();
    Limits limits =
        seed % 5 == 0 ? new Limits(20_000, 4_000, 300, 200, 8, 4) : Limits.DEFAULT;
    SpecializationResult result = Residuals.specialize(linked, RAISE, limits, null, null);
    if (!(result instanceof SpecializationResult.Residual residual)) {
      assertThat(limits).as("seed %d: %s", seed, result).isNotEqualTo(Limits.DEFAULT);
      return;
    }
    Procedure fused = residual.procedure().withName("fused");
    Program program = Residuals.with(linked, fused);
    assertThat(Verifier.verify(program)).as("seed %d", seed).isEmpty();
    Image image = Layout.of(Linker.link("bindings", List.of(program)), Behavior.MAP);
    Memory memory = new Memory(image.memorySize());
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      byte[] packet = new byte[RandomBindings.PACKET];
      for (int k = 0; k < packet.length; k++) {
        packet[k] = (byte) random.nextInt(random.nextInt(6) == 0 ? 256 : 4);
      }
      long length = random.nextInt(4) == 0 ? random.nextInt(packet.length) : packet.length;
      long fuel = random.nextInt(5) == 0 ? random.nextInt(120) : Long.MAX_VALUE;
      assertThat(run(image, memory, "fused", packet, length, fuel))
          .as("seed %d packet %d", seed, i)
          .isEqualTo(run(image, memory, RAISE, packet, length, fuel));
    }
  }

  private static Behavior run(
      Image image, Memory memory, String procedure, byte[] packet, long length, long fuel) {
    image.writeTo(memory);
    long address = image.address("Test.packet");
    memory.write(address, packet);
    memory.store64(image.address("rt.fuel"), fuel);
    Interpreter interpreter = new Interpreter(image, memory, Services.NONE);
    interpreter.setLimit(1_000_000);
    return Behavior.of(Behavior.ending(interpreter.call(procedure, address, length)), image, memory);
  }
}
