package org.spindle.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapTest {
  private static final long SECOND = 1_000_000_000;
  private static final PcapFormat MICROSECONDS = new PcapFormat(ByteOrder.LITTLE_ENDIAN, false);

  @TempDir private Path directory;

  private static PacketTrace threePackets() {
    return new PacketTrace.Builder(0)
        .add(SECOND * 1_700_000_000 + 123_456_789, new byte[] {1, 2, 3}, 0, 3)
        .add(SECOND * 4_000_000_000L, new byte[] {}, 0, 0)
        .add(SECOND * 1_700_000_001 + 999_999_999, new byte[] {9, 4, 5, 9}, 1, 2)
        .build();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("t.pcap"), bytes);
  }

  private Path written(PcapFormat format) throws IOException {
    Path file = directory.resolve("t.pcap");
    PcapWriter.write(file, threePackets(), format);
    return file;
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void whatIsWrittenIsReadAgain(boolean big, boolean nanoseconds) throws Exception {
    PacketTrace expected = threePackets();
    PcapFormat format = new PcapFormat(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, nanoseconds);

    PacketTrace read = PcapReader.read(written(format));

    assertThat(read.count()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(read.packet(i)).isEqualTo(expected.packet(i));
      long lost = nanoseconds ? 0 : expected.time(i) % 1000;
      assertThat(read.time(i)).isEqualTo(expected.time(i) - lost);
    }
  }

  @Test
  void theFormIsThatOfTheSpecification() throws Exception {
    byte[] bytes = Files.readAllBytes(written(new PcapFormat(ByteOrder.BIG_ENDIAN, true)));

    assertThat(HexFormat.of().formatHex(bytes)).startsWith(
        "a1b23c4d" + "0002" + "0004" + "00000000" + "00000000" + "00040000" + "00000001"
            + "6553f100" + "075bcd15" + "00000003" + "00000003" + "010203" + "ee6b2800" + "00000000");
  }

  @Test
  void aPacketCutBySnapLengthHasTheCapturedBytesOnly() throws Exception {
    byte[] bytes = Files.readAllBytes(written(MICROSECONDS));
    bytes[24 + 12] = 100;

    assertThat(PcapReader.read(file(bytes)).packet(0)).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0  | is truncated: packet 3 at byte 59 has 1 of 2 bytes; the 2 packets before it are complete.",
      "2  | is truncated: at byte 59 the header of packet 3 has 15 of 16 bytes; "
          + "the 2 packets before it are complete.",
      "22 | is truncated: at byte 43 the header of packet 2 has 11 of 16 bytes; "
          + "the one packet before it is complete.",
      "34 | is truncated: packet 1 at byte 24 has 2 of 3 bytes.",
      "60 | is truncated inside the file header, after 16 bytes."})
  void aTruncatedFileSaysWhereAndKeepsThePacketsBefore(int cut, String message) throws Exception {
    byte[] bytes = Files.readAllBytes(written(MICROSECONDS));
    Path file = file(Arrays.copyOf(bytes, bytes.length - 1 - cut));

    PcapException e = catchThrowableOfType(PcapException.class, () -> PcapReader.read(file));

    assertThat(e).hasMessage("'" + file + "' " + message);
    int complete = message.contains("2 packets") ? 2 : message.contains("one packet") ? 1 : 0;
    assertThat(e.packetsBefore().count()).isEqualTo(complete);
  }

  @Test
  void anImpossibleLengthIsDamageNotAnAllocation() throws Exception {
    byte[] bytes = Files.readAllBytes(written(MICROSECONDS));
    Arrays.fill(bytes, 43 + 8, 43 + 12, (byte) 0xff);
    Path file = file(bytes);

    assertThatThrownBy(() -> PcapReader.read(file)).isInstanceOf(PcapException.class).hasMessage(
        "'" + file + "' is damaged: at byte 43 packet 2 claims 4294967295 bytes; "
            + "the one packet before it is complete.");
  }

  @ParameterizedTest
  @CsvSource({
      "0a0d0d0a1c0000004d3c2b1a, is in the pcapng format",
      "1f8b080000000000, is compressed with gzip",
      "34cdb2a100000000, is in the modified pcap format",
      "7f454c4602010100, is not a pcap file: it starts with the bytes 7f454c46",
      "d4c3b2, is not a pcap file: it has 3 bytes",
      "'', is not a pcap file: it has 0 bytes",
      "d4c3b2a1020004000000000000000000000004006900000000, has packets of link type 105"})
  void anotherKindOfFileIsNamed(String bytes, String message) throws Exception {
    Path file = file(HexFormat.of().parseHex(bytes));

    assertThatThrownBy(() -> PcapReader.read(file)).isInstanceOf(PcapException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = directory.resolve("none.pcap");

    assertThatThrownBy(() -> PcapReader.read(file)).isInstanceOf(PcapException.class)
        .hasMessage("'" + file + "' cannot be read: there is no such file.");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThatThrownBy(() -> PcapReader.read(directory)).isInstanceOf(PcapException.class)
        .hasMessageEndingWith("it is a directory.");
  }
}
