package org.spindle.alpha.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spindle.alpha.allocate.Liveness;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Access;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineBlock;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.Plain;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.MachineTerminator;
import org.spindle.alpha.machine.Source;
import org.spindle.alpha.machine.TrapPosition;
import org.spindle.alpha.machine.VirtualRegisters;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.StackSlot;
import org.spindle.ir.TrapCode;

/** Scheduled blocks do what they did, faults and traps included, and take no more cycles. */
class SchedulerTest {
  private static final List<MemoryClass> REGIONS =
      List.of(MemoryClass.ANY, MemoryClass.heap("A"), MemoryClass.heap("A/f"), MemoryClass.heap("B"));

  /**
   * What a block does: memory in the end or where it left, and each access that may fault. Regions are memories of their own
   * where the classes say so; the values loaded depend on all stores that an access may see.
   */
  private static final class Run {
    private final Map<Integer, Long> registers = new HashMap<>();
    final Map<String, Long> memory = new TreeMap<>();
    final List<String> log = new ArrayList<>();
    private final int leaveAt;
    private int exits;

    /** @param leaveAt which of the places at which control may leave is the one where it does */
    Run(List<Plain> body, int leaveAt) {
      this.leaveAt = leaveAt;
      registers.put(Registers.GP, 1L << 40);
      for (Plain instruction : body) {
        if (!execute(instruction)) {
          return;
        }
      }
      log.add("end " + new TreeMap<>(registers));
    }

    private boolean execute(Plain instruction) {
      switch (instruction) {
        case MachineInstruction.Constant(long value, int d) -> registers.put(d, value);
        case MachineInstruction.Operate o -> {
          long b = o.b() instanceof Source.Register(int number) ? registers.get(number) : 1;
          registers.put(o.d(), 31 * registers.get(o.a()) + b);
        }
        case MachineInstruction.TrapIf t -> {
          return !leaves("trap " + registers.get(t.a()));
        }
        case MachineInstruction.Memory m -> {
          return execute(m);
        }
        default -> throw new AssertionError(instruction.toString());
      }
      return true;
    }

    private boolean leaves(String how) {
      log.add(how + " " + memory);
      return exits++ == leaveAt;
    }

    private boolean execute(MachineInstruction.Memory m) {
      String place =
          switch (m.address()) {
            case Address.Based(int base, int displacement) ->
                "" + (registers.get(base) + (m.op() == Op.LDAH ? (long) displacement << 16 : displacement));
            case Address.Slot(int slot, long offset) -> "slot " + slot + " " + offset;
            default -> throw new AssertionError(m.toString());
          };
      if (m.op() == Op.LDAH) {
        registers.put(m.register(), Long.parseLong(place));
        return true;
      }
      String key = (m.access().region().path().startsWith("any/heap/B") ? "B " : "") + place;
      if (m.access().faults() && leaves("access " + key)) {
        return false;
      }
      if (m.access().region().isVolatile()) {
        log.add("volatile " + key);
      }
      if (m.op() == Op.STQ) {
        memory.put(key, registers.get(m.register()));
      } else {
        registers.put(m.register(), memory.getOrDefault(key, (long) key.hashCode()));
      }
      return true;
    }
  }

  /** A random block: arithmetic, loads and stores at few places by several bases, and traps. */
  private static MachineProcedure random(long seed) {
    var random = new Random(seed);
    var registers = new VirtualRegisters();
    var body = new ArrayList<Plain>();
    var values = new ArrayList<Integer>();
    var bases = new ArrayList<>(List.of(Registers.GP));
    for (int i = 0; i < 3; i++) {
      int register = registers.newInteger();
      body.add(new MachineInstruction.Constant(1000 * random.nextInt(3), register));
      values.add(register);
      bases.add(register);
    }
    for (int n = random.nextInt(2, 400); n > 0; n--) {
      add(random, registers, body, values, bases);
    }
    return procedure(registers, body);
  }

  private static void add(
      Random random, VirtualRegisters registers, List<Plain> body, List<Integer> values,
      List<Integer> bases) {
    int a = values.get(random.nextInt(values.size()));
    int b = values.get(Math.max(0, values.size() - 1 - random.nextInt(6)));
    switch (random.nextInt(12)) {
      case 0 -> {
        int half = registers.newInteger();
        body.add(new MachineInstruction.Memory(Op.LDAH, half,
            new Address.Based(Registers.GP, random.nextInt(1, 3))));
        bases.add(half);
      }
      case 1 ->
          body.add(new MachineInstruction.TrapIf(
              Op.BNE, b, TrapCode.BOUNDS, new TrapPosition(0, Position.NONE)));
      case 2, 3, 4 -> {
        int d = registers.newInteger();
        body.add(new MachineInstruction.Memory(Op.LDQ, d, address(random, bases), access(random)));
        values.add(d);
      }
      case 5, 6 -> body.add(new MachineInstruction.Memory(Op.STQ, b, address(random, bases), access(random)));
      default -> {
        int d = registers.newInteger();
        Op op = List.of(Op.ADDQ, Op.CMPEQ, Op.SLL, Op.MULQ).get(random.nextInt(4));
        body.add(new MachineInstruction.Operate(op, a, new Source.Register(b), d));
        values.add(d);
      }
    }
  }

