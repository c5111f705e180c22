package org.spindle.benchmarks.language.cove;

/** The CRC-32 of Ethernet of a buffer, a byte at a time by a table. */
public final class Crc32 {
  private static final int[] TABLE = new int[256];

  private Crc32() {}

  /** The checksums of {@code size} bytes as one of them after the other changes. */
  public static long run(long size) {
    makeTable();
    byte[] data = new Generator().bytes((int) size);
    long check = 0;
    for (int pass = 0; pass < 10; pass++) {
      data[pass] ^= 1;
      check = check * 31 + Integer.toUnsignedLong(crc32(data));
    }
    return check;
  }

  private static void makeTable() {
    for (int n = 0; n < 256; n++) {
      int c = n;
      for (int k = 0; k < 8; k++) {
        c = (c & 1) != 0 ? 0xEDB88320 ^ c >>> 1 : c >>> 1;
      }
      TABLE[n] = c;
    }
  }

  private static int crc32(byte[] data) {
    int c = -1;
    for (int i = 0; i < data.length; i++) {
      c = TABLE[(c ^ data[i]) & 0xFF] ^ c >>> 8;
    }
    return ~c;
  }
}
