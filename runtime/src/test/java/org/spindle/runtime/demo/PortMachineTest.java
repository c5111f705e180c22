package org.spindle.runtime.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.spindle.runtime.machine.InterpreterEngine;
import org.spindle.runtime.trace.DemuxTrace;
import org.spindle.runtime.trace.DemuxWork;
import org.spindle.runtime.trace.PacketTrace;
import org.spindle.runtime.trace.PortMode;

class PortMachineTest {
  private static final int PORTS = 4;
  private static final int PACKETS = 512;
  private static final DemuxTrace DEMUX = DemuxTrace.generate(PortMode.DENSE);

  /** The first packets of the trace, of which those with odd numbers lack some bytes at the end. */
  private static PacketTrace trace(int missing) {
    PacketTrace whole = DEMUX.packets();
    PacketTrace.Builder some = new PacketTrace.Builder(PACKETS * whole.length(0));
    for (int i = 0; i < PACKETS; i++) {
      some.add(whole.time(i), whole.packet(i), 0, whole.length(i) - (i % 2 == 0 ? 0 : missing));
    }
    return some.build();
  }

  private static void assertCounts(PacketTrace trace) {
    int[] ports = Arrays.copyOf(DEMUX.ports(), PORTS);
    try (PortMachine machine =
        new PortMachine(PortMachine.compile(ports, trace), ports, trace, InterpreterEngine::new)) {
      long[] counts = machine.countOnePass();
      assertThat(counts).isEqualTo(DemuxWork.count(trace, ports, PORTS));
      assertThat(Arrays.stream(counts).sum()).isPositive();
    }
  }

  @Test
  void packetsOfOneLengthAreDelivered() {
    assertThat(trace(0).commonLength()).isEqualTo(64);
    assertCounts(trace(0));
  }

  @Test
  void packetsOfDifferentLengthsAreDelivered() {
    assertThat(trace(10).commonLength()).isZero();
    assertCounts(trace(10));
  }
}
