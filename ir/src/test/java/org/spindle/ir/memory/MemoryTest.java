package org.spindle.ir.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final long BASE = Memory.KSEG;
  private final Memory memory = new Memory(Memory.PAGE);

  @Test
  void isLittleEndianAtAnyAlignment() {
    memory.store64(BASE + 3, 0x1122334455667788L);
    assertThat(memory.load8(BASE + 3)).isEqualTo((byte) 0x88);
    assertThat(memory.load16(BASE + 4)).isEqualTo((short) 0x6677);
    assertThat(memory.load32(BASE + 7)).isEqualTo(0x11223344);
    assertThat(memory.load64(BASE + 3)).isEqualTo(0x1122334455667788L);
    assertThat(memory.bytes()[10]).isEqualTo((byte) 0x11);
  }

  @Test
  void storesLeaveNeighboursAlone() {
    memory.fill(BASE, 16, (byte) -1);
    memory.store8(BASE + 1, 0);
    memory.store16(BASE + 4, 0);
    memory.store32(BASE + 8, 0);
    assertThat(memory.load64(BASE)).isEqualTo(0xffff0000ffff00ffL);
    assertThat(memory.load64(BASE + 8)).isEqualTo(0xffffffff00000000L);
  }

  @Test
  void faultsAtEveryEdge() {
    for (int width : new int[] {1, 2, 4, 8}) {
      assertThat(memory.index(memory.limit() - width, width)).isEqualTo(Memory.PAGE - width);
      assertThat(memory.index(memory.limit() - width + 1, width)).isEqualTo(-1);
      assertThat(memory.index(BASE - 1, width)).isEqualTo(-1);
      assertThat(memory.index(0, width)).isEqualTo(-1);
      assertThat(memory.index(Long.MIN_VALUE, width)).isEqualTo(-1);
    }
    MemoryFault fault =
        catchThrowableOfType(MemoryFault.class, () -> memory.store32(memory.limit() - 3, 1));
    assertThat(fault.address()).isEqualTo(memory.limit() - 3);
    assertThat(fault.access()).isEqualTo(Access.STORE);
    assertThat(fault.width()).isEqualTo(4);
    assertThatThrownBy(() -> memory.load64(0)).isInstanceOf(MemoryFault.class)
        .hasMessage("memory fault: load of 8 bytes at 0x0");
  }

  @Test
  void copiesOverlappingRangesBothWays() {
    memory.write(BASE, new byte[] {1, 2, 3, 4, 5});
    memory.copy(BASE, BASE + 1, 4);
    assertThat(memory.read(BASE, 5)).containsExactly(1, 1, 2, 3, 4);
    memory.copy(BASE + 1, BASE, 4);
    assertThat(memory.read(BASE, 5)).containsExactly(1, 2, 3, 4, 4);
  }

  @Test
  void rangesWithAbsurdLengthsFault() {
    assertThatThrownBy(() -> memory.fill(BASE, -1, (byte) 0)).isInstanceOf(MemoryFault.class);
    assertThatThrownBy(() -> memory.copy(BASE, BASE, Long.MAX_VALUE)).isInstanceOf(MemoryFault.class);
    assertThatThrownBy(() -> memory.read(BASE + 8, Memory.PAGE)).isInstanceOf(MemoryFault.class);
    assertThat(memory.read(memory.limit(), 0)).isEmpty();
  }

  @Test
  void refusesSizesThatAreNotPages() {
    assertThatThrownBy(() -> new Memory(100)).isInstanceOf(IllegalArgumentException.class);
  }
}
