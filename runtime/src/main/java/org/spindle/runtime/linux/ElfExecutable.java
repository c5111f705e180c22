package org.spindle.runtime.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A statically linked ELF64 executable for Alpha: what the program loader of an operating system needs of it
 * (System V ABI, chapters 4 and 5).
 *
 * @param entry address of the first instruction
 * @param programHeaders address of the program headers in memory, 0 when no segment holds them
 * @param programHeaderCount how many there are
 * @param segments the parts to load, by ascending address
 */
public record ElfExecutable(long entry, long programHeaders, int programHeaderCount, List<Segment> segments) {
  /** Bytes of a program header. */
  public static final int PROGRAM_HEADER_SIZE = 56;

  private static final int HEADER_SIZE = 64;
  private static final int TYPE_EXECUTABLE = 2;
  private static final int MACHINE_ALPHA = 0x9026;
  private static final int SEGMENT_LOAD = 1;
  private static final int SEGMENT_INTERPRETER = 3;

  /**
   * A loadable segment.
   *
   * @param address of its first byte
   * @param content initial bytes
   * @param size in memory, at least the length of {@code content}; the rest is zero
   * @param writable whether the program may store to it
   * @param executable whether it holds code
   */
  public record Segment(long address, byte[] content, long size, boolean writable, boolean executable) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Segment s && s.address == address && s.size == size && s.writable == writable
          && s.executable == executable && Arrays.equals(s.content, content);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(address) * 31 + Arrays.hashCode(content);
    }
  }

  public ElfExecutable {
    segments = List.copyOf(segments);
  }

  /** A file is not an executable that can be loaded. The message says why, for people. */
  public static final class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
      super(message);
    }
  }

  /**
   * Reads an executable.
   *
   * @throws FormatException when the bytes are not a static ELF64 executable for Alpha, or are damaged
   */
  public static ElfExecutable read(byte[] file) throws FormatException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER_SIZE || bytes.getInt(0) != 0x464c457f) {
      throw new FormatException("not an ELF file");
    }
    if (file[4] != 2 || file[5] != 1) {
      throw new FormatException("not a little-endian ELF64 file");
    }
    if ((bytes.getShort(18) & 0xffff) != MACHINE_ALPHA) {
      throw new FormatException("not for Alpha");
    }
    if (bytes.getShort(16) != TYPE_EXECUTABLE) {
      throw new FormatException("not an executable file");
    }
    long table = bytes.getLong(32);
    int count = bytes.getShort(56) & 0xffff;
    if (bytes.getShort(54) != PROGRAM_HEADER_SIZE
        || !inside(file, table, (long) count * PROGRAM_HEADER_SIZE)) {
      throw new FormatException("damaged: program headers are outside the file");
    }
    List<Segment> segments = new ArrayList<>();
    long headers = 0;
    for (int i = 0; i < count; i++) {
      int at = (int) table + i * PROGRAM_HEADER_SIZE;
      int type = bytes.getInt(at);
      if (type == SEGMENT_INTERPRETER) {
        throw new FormatException("dynamically linked");
      }
      if (type == SEGMENT_LOAD) {
        Segment segment = segment(file, bytes, at);
        segments.add(segment);
        long offset = bytes.getLong(at + 8);
        if (table >= offset && table < offset + segment.content().length) {
          headers = segment.address() + table - offset;
        }
      }
    }
    if (segments.isEmpty()) {
      throw new FormatException("nothing to load");
    }
    return new ElfExecutable(bytes.getLong(24), headers, count, segments);
  }

  private static Segment segment(byte[] file, ByteBuffer bytes, int at) throws FormatException {
    int flags = bytes.getInt(at + 4);
    long offset = bytes.getLong(at + 8);
    long length = bytes.getLong(at + 32);
    long size = bytes.getLong(at + 40);
    if (!inside(file, offset, length) || size < length) {
      throw new FormatException("damaged: a segment is outside the file");
    }
    byte[] content = Arrays.copyOfRange(file, (int) offset, (int) (offset + length));
    return new Segment(bytes.getLong(at + 16), content, size, (flags & 2) != 0, (flags & 1) != 0);
  }

  private static boolean inside(byte[] file, long offset, long length) {
    return offset >= 0 && length >= 0 && offset <= file.length && length <= file.length - offset;
  }
}
