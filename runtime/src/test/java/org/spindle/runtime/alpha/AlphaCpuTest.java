package org.spindle.runtime.alpha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spindle.runtime.alpha.Words.ZERO;

import org.junit.jupiter.api.Test;
import org.spindle.ir.memory.Access;
import org.spindle.ir.memory.Memory;

class AlphaCpuTest {
  private static final long CODE = Memory.KSEG + 0x2000;
  private static final long DATA = Memory.KSEG + 0x8000;

  private final Memory memory = new Memory(0x10000);
  private AlphaCpu cpu = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV4);

  private Stop run(int... words) {
    return run(1000L, words);
  }

  private Stop run(long limit, int... words) {
    put(CODE, words);
    cpu.codeChanged();
    cpu.pc(CODE);
    cpu.register(1, DATA);
    return cpu.run(limit);
  }

  private void put(long address, int... words) {
    for (int i = 0; i < words.length; i++) {
      memory.store32(address + 4L * i, words[i]);
    }
  }

  @Test
  void registerThirtyOneIsZeroAndSinksResults() {
    assertThat(run(Words.addq(ZERO, 5, ZERO), Words.addq(ZERO, 7, 2), Words.pal(0)))
        .isEqualTo(new Stop.Halt(CODE + 8));
    assertThat(cpu.register(31)).isZero();
    assertThat(cpu.register(2)).isEqualTo(7);
    assertThat(cpu.pc()).isEqualTo(CODE + 12);
    assertThat(cpu.instructions()).isEqualTo(3);
  }

  @Test
  void addressArithmeticExtendsSigns() {
    run(Words.lda(2, -1, ZERO), Words.ldah(3, -0x8000, ZERO), Words.ldah(4, 1, 2), Words.pal(0));
    assertThat(cpu.register(2)).isEqualTo(-1);
    assertThat(cpu.register(3)).isEqualTo(-0x80000000L);
    assertThat(cpu.register(4)).isEqualTo(0xffff);
  }

  @Test
  void loopsAndSubroutinesFollowBranches() {
    Stop stop = run(
        Words.addq(ZERO, 10, 2),
        Words.branch(0x34, 26, 3),
        Words.subq(2, 1, 2),
        Words.bne(2, -3),
        Words.pal(0),
        Words.addq(3, 2, 3),
        Words.jump(2, ZERO, 26));
    assertThat(stop).isInstanceOf(Stop.Halt.class);
    assertThat(cpu.register(3)).isEqualTo(20);
    assertThat(cpu.register(26)).isEqualTo(CODE + 8);
  }

  @Test
  void codeRunsAcrossPages() {
    long start = CODE + Memory.PAGE - 8;
    put(start, Words.addq(2, 1, 2), Words.addq(2, 1, 2), Words.addq(2, 1, 2), Words.br(ZERO, -4));
    cpu.pc(start);
    assertThat(cpu.run(8)).isEqualTo(new Stop.Budget(start));
    assertThat(cpu.register(2)).isEqualTo(6);
  }

  @Test
  void endlessCodeStopsExactlyAtItsBudget() {
    assertThat(run(1000L, Words.addq(2, 1, 2), Words.br(ZERO, -2))).isEqualTo(new Stop.Budget(CODE));
    assertThat(cpu.instructions()).isEqualTo(1000);
    assertThat(cpu.register(2)).isEqualTo(500);
    assertThat(cpu.run(3)).isEqualTo(new Stop.Budget(CODE + 4));
    assertThat(cpu.run(0)).isEqualTo(new Stop.Budget(CODE + 4));
    assertThat(cpu.instructions()).isEqualTo(1003);
  }

  @Test
  void accessesOutsideMemoryFaultAtTheInstruction() {
    Stop stop = run(Words.addq(ZERO, 1, 2), Words.ldq(3, 8, ZERO));
    assertThat(stop).isEqualTo(new Stop.Fault(CODE + 4, 8, Access.LOAD, 8));
    assertThat(stop).hasToString(
        "memory fault: load of 8 bytes at 0x8 (pc 0x%x)".formatted(CODE + 4));
    assertThat(cpu.pc()).isEqualTo(CODE + 4);
    assertThat(cpu.instructions()).isEqualTo(1);
    assertThat(run(Words.stl(3, 0, ZERO))).isEqualTo(new Stop.Fault(CODE, 0, Access.STORE, 4));
    assertThat(run(Words.stl(3, -4, ZERO))).isEqualTo(new Stop.Fault(CODE, -4, Access.STORE, 4));
    assertThat(run(Words.jump(0, ZERO, ZERO))).isEqualTo(new Stop.Fault(0, 0, Access.FETCH, 4));
    assertThat(cpu.pc()).isZero();
  }

  @Test
  void unalignedAccessesTrapPastTheInstruction() {
    assertThat(run(Words.ldq(3, 4, 1))).isEqualTo(new Stop.Unaligned(CODE, DATA + 4, Access.LOAD, 8));
    assertThat(cpu.pc()).isEqualTo(CODE + 4);
    assertThat(run(Words.stl(3, 2, 1))).isEqualTo(new Stop.Unaligned(CODE, DATA + 2, Access.STORE, 4));
  }

  @Test
  void unalignedQuadwordsNeedNoAlignment() {
    memory.store64(DATA, 0x1122334455667788L);
    assertThat(run(Words.memory(0x0b, 3, 5, 1), Words.pal(0))).isInstanceOf(Stop.Halt.class);
    assertThat(cpu.register(3)).isEqualTo(0x1122334455667788L);
  }

  @Test
  void illegalInstructionsSayWhy() {
    assertThat(run(1 << 26)).isEqualTo(new Stop.Illegal(CODE, 1 << 26, Stop.Illegal.Reason.RESERVED));
    assertThat(cpu.pc()).isEqualTo(CODE + 4);
    int addg = Words.operate(0x15, 0x0a0, 1, 2, 3);
    assertThat(run(addg)).isEqualTo(new Stop.Illegal(CODE, addg, Stop.Illegal.Reason.VAX_FLOATING));
    int ldg = Words.memory(0x21, 1, 0, 1);
    assertThat(run(ldg).toString()).contains("VAX floating point is not supported");
    int ldbu = Words.memory(0x0a, 2, 0, 1);
    assertThat(run(ldbu))
        .isEqualTo(new Stop.Illegal(CODE, ldbu, Stop.Illegal.Reason.NOT_ON_THIS_PROCESSOR));
    assertThat(run(Words.pal(0x3f))).isEqualTo(new Stop.Illegal(CODE, 0x3f, Stop.Illegal.Reason.PAL));
    assertThat(cpu.instructions()).isZero();
  }

  @Test
  void laterProcessorsExecuteTheirExtensions() {
    cpu = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV67);
    memory.store8(DATA, 0x80);
    run(Words.memory(0x0a, 2, 0, 1), Words.operate(0x1c, 0x00, ZERO, 2, 3),
        Words.operate(0x1c, 0x30, ZERO, 3, 4), Words.literal(0x11, 0x61, ZERO, 255, 5),
        Words.literal(0x11, 0x6c, ZERO, 1, 6), Words.pal(0));
    assertThat(cpu.register(2)).isEqualTo(0x80);
    assertThat(cpu.register(3)).isEqualTo(-128);
    assertThat(cpu.register(4)).isEqualTo(57);
    assertThat(cpu.register(5)).isEqualTo(255 & ~7);
    assertThat(cpu.register(6)).isEqualTo(2);
  }

  @Test
  void overflowTrapsOnlyWhereAskedFor() {
    cpu.register(2, Long.MAX_VALUE);
    assertThat(run(Words.addq(2, 1, 3), Words.pal(0))).isInstanceOf(Stop.Halt.class);
    assertThat(cpu.register(3)).isEqualTo(Long.MIN_VALUE);
    Stop stop = run(Words.literal(0x10, 0x60, 2, 1, 4));
    assertThat(stop).isEqualTo(new Stop.Arithmetic(CODE, ArithmeticTrap.INTEGER_OVERFLOW, 1 << 4));
    assertThat(stop.toString()).startsWith("arithmetic trap: integer overflow");
    cpu.register(2, 0x7fffffffL);
    assertThat(run(Words.literal(0x10, 0x40, 2, 1, 4))).isInstanceOf(Stop.Arithmetic.class);
    assertThat(run(Words.literal(0x13, 0x40, 2, 2, 4))).isInstanceOf(Stop.Arithmetic.class);
    cpu.register(2, 1L << 62);
    assertThat(run(Words.literal(0x13, 0x60, 2, 2, 4))).isInstanceOf(Stop.Arithmetic.class);
    assertThat(run(Words.literal(0x10, 0x69, 2, 2, 4), Words.pal(0))).isInstanceOf(Stop.Halt.class);
  }

  @Test
  void storeConditionalNeedsItsReservation() {
    int load = Words.memory(0x2b, 2, 0, 1);
    int store = Words.memory(0x2f, 3, 0, 1);
    memory.store64(DATA, 5);
    cpu.register(3, 9);
    run(load, store, Words.pal(0));
    assertThat(cpu.register(3)).isEqualTo(1);
    assertThat(memory.load64(DATA)).isEqualTo(9);
    cpu.register(3, 10);
    run(store, Words.pal(0));
    assertThat(cpu.register(3)).isZero();
    assertThat(memory.load64(DATA)).isEqualTo(9);
    run(load, Words.pal(0));
    cpu.clearLock();
    cpu.register(3, 11);
    run(store, Words.pal(0));
    assertThat(cpu.register(3)).isZero();
  }

  @Test
  void codeMayBePatchedByTheProgram() {
    cpu.register(2, CODE + 4);
    cpu.register(3, Words.addq(ZERO, 2, 4));
    Stop stop = run(
        Words.br(ZERO, 0),
        Words.addq(ZERO, 1, 4),
        Words.stl(3, 0, 2),
        Words.addq(5, 1, 5),
        Words.subq(5, 2, 6),
        Words.bne(6, -5),
        Words.pal(0));
    assertThat(stop).isInstanceOf(Stop.Halt.class);
    assertThat(cpu.register(4)).isEqualTo(2);
  }

  @Test
  void codeMayBePatchedByTheHost() {
    run(Words.addq(ZERO, 1, 4), Words.pal(0));
    memory.store32(CODE, Words.addq(ZERO, 3, 4));
    cpu.codeChanged(0x2000, 4);
    cpu.pc(CODE);
    cpu.run(10);
    assertThat(cpu.register(4)).isEqualTo(3);
  }

  @Test
  void imbMakesForeignStoresVisible() {
    put(CODE, Words.pal(PalFunction.IMB), Words.addq(ZERO, 1, 4), Words.pal(0));
    cpu.pc(CODE);
    cpu.run(10);
    memory.store32(CODE + 4, Words.addq(ZERO, 2, 4));
    cpu.pc(CODE);
    cpu.run(10);
    assertThat(cpu.register(4)).isEqualTo(2);
  }

  @Test
  void palcodeServesOrStops() {
    cpu.register(AlphaCpu.A0, 42);
    assertThat(run(Words.pal(PalFunction.WRUNIQ), Words.pal(PalFunction.RDUNIQ),
        Words.pal(PalFunction.CALLSYS))).isEqualTo(new Stop.Pal(CODE + 8, PalFunction.CALLSYS));
    assertThat(cpu.register(AlphaCpu.V0)).isEqualTo(42);
    assertThat(cpu.pc()).isEqualTo(CODE + 12);
    assertThat(run(Words.pal(PalFunction.GENTRAP))).isEqualTo(new Stop.Pal(CODE, PalFunction.GENTRAP));
  }

  @Test
  void breakpointsStopBeforeTheInstructionAndArePassedOver() {
    put(CODE, Words.addq(2, 1, 2), Words.addq(2, 1, 2), Words.br(ZERO, -3));
    cpu.pc(CODE);
    cpu.breakpoint(CODE + 4, true);
    assertThat(cpu.run(100)).isEqualTo(new Stop.Breakpoint(CODE + 4));
    assertThat(cpu.instructions()).isEqualTo(1);
    assertThat(cpu.run(100)).isEqualTo(new Stop.Breakpoint(CODE + 4));
    assertThat(cpu.instructions()).isEqualTo(4);
    cpu.breakpoint(CODE + 4, false);
    assertThat(cpu.run(100)).isInstanceOf(Stop.Budget.class);
  }

  @Test
  void mappedPagesObeyTheirProtection() {
    AddressSpace space = AddressSpace.user(memory);
    cpu = new AlphaCpu(space, Processor.EV4);
    long text = 0x120000000L;
    long data = 0x140000000L;
    space.map(text, 0x2000, Memory.PAGE, new Protection(true, false, true));
    space.map(data, 0x8000, Memory.PAGE, Protection.READ_WRITE);
    put(CODE, Words.ldq(2, 0, 1), Words.stq(2, 8, 1), Words.stq(2, 0, 3));
    memory.store64(DATA, 77);
    cpu.pc(text);
    cpu.register(1, data);
    cpu.register(3, text);
    assertThat(cpu.run(10)).isEqualTo(new Stop.Fault(text + 8, text, Access.STORE, 8));
    assertThat(memory.load64(DATA + 8)).isEqualTo(77);
    cpu.pc(data);
    assertThat(cpu.run(10)).isEqualTo(new Stop.Fault(data, data, Access.FETCH, 4));
    cpu.pc(CODE);
    assertThat(cpu.run(10)).isInstanceOf(Stop.Fault.class);
    space.protect(data, Memory.PAGE, Protection.NONE);
    cpu.pc(text);
    assertThat(cpu.run(10)).isEqualTo(new Stop.Fault(text, data, Access.LOAD, 8));
  }
}
