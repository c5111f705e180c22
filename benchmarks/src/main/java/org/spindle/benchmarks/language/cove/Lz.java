package org.spindle.benchmarks.language.cove;

/** Decompresses what a simple Lempel-Ziv compressor made; the version in Cove describes the format. */
public final class Lz {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 131;
  private static final int WINDOW = 65535;
  private static final int TABLE = 4096;

  private Lz() {}

  /** A hash of {@code size} bytes, decompressed ten times. */
  public static long run(long size) {
    byte[] text = text((int) size);
    byte[] packed = new byte[(int) (size + size / 64 + 16)];
    byte[] unpacked = new byte[(int) size];
    int length = compress(text, packed);
    long check = length;
    for (int pass = 0; pass < 10; pass++) {
      check = check * 31 + decompress(packed, length, unpacked);
      for (int i = pass; i < unpacked.length; i += 16) {
        check = check * 31 + (unpacked[i] & 0xFF);
      }
    }
    return check;
  }

  private static byte[] text(int size) {
    byte[] text = new byte[size];
    Generator generator = new Generator();
    for (int i = 0; i < size; i++) {
      int random = generator.next();
      int back = (random >>> 16 & 255) + 1;
      text[i] = i > 300 && (random >>> 8 & 7) != 0 ? text[i - 1 - (i >> 6 & 63)] : (byte) back;
    }
    return text;
  }

  private static int hash(byte[] p, int at) {
    int x = p[at] & 0xFF | (p[at + 1] & 0xFF) << 8 | (p[at + 2] & 0xFF) << 16 | (p[at + 3] & 0xFF) << 24;
    return x * 0x9E3779B1 >>> 20;
  }

  private static int putLiterals(byte[] out, int used, byte[] in, int from, int to) {
    while (from < to) {
      int count = Math.min(to - from, 128);
      out[used++] = (byte) (count - 1);
      for (int i = 0; i < count; i++) {
        out[used++] = in[from++];
      }
    }
    return used;
  }

  private static int compress(byte[] in, byte[] out) {
    int[] places = new int[TABLE];
    for (int i = 0; i < TABLE; i++) {
      places[i] = -1;
    }
    int n = in.length;
    int used = 0;
    int at = 0;
    int literals = 0;
    while (at + SHORTEST <= n) {
      int h = hash(in, at);
      int place = places[h];
      places[h] = at;
      int length = 0;
      if (place >= 0 && at - place <= WINDOW) {
        while (length < LONGEST && at + length < n && in[place + length] == in[at + length]) {
          length++;
        }
      }
      if (length < SHORTEST) {
        at++;
        continue;
      }
      used = putLiterals(out, used, in, literals, at);
      out[used++] = (byte) (128 + length - SHORTEST);
      out[used++] = (byte) (at - place);
      out[used++] = (byte) (at - place >> 8);
      at += length;
      literals = at;
    }
    return putLiterals(out, used, in, literals, n);
  }

  private static int decompress(byte[] in, int n, byte[] out) {
    int used = 0;
    int at = 0;
    while (at < n) {
      int token = in[at++] & 0xFF;
      if (token < 128) {
        for (int i = 0; i <= token; i++) {
          out[used++] = in[at++];
        }
      } else {
        int from = used - (in[at] & 0xFF | (in[at + 1] & 0xFF) << 8);
        at += 2;
        for (int i = 0; i < token - 128 + SHORTEST; i++) {
          out[used++] = out[from++];
        }
      }
    }
    return used;
  }
}
