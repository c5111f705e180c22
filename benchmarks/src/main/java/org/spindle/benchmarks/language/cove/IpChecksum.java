package org.spindle.benchmarks.language.cove;

/** The checksum of the Internet protocols (RFC 1071) of each of some packets. */
public final class IpChecksum {
  private static final int LENGTH = 1500;
  private static final int PACKETS = 64;

  private IpChecksum() {}

  /** A hash of {@code size} checksums. */
  public static long run(long size) {
    byte[] data = new Generator().bytes(LENGTH * PACKETS);
    long check = 0;
    for (long i = 0; i < size; i++) {
      int at = (int) (i % PACKETS * LENGTH);
      data[at] = (byte) i;
      check = check * 31 + checksum(data, at, (int) (LENGTH - (i & 15)));
    }
    return check;
  }

  private static int checksum(byte[] data, int at, int n) {
    int sum = 0;
    int i = 0;
    for (; i + 1 < n; i += 2) {
      sum += NetworkOrder.read16(data, at + i);
    }
    if (i < n) {
      sum += (data[at + i] & 0xFF) << 8;
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return ~sum & 0xFFFF;
  }
}
