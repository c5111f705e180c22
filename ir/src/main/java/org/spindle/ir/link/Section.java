package org.spindle.ir.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.spindle.ir.memory.Memory;

/** A stretch of the image under construction: hands out addresses and holds the bytes stored there so far. */
final class Section {
  private final long start;
  private byte[] bytes = new byte[4096];
  private int length;

  Section(long start) {
    this.start = start;
  }

  long start() {
    return start;
  }

  long end() {
    return start + length;
  }

  /** Reserves zero bytes. */
  long allocate(long size, int align) {
    int offset = (int) ((start + length + align - 1 & -align) - start);
    long newLength = offset + size;
    if (size < 0 || newLength > Integer.MAX_VALUE - 8) {
      throw new LinkException(java.util.List.of("static data exceed 2 GB"));
    }
    if (newLength > bytes.length) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.max(newLength, Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
    }
    length = (int) newLength;
    return start + offset;
  }

  /** Reserves and fills a zero-terminated UTF-8 text. */
  long text(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    long address = allocate(content.length + 1L, 1);
    put(address, content);
    return address;
  }

  boolean contains(long address) {
    return address >= start && address < end();
  }

  void put(long address, byte[] content) {
    System.arraycopy(content, 0, bytes, (int) (address - start), content.length);
  }

  void put64(long address, long value) {
    Memory.I64.set(bytes, (int) (address - start), value);
  }

  byte[] content() {
    return Arrays.copyOf(bytes, length);
  }
}
