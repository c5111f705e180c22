package org.spindle.runtime.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads Ethernet traces from classic pcap files in any of the four forms of {@link PcapFormat}. */
public final class PcapReader {
  private static final long NANOSECONDS = 1_000_000_000;
  private static final long MAX_FILE_BYTES = 1L << 30;
  private static final int PCAPNG_MAGIC = 0x0A0D0D0A;
  private static final int MODIFIED_MAGIC = 0xA1B2CD34;
  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int LINK_TYPE_MASK = 0x0FFFFFFF;

  private final Path file;
  private final ByteBuffer bytes;
  private final PacketTrace.Builder packets;

  private PcapReader(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = ByteBuffer.wrap(bytes);
    this.packets = new PacketTrace.Builder(bytes.length);
  }

  /**
   * The packets of {@code file}.
   *
   * @throws PcapException if it cannot be read, is no classic pcap file, holds other than Ethernet frames, breaks off
   *     inside a packet or has an impossible packet length
   */
  public static PacketTrace read(Path file) throws PcapException {
    return new PcapReader(file, contents(file)).read();
  }

  private static byte[] contents(Path file) throws PcapException {
    String reason;
    try {
      if (Files.isDirectory(file)) {
        reason = "it is a directory";
      } else if (Files.size(file) > MAX_FILE_BYTES) {
        reason = "it has %d bytes, and at most %d are read".formatted(Files.size(file), MAX_FILE_BYTES);
      } else {
        return Files.readAllBytes(file);
      }
    } catch (NoSuchFileException _) {
      reason = "there is no such file";
    } catch (AccessDeniedException _) {
      reason = "permission is denied";
    } catch (IOException e) {
      reason = String.valueOf(e.getMessage());
    }
    throw new PcapException("'" + file + "' cannot be read: " + reason + ".",
        new PacketTrace.Builder(0).build());
  }

  private PacketTrace read() throws PcapException {
    PcapFormat format = readHeader();
    while (bytes.hasRemaining()) {
      readPacket(format);
    }
    return packets.build();
  }

  private PcapFormat readHeader() throws PcapException {
    if (bytes.remaining() < Integer.BYTES) {
      throw failure("is not a pcap file: it has %d bytes".formatted(bytes.remaining()));
    }
    int magic = bytes.getInt(0);
    PcapFormat format = PcapFormat.of(magic).orElse(null);
    if (format == null) {
      throw failure(otherFormat(magic));
    }
    if (bytes.remaining() < PcapFormat.FILE_HEADER_BYTES) {
      throw failure("is truncated inside the file header, after %d bytes".formatted(bytes.remaining()));
    }
    bytes.order(format.order());
    int linkType = bytes.getInt(20) & LINK_TYPE_MASK;
    if (linkType != PcapFormat.ETHERNET) {
      throw failure("has packets of link type %d, and only Ethernet (1) is read".formatted(linkType));
    }
    bytes.position(PcapFormat.FILE_HEADER_BYTES);
    return format;
  }

  private static String otherFormat(int magic) {
    if (magic == PCAPNG_MAGIC) {
      return "is in the pcapng format; 'editcap -F pcap OLD NEW' or 'tcpdump -r OLD -w NEW' makes it a pcap file";
    }
    if (magic == MODIFIED_MAGIC || magic == Integer.reverseBytes(MODIFIED_MAGIC)) {
      return "is in the modified pcap format of an old libpcap, which is not read";
    }
    if (magic >>> 16 == GZIP_MAGIC) {
      return "is compressed with gzip; unpack it first";
    }
    return "is not a pcap file: it starts with the bytes %08x".formatted(magic);
  }

  private void readPacket(PcapFormat format) throws PcapException {
    int at = bytes.position();
    if (bytes.remaining() < PcapFormat.PACKET_HEADER_BYTES) {
      throw failure(
          "is truncated: at byte %d the header of packet %d has %d of %d bytes".formatted(
              at, packets.count() + 1, bytes.remaining(), PcapFormat.PACKET_HEADER_BYTES));
    }
    long seconds = Integer.toUnsignedLong(bytes.getInt());
    long fraction = Integer.toUnsignedLong(bytes.getInt());
    int length = bytes.getInt();
    bytes.getInt();
    if (length < 0 || length > PcapFormat.MAX_PACKET_BYTES) {
      throw failure(
          "is damaged: at byte %d packet %d claims %d bytes".formatted(
              at, packets.count() + 1, Integer.toUnsignedLong(length)));
    }
    if (bytes.remaining() < length) {
      throw failure(
          "is truncated: packet %d at byte %d has %d of %d bytes".formatted(
              packets.count() + 1, at, bytes.remaining(), length));
    }
    packets.add(seconds * NANOSECONDS + fraction * format.fractionUnit(), bytes.array(), bytes.position(),
        length);
    bytes.position(bytes.position() + length);
  }

  private PcapException failure(String what) {
    int before = packets.count();
    String kept = before == 0
        ? ""
        : before == 1
            ? "; the one packet before it is complete"
            : "; the %d packets before it are complete".formatted(before);
    return new PcapException("'" + file + "' " + what + kept + ".", packets.build());
  }
}
