package org.spindle.runtime.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.link.Linker;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.random.Behavior;
import org.spindle.ir.random.RandomBindings;
import org.spindle.ir.verify.Verifier;
import org.spindle.runtime.machine.Engine;
import org.spindle.runtime.machine.EngineKind;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.MachineServices.GuestStreams;
import org.spindle.specializer.pe.Limits;
import org.spindle.specializer.pe.SourceCache;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.Specializer;

/**
 * Ten thousand random sets of bindings do the same generic and fused, on all engines: the same handlers in the same order
 * with the same effects, whatever traps, raises the event again, or changes its bindings meanwhile. Many sets of the same
 * guards and handlers are in one program, which each engine loads once.
 */
class FusedSetsTest {
  private static final int PROGRAMS = 125;
  private static final int SETS = 80;
  private static final int PACKETS = 3;
  private static final String GENERIC = BindingTable.genericRaise(RandomBindings.EVENT);
  private static final Limits LIMITS = new Limits(100_000, 20_000, 4_000, 1_000, 40, 100);

  @Test
  void tenThousandSetsDoTheSameFused() {
    int fused = IntStream.range(0, PROGRAMS).parallel().map(FusedSetsTest::check).sum();
    assertThat(fused).isBetween(PROGRAMS * SETS * 9 / 10, PROGRAMS * SETS);
  }

  /** How many of a program's sets could be fused, and were compared. */
  private static int check(int seed) {
    Program linked = Linker.link("bindings", List.of(RandomBindings.generate(seed, SETS)));
    assertThat(Verifier.verify(linked)).as("program %d", seed).isEmpty();
    Random random = new Random(seed);
    List<Loaded> engines = new ArrayList<>();
    for (EngineKind kind : EngineKind.values()) {
      engines.add(new Loaded(linked, kind));
    }
    int fused = 0;
    for (int set = 0; set < SETS; set++) {
      fused += check(linked, engines, seed, set, random) ? 1 : 0;
    }
    engines.forEach(Loaded::close);
    return fused;
  }

  private static boolean check(Program linked, List<Loaded> engines, int seed, int set, Random random) {
    Procedure fused = specialize(linked, engines.getLast(), set);
    if (fused == null) {
      return false;
    }
    engines.forEach(engine -> engine.install(fused));
    for (int i = 0; i < PACKETS; i++) {
      Raise raise = Raise.random(random);
      List<String> expected = engines.getLast().run(set, raise, GENERIC);
      for (Loaded engine : engines) {
        for (String code : List.of(GENERIC, fused.name())) {
          assertThat(engine.run(set, raise, code))
              .as("program %d, set %d, %s on %s, %s", seed, set, raise, engine.kind, code)
              .isEqualTo(expected);
        }
      }
    }
    engines.forEach(engine -> engine.remove(fused));
    return true;
  }

  private static Procedure specialize(Program linked, Loaded engine, int set) {
    engine.give(set);
    Procedure generic = linked.procedure(GENERIC);
    SpecializationResult result = Specializer.specialize(
        new SpecializationRequest(
            linked::procedure, GENERIC, Collections.nCopies(generic.parameters().size(), null),
            new MachineSnapshot(engine.machine, engine.record), LIMITS, "fused" + set, false,
            engine.sources));
    if (!(result instanceof SpecializationResult.Residual residual)) {
      return null;
    }
    return residual.procedure();
  }

  /**
   * What happens to a set.
   *
   * @param fuel the time budget
   * @param other number of the set that a handler may install instead, if it does
   */
  private record Raise(byte[] packet, long length, long fuel, int other) {
    static Raise random(Random random) {
      byte[] packet = new byte[RandomBindings.PACKET];
      for (int i = 0; i < packet.length; i++) {
        packet[i] = (byte) random.nextInt(random.nextInt(6) == 0 ? 256 : 4);
      }
      long length = random.nextInt(4) == 0 ? random.nextInt(packet.length) : packet.length;
      long fuel = random.nextInt(5) == 0 ? random.nextInt(120) : Long.MAX_VALUE;
      return new Raise(packet, length, fuel, random.nextInt(SETS));
    }

    @Override
    public String toString() {
      return Arrays.toString(packet) + " of " + length + " with fuel " + fuel;
    }
  }

  /** The program on one engine. */
  private static final class Loaded {
    private final EngineKind kind;
    private final Machine machine;
    private final Engine engine;
    private final long record;

    /** What is kept from set to set. */
    private final SourceCache sources = new SourceCache();

    Loaded(Program linked, EngineKind kind) {
      this.kind = kind;
      machine = new Machine(linked, Behavior.MAP,
          new GuestStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err),
          List.of("bindings"));
      engine = kind.open(machine);
      record = machine.image().address(BindingTable.record(RandomBindings.EVENT));
    }

    void close() {
      engine.close();
    }

    void install(Procedure procedure) {
      machine.image().add(machine.memory(), procedure);
      engine.install(procedure);
    }

    void remove(Procedure procedure) {
      engine.redirect(record, machine.image().descriptor(GENERIC));
      engine.remove(procedure.name());
      machine.image().remove(machine.memory(), procedure.name());
    }

    void give(int set) {
      machine.memory().store64(record + BindingTable.EVENT_TABLE, table(set));
    }

    private long table(int set) {
      return machine.image().address("Test.table" + set) + 8;
    }

    /** Raises the event twice, and tells how that ended and what it left. */
    List<String> run(int set, Raise raise, String code) {
      Memory memory = machine.memory();
      for (String global : RandomBindings.STATE) {
        memory.write(machine.image().address(global),
            new byte[(int) machine.image().program().global(global).size()]);
      }
      long packet = machine.image().address("Test.packet");
      memory.write(packet, raise.packet);
      memory.store64(machine.image().address("Test.other"), table(raise.other));
      memory.store64(machine.image().address("rt.fuel"), raise.fuel);
      memory.store64(machine.image().address("RTHeapRep.allowance"), Long.MAX_VALUE);
      give(set);
      engine.redirect(record, machine.image().descriptor(code));
      List<String> trace = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        trace.add(Behavior.ending(engine.call(RandomBindings.DRIVER, packet, raise.length)));
        trace.add(Arrays.toString(memory.read(machine.image().address("Test.state"), 64)));
        trace.add(Arrays.toString(memory.read(packet, RandomBindings.PACKET)));
        trace.add("fuel " + memory.load64(machine.image().address("rt.fuel")));
      }
      return trace;
    }
  }
}
