package org.spindle.alpha.encode;

/** Little-endian access to byte arrays. */
public final class LittleEndian {
  private LittleEndian() {}

  /** Stores the low 16 bits. */
  public static void putShort(byte[] bytes, int offset, int value) {
    bytes[offset] = (byte) value;
    bytes[offset + 1] = (byte) (value >> 8);
  }

  /** Stores 32 bits. */
  public static void putInt(byte[] bytes, int offset, int value) {
    putShort(bytes, offset, value);
    putShort(bytes, offset + 2, value >> 16);
  }

  /** Stores 64 bits. */
  public static void putLong(byte[] bytes, int offset, long value) {
    putInt(bytes, offset, (int) value);
    putInt(bytes, offset + 4, (int) (value >> 32));
  }

  /** Loads 32 bits. */
  public static int getInt(byte[] bytes, int offset) {
    return bytes[offset] & 0xff
        | (bytes[offset + 1] & 0xff) << 8
        | (bytes[offset + 2] & 0xff) << 16
        | bytes[offset + 3] << 24;
  }

  /** Loads 64 bits. */
  public static long getLong(byte[] bytes, int offset) {
    return getInt(bytes, offset) & 0xffffffffL | (long) getInt(bytes, offset + 4) << 32;
  }
}