  private static Address address(Random random, List<Integer> bases) {
    if (random.nextInt(5) == 0) {
      return new Address.Slot(random.nextInt(2), 8 * random.nextInt(2));
    }
    int base = bases.get(random.nextInt(bases.size()));
    // the windows of neighbouring upper halves overlap
    int far = random.nextInt(4) == 0 ? 0x8000 * random.nextInt(-1, 1) : 0;
    return new Address.Based(base, far + 8 * random.nextInt(3));
  }

  private static Access access(Random random) {
    return random.nextInt(20) == 0
        ? new Access(MemoryClass.VOLATILE, random.nextBoolean())
        : new Access(REGIONS.get(random.nextInt(REGIONS.size())), random.nextInt(3) == 0);
  }

  private static MachineProcedure procedure(VirtualRegisters registers, List<Plain> body) {
    var block =
        new MachineBlock(0, List.of(), body, new MachineTerminator.Return(List.of()), 0, 0);
    return new MachineProcedure("p", false, registers,
        List.of(new StackSlot(0, 16, 8, false), new StackSlot(1, 16, 8, false)), List.of(block),
        new TrapPosition(0, Position.NONE), Map.of());
  }

  private static List<Plain> scheduled(MachineProcedure procedure) {
    return Scheduler.schedule(procedure, new Liveness(procedure.blocks())).blocks().getFirst().body();
  }

  @Test
  void scheduledBlocksDoTheSameUpToEachPlaceWhereControlMayLeave() {
    int moved = 0;
    for (long seed = 0; seed < 400; seed++) {
      MachineProcedure procedure = random(seed);
      List<Plain> before = procedure.blocks().getFirst().body();
      List<Plain> after = scheduled(procedure);
      assertThat(after).hasSameSizeAs(before);
      moved += after.equals(before) ? 0 : 1;
      for (int leaveAt : new int[] {0, 1, 5, Integer.MAX_VALUE}) {
        assertThat(new Run(after, leaveAt).log).as("seed %s", seed).isEqualTo(new Run(before, leaveAt).log);
        assertThat(new Run(after, leaveAt).memory).as("seed %s", seed)
            .isEqualTo(new Run(before, leaveAt).memory);
      }
    }
    assertThat(moved).isGreaterThan(200);
  }

  private static void increment(List<Plain> body, VirtualRegisters registers, int base, int at,
      Access access) {
    int before = registers.newInteger();
    int after = registers.newInteger();
    body.add(new MachineInstruction.Memory(Op.LDQ, before, new Address.Based(base, at), access));
    body.add(new MachineInstruction.Operate(Op.ADDQ, before, new Source.Literal(1), after));
    body.add(new MachineInstruction.Memory(Op.STQ, after, new Address.Based(base, at), access));
  }

  private static int cycles(List<Plain> body, VirtualRegisters registers) {
    int[] definition = new int[registers.limit() - VirtualRegisters.FIRST];
    Arrays.fill(definition, -1);
    var region = new Region(body, new Places(procedure(registers, body)), definition);
    return Pipeline.cycles(region, IntStream.range(0, body.size()).toArray());
  }

  @Test
  void countersAreIncrementedAsFastAsTheMemoryPortAllows() {
    var registers = new VirtualRegisters();
    var body = new ArrayList<Plain>();
    for (int i = 0; i < 10; i++) {
      increment(body, registers, Registers.GP, 16 * i, new Access(MemoryClass.heap("T"), false));
    }
    assertThat(cycles(body, registers)).isEqualTo(46);
    assertThat(cycles(scheduled(procedure(registers, body)), registers)).isEqualTo(19);
  }

  @Test
  void accessesThatMayFaultStayInOrder() {
    var registers = new VirtualRegisters();
    int base = registers.newInteger();
    var body = new ArrayList<Plain>();
    for (int i = 0; i < 10; i++) {
      increment(body, registers, base, 16 * i, new Access(MemoryClass.heap("T"), true));
    }
    assertThat(scheduled(procedure(registers, body))).isEqualTo(body);
  }

  @Test
  void fewRegistersAreAliveAtOnce() {
    var registers = new VirtualRegisters();
    var body = new ArrayList<Plain>();
    for (int i = 0; i < 60; i++) {
      increment(body, registers, Registers.GP, 8 * i, new Access(MemoryClass.heap("T"), false));
    }
    int alive = 0;
    int most = 0;
    for (Plain instruction : scheduled(procedure(registers, body))) {
      alive += instruction instanceof MachineInstruction.Memory m ? m.op() == Op.LDQ ? 1 : -1 : 0;
      most = Math.max(most, alive);
    }
    assertThat(most).isBetween(3, 14);
  }

  @Test
  void theScheduledOrderTakesNoMoreCycles() {
    for (long seed = 0; seed < 100; seed++) {
      MachineProcedure procedure = random(seed);
      List<Plain> before = procedure.blocks().getFirst().body();
      if (before.size() < Region.ACCESSES) {
        int given = cycles(before, procedure.registers());
        assertThat(cycles(scheduled(procedure), procedure.registers())).isLessThanOrEqualTo(given);
      }
    }
  }
}
