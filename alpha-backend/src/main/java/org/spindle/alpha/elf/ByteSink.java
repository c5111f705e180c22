package org.spindle.alpha.elf;

import java.io.ByteArrayOutputStream;

/** Little-endian output. */
final class ByteSink {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ByteSink u8(int value) {
    out.write(value);
    return this;
  }

  ByteSink u16(int value) {
    return u8(value).u8(value >> 8);
  }

  ByteSink u32(int value) {
    return u16(value).u16(value >> 16);
  }

  ByteSink u64(long value) {
    return u32((int) value).u32((int) (value >> 32));
  }

  ByteSink bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** Appends zeros until the size is {@code position}. */
  ByteSink padTo(long position) {
    out.writeBytes(new byte[Math.toIntExact(position - out.size())]);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
