package org.spindle.runtime.trace;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * One of the four forms of a classic pcap file, told by its first four bytes (draft-ietf-opsawg-pcap).
 *
 * @param order of every number in the file's headers
 * @param nanoseconds whether time stamps count nanoseconds; else microseconds
 */
public record PcapFormat(ByteOrder order, boolean nanoseconds) {
  static final int FILE_HEADER_BYTES = 24;
  static final int PACKET_HEADER_BYTES = 16;
  static final int ETHERNET = 1;

  /** The largest packet that capture programs write. */
  static final int MAX_PACKET_BYTES = 262144;

  private static final int MICROSECOND_MAGIC = 0xA1B2C3D4;
  private static final int NANOSECOND_MAGIC = 0xA1B23C4D;

  /** The form of a file that starts with {@code magic}, read as a big-endian number. */
  static Optional<PcapFormat> of(int magic) {
    return switch (magic) {
      case MICROSECOND_MAGIC -> Optional.of(new PcapFormat(ByteOrder.BIG_ENDIAN, false));
      case NANOSECOND_MAGIC -> Optional.of(new PcapFormat(ByteOrder.BIG_ENDIAN, true));
      case 0xD4C3B2A1 -> Optional.of(new PcapFormat(ByteOrder.LITTLE_ENDIAN, false));
      case 0x4D3CB2A1 -> Optional.of(new PcapFormat(ByteOrder.LITTLE_ENDIAN, true));
      default -> Optional.empty();
    };
  }

  int magic() {
    return nanoseconds ? NANOSECOND_MAGIC : MICROSECOND_MAGIC;
  }

  /** How many nanoseconds one unit of a time stamp's fraction is. */
  long fractionUnit() {
    return nanoseconds ? 1 : 1000;
  }
}
