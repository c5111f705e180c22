package org.spindle.benchmarks.language.cove;

/** Reads and writes numbers in network order. */
final class NetworkOrder {
  private NetworkOrder() {}

  static int read16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  static int read32(byte[] bytes, int at) {
    return read16(bytes, at) << 16 | read16(bytes, at + 2);
  }

  static void write16(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >>> 8);
    bytes[at + 1] = (byte) value;
  }

  static void write64(byte[] bytes, int at, long value) {
    for (int i = 0; i < 8; i++) {
      bytes[at + i] = (byte) (value >>> 56 - 8 * i);
    }
  }
}
