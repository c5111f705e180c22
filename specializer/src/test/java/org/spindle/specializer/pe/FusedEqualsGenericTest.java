package org.spindle.specializer.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.interpret.Interpreter;
import org.spindle.ir.interpret.Services;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.Linker;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.random.RandomBindings;
import org.spindle.ir.verify.Verifier;

/** For random tables of bindings and random packets, the fused raise does what the generic raise does. */
class FusedEqualsGenericTest {
  private static final String RAISE = RandomBindings.EVENT + "$raise";
  private static final Limits LIMITS = new Limits(200_000, 50_000, 20_000, 1_000, 40, 100);

  @ParameterizedTest
  @CsvSource({"0, 250", "1000000, 1000150"})
  void theyAgree(int from, int to) {
    int declined = 0;
    for (int seed = from; seed < to; seed++) {
      declined += check(seed) ? 0 : 1;
    }
    assertThat(declined).isLessThan((to - from) / 10);
  }

  /** Whether there was something to compare. */
  private static boolean check(int seed) {
    Program unit = RandomBindings.generate(seed);
    Program linked = Linker.link("bindings", List.of(unit));
    assertThat(Verifier.verify(linked)).as("seed %d", seed).isEmpty();
    Limits limits = switch (seed % 5) {
      case 0 -> new Limits(20_000, 4_000, 300, 200, 8, 4);
      case 1 -> LIMITS.withoutDecisions();
      default -> LIMITS;
    };
    SpecializationResult result = Residuals.specialize(linked, RAISE, limits, null, null);
    if (!(result instanceof SpecializationResult.Residual residual)) {
      return false;
    }
    Procedure fused = residual.procedure().withName("fused");
    Program program = withDescriptors(Residuals.with(linked, fused));
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
    return true;
  }

  /** Has descriptors made of what is published. */
  private static Program withDescriptors(Program program) {
    LinkedHashMap<String, Global> globals = new LinkedHashMap<>(program.globals());
    globals.put(
        "Test.descriptors",
        new Global("Test.descriptors", Linkage.EXPORT, 16, 8, Global.Mutability.CONST, false,
            List.of(new Datum.ProcedureReference(0, "fused"), new Datum.ProcedureReference(8, RAISE))));
    return new Program(program.name(), program.entry(), program.trapHandler(), program.procedures(), globals,
        program.externs());
  }

  private static Behavior run(
      Image image, Memory memory, String procedure, byte[] packet, long length, long fuel) {
    image.writeTo(memory);
    long address = image.address("Test.packet");
    memory.write(address, packet);
    memory.store64(image.address("rt.fuel"), fuel);
    Interpreter interpreter = new Interpreter(image, memory, Services.NONE);
    // what a handler raises is served by the same code
    interpreter.redirect(image.address("event." + RandomBindings.EVENT), image.descriptor(procedure));
    interpreter.setLimit(1_000_000);
    return Behavior.of(Behavior.ending(interpreter.call(procedure, address, length)), image, memory);
  }
}
