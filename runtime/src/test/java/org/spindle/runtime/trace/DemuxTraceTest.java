package org.spindle.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against values that the benchmark's C generator printed. */
class DemuxTraceTest {
  private static final DemuxTrace SCATTERED = DemuxTrace.generate(PortMode.SCATTERED);
  private static final DemuxTrace DENSE = DemuxTrace.generate(PortMode.DENSE);

  private static DemuxTrace trace(PortMode mode) {
    return mode == PortMode.SCATTERED ? SCATTERED : DENSE;
  }

  @ParameterizedTest
  @CsvSource({
      "SCATTERED, 1, af64854c86030bb7, 200",
      "SCATTERED, 2, 0ad9f707b72c7982, 393",
      "SCATTERED, 5, 9647e7ebaff33674, 951",
      "SCATTERED, 10, b804309977b70727, 1904",
      "SCATTERED, 20, d973b8e3c9b70de0, 3897",
      "SCATTERED, 50, 5ab5534cb56f86f2, 9551",
      "SCATTERED, 100, 2df726be9fec2b63, 19154",
      "SCATTERED, 200, 14d4e42d38cfa8b5, 38358",
      "DENSE, 1, af64854c86030bb7, 200",
      "DENSE, 2, 0ad9f707b72c7982, 393",
      "DENSE, 5, 9647e7ebaff33674, 951",
      "DENSE, 10, b804309977b70727, 1904",
      "DENSE, 20, d973b8e3c9b70de0, 3897",
      "DENSE, 50, 5ab5534cb56f86f2, 9551",
      "DENSE, 100, 2df726be9fec2b63, 19154",
      "DENSE, 200, 14d4e42d38cfa8b5, 38358"})
  void theCountersGiveTheCheckValue(PortMode mode, int filters, String check, long matches) {
    DemuxTrace trace = trace(mode);

    long[] counts = DemuxWork.count(trace.packets(), trace.ports(), filters);

    assertThat(CheckValue.format(CheckValue.of(counts))).isEqualTo(check);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"SCATTERED, db7415b8cd8019a7a1f94646df79c8626afc56eeb156f3afeabd6a4c88466b4d",
      "DENSE, 74525850c4eca7d930df1cb613db1018c692b3944f02fa1670b354ec461d9776"})
  void everyByteIsAsTheBenchmarkDefinesIt(PortMode mode, String digest) throws NoSuchAlgorithmException {
    PacketTrace packets = trace(mode).packets();
    byte[] all = new byte[packets.size()];
    packets.copyTo(all, 0);

    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all))).isEqualTo(digest);
  }

  @ParameterizedTest
  @EnumSource
  void portsAreDistinctAndNotReserved(PortMode mode) {
    assertThat(Arrays.stream(trace(mode).ports()).distinct().count()).isEqualTo(DemuxTrace.PORTS);
    assertThat(Arrays.stream(trace(mode).ports())).allMatch(p -> p >= 1024 && p < 65536);
  }

  @Test
  void aFrameTooShortForAPortMatchesNothing() {
    byte[] packet = SCATTERED.packets().packet(udpPacket());
    PacketTrace.Builder traces = new PacketTrace.Builder(0);
    traces.add(0, packet, 0, packet.length);
    traces.add(0, packet, 0, 37);
    traces.add(0, packet, 0, 0);

    assertThat(Arrays.stream(DemuxWork.count(traces.build(), SCATTERED.ports(), DemuxTrace.PORTS)).sum())
        .isOne();
  }

  private static int udpPacket() {
    for (int i = 0;; i++) {
      byte[] packet = SCATTERED.packets().packet(i);
      if (packet[12] == 8 && packet[13] == 0 && packet[23] == 17) {
        return i;
      }
    }
  }
}
