package org.spindle.runtime.alpha.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.alpha.AddressSpace;
import org.spindle.runtime.alpha.AlphaCpu;
import org.spindle.runtime.alpha.Processor;
import org.spindle.runtime.alpha.Stop;

/** Counts of short sequences, worked out by hand from the 21064's rules. */
class Ev4TimingTest {
  private static final long CODE = Memory.KSEG;
  private static final long DATA = Memory.KSEG + 0x4000;
  private static final int UNOP = 0x2ffe0000;

  private final Memory memory = new Memory(8 * Memory.PAGE);
  private final Ev4Timing timing = new Ev4Timing(new MemoryLatencies(10, 10, 5));
  private final AlphaCpu cpu = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV4, timing);

  /**
   * Runs the words once to warm the caches and history, lets all results arrive, and returns what a second
   * run cost.
   */
  private TimingCounters warm(int... words) {
    for (int i = 0; i < 80; i++) {
      memory.store32(CODE + 4L * (words.length + i), addq(31, 31, 31));
    }
    cold(words);
    run(80);
    TimingCounters before = timing.counters();
    cpu.pc(CODE);
    run(words.length);
    return timing.counters().since(before);
  }

  private TimingCounters cold(int... words) {
    for (int i = 0; i < words.length; i++) {
      memory.store32(CODE + 4L * i, words[i]);
    }
    cpu.codeChanged();
    cpu.pc(CODE);
    cpu.register(1, DATA);
    run(words.length);
    return timing.counters();
  }

  private void run(int length) {
    assertThat(cpu.run(length)).isInstanceOf(Stop.Budget.class);
  }

  private static int operate(int opcode, int function, int ra, int rb, int rc) {
    return opcode << 26 | ra << 21 | rb << 16 | function << 5 | rc;
  }

  private static int addq(int ra, int rb, int rc) {
    return operate(0x10, 0x20, ra, rb, rc);
  }

  private static int sll(int ra, int rb, int rc) {
    return operate(0x12, 0x39, ra, rb, rc);
  }

  private static int mulq(int ra, int rb, int rc) {
    return operate(0x13, 0x20, ra, rb, rc);
  }

  private static int addt(int fa, int fb, int fc) {
    return operate(0x16, 0x5a0, fa, fb, fc);
  }

  private static int memory(int opcode, int ra, int displacement) {
    return opcode << 26 | ra << 21 | 1 << 16 | displacement;
  }

  private static int ldq(int ra, int displacement) {
    return memory(0x29, ra, displacement);
  }

  private static int stq(int ra, int displacement) {
    return memory(0x2d, ra, displacement);
  }

  @Test
  void twoIntegerOperationsDoNotPair() {
    TimingCounters c = warm(addq(2, 3, 4), addq(5, 6, 7), addq(2, 3, 8), addq(5, 6, 9));
    assertThat(c.cycles()).isEqualTo(4);
    assertThat(c.pairs()).isZero();
  }

  @Test
  void integerOperationsPairWithLoadsAndFloatingOperations() {
    TimingCounters c = warm(addq(2, 3, 4), ldq(5, 0), addq(2, 3, 6), addt(1, 2, 3), ldq(7, 8), addt(1, 2, 4));
    assertThat(c.pairs()).isEqualTo(3);
    assertThat(c.cycles()).isEqualTo(3);
  }

  @Test
  void pairsComeFromAnAlignedQuadword() {
    TimingCounters c = warm(addq(2, 3, 4), addq(2, 3, 5), ldq(6, 0), addq(2, 3, 7));
    assertThat(c.cycles()).isEqualTo(3);
    TimingCounters misaligned = warm(addq(2, 3, 4), addt(1, 2, 3), addq(2, 3, 5), ldq(6, 0));
    assertThat(misaligned.cycles()).isEqualTo(2);
    assertThat(warm(addq(2, 3, 4), addq(2, 3, 5), addt(1, 2, 3), addt(1, 2, 4)).cycles()).isEqualTo(4);
  }

  @Test
  void integerStoresPairWithIntegerOperationsButFloatingOnesDoNot() {
    assertThat(warm(addq(2, 3, 4), stq(4, 0)).pairs()).as("data bypassed in the same cycle").isEqualTo(1);
    assertThat(warm(addq(2, 3, 4), memory(0x27, 5, 0)).pairs()).isZero();
    assertThat(warm(addt(2, 3, 4), stq(5, 0)).pairs()).isZero();
    assertThat(warm(addt(2, 3, 4), memory(0x27, 5, 0)).pairs()).isEqualTo(1);
    assertThat(warm(ldq(4, 0), stq(5, 8)).pairs()).as("one memory port").isZero();
  }

  @Test
  void resultsAreThereAfterTheirLatencies() {
    assertThat(warm(addq(2, 3, 4), addq(4, 4, 5), UNOP, UNOP).cycles()).as("add to add").isEqualTo(4);
    assertThat(warm(sll(2, 3, 4), addq(4, 4, 5)).cycles()).as("shift to add").isEqualTo(3);
    assertThat(warm(ldq(4, 0), addq(4, 4, 5)).cycles()).as("load to add").isEqualTo(4);
    assertThat(warm(mulq(2, 3, 4), addq(4, 4, 5)).cycles()).as("mulq to add").isEqualTo(24);
    assertThat(warm(addt(2, 3, 4), addt(4, 4, 5)).cycles()).as("fadd to fadd").isEqualTo(5);
    assertThat(warm(addt(2, 3, 4), memory(0x27, 4, 0)).cycles()).as("fadd to store").isEqualTo(7);
  }

  @Test
  void theMultiplierIsNotPipelined() {
    assertThat(warm(mulq(2, 3, 4), mulq(5, 6, 7)).cycles()).isEqualTo(22);
  }

  @Test
  void cachesMissOncePerLine() {
    TimingCounters c = cold(ldq(4, 0), ldq(5, 8), ldq(6, 32), addq(6, 6, 7));
    assertThat(c.instructionMisses()).isEqualTo(1);
    assertThat(c.dataMisses()).isEqualTo(2);
    // Fetch 10; loads issue in cycles 11, 12, 13; fills end at 24 and 34; the addition waits for the second.
    assertThat(c.cycles()).isEqualTo(34);
  }

  @Test
  void loadsThatAreEightKilobytesApartEvictEachOther() {
    TimingCounters c = warm(ldq(4, 0), ldq(5, 0x2000), ldq(6, 0));
    assertThat(c.dataMisses()).isEqualTo(2);
  }

  @Test
  void theWriteBufferFillsUpWithDifferentLines() {
    int[] far = new int[8];
    int[] near = new int[8];
    for (int i = 0; i < 8; i++) {
      far[i] = stq(2, 64 * i);
      near[i] = stq(2, 8 * (i & 3));
    }
    assertThat(cold(far).writeStalls()).isEqualTo(13);
    TimingCounters before = timing.counters();
    assertThat(cold(near).since(before).writeStalls()).isLessThan(13);
  }

  @Test
  void branchesAreMispredictedWhenTheyChangeDirection() {
    // Five times round a loop: the last, not taken, is mispredicted; on entry the history says not taken.
    int subq = 0x10 << 26 | 2 << 21 | 1 << 13 | 1 << 12 | 0x29 << 5 | 2;
    int bne = 0x3d << 26 | 2 << 21 | -2 & 0x1fffff;
    memory.store32(CODE, subq);
    memory.store32(CODE + 4, bne);
    memory.store32(CODE + 8, UNOP);
    for (int round = 0; round < 2; round++) {
      TimingCounters before = timing.counters();
      cpu.pc(CODE);
      cpu.register(2, 5);
      run(11);
      TimingCounters c = timing.counters().since(before);
      assertThat(c.mispredictions()).isEqualTo(round + 1);
      assertThat(c.instructions()).isEqualTo(11);
    }
  }

  @Test
  void returnsArePredictedByAStack() {
    int bsr = 0x34 << 26 | 26 << 21;
    int ret = 0x1a << 26 | 31 << 21 | 26 << 16 | 2 << 14;
    TimingCounters c = cold(bsr | 2, bsr | 1, 0, ret);
    assertThat(c.mispredictions()).isZero();
    assertThat(cpu.pc()).isEqualTo(CODE + 8);
  }

  @Test
  void equalRunsCountAlike() {
    int[] words = {ldq(4, 0), addq(4, 4, 5), stq(5, 64), mulq(5, 5, 6), sll(6, 4, 7), addt(1, 2, 3)};
    Ev4Timing other = new Ev4Timing(new MemoryLatencies(10, 10, 5));
    AlphaCpu twin = new AlphaCpu(AddressSpace.kernel(memory), Processor.EV4, other);
    cold(words);
    twin.pc(CODE);
    twin.register(1, DATA);
    twin.run(words.length);
    assertThat(other.counters()).isEqualTo(timing.counters());
  }
}
