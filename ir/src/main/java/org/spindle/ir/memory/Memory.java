package org.spindle.ir.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The physical memory of the emulated Alpha, in which all data of every engine lives: one little-endian
 * array of bytes, addressed by the guest through KSEG, so that physical byte {@code n} has the guest
 * address {@code KSEG + n}. Address 0 and its surroundings are outside, so NIL always faults.
 *
 * <p>The accessors by guest address check the range and throw {@link MemoryFault}; they do not ask for
 * alignment, which is a matter of the engine. An engine that checks for itself works on {@link #bytes()}
 * with {@link #index} and the handles {@link #I16}, {@link #I32} and {@link #I64}.
 */
public final class Memory {
  /** The guest address of physical byte 0 (Alpha Architecture Reference Manual, OSF/1 kernel segment). */
  public static final long KSEG = 0xfffffc0000000000L;

  /** The size of a page in bytes. */
  public static final int PAGE = 8192;

  /** Little-endian access to 2 bytes of a {@code byte[]}. */
  public static final VarHandle I16 =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  /** Little-endian access to 4 bytes of a {@code byte[]}. */
  public static final VarHandle I32 =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Little-endian access to 8 bytes of a {@code byte[]}. */
  public static final VarHandle I64 =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;

  /**
   * Makes a memory of zero bytes.
   *
   * @param size in bytes, a positive multiple of {@link #PAGE}
   */
  public Memory(int size) {
    if (size <= 0 || size % PAGE != 0) {
      throw new IllegalArgumentException("memory size " + size + " is not a positive multiple of " + PAGE);
    }
    bytes = new byte[size];
  }

  /** The backing store: physical memory itself, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** The size in bytes. */
  public int size() {
    return bytes.length;
  }

  /** The guest address just past the last byte. */
  public long limit() {
    return KSEG + bytes.length;
  }

  /** Whether all of {@code width} bytes from guest address {@code address} are in this memory. */
  public boolean contains(long address, long width) {
    long offset = address - KSEG;
    return offset >= 0 && width >= 0 && width <= bytes.length && offset <= bytes.length - width;
  }

  /**
   * The index into {@link #bytes()} of a guest address, without an exception.
   *
   * @param width bytes of the access, 1 to {@link #PAGE}
   * @return the index, or -1 where the access is not wholly inside
   */
  public long index(long address, int width) {
    long offset = address - KSEG;
    return Long.compareUnsigned(offset, bytes.length - width) <= 0 ? offset : -1;
  }

  private int checked(long address, int width, Access access) {
    long offset = address - KSEG;
    if (Long.compareUnsigned(offset, bytes.length - width) > 0) {
      throw new MemoryFault(address, access, width);
    }
    return (int) offset;
  }

  private int checkedRange(long address, long length, Access access) {
    if (!contains(address, length)) {
      throw new MemoryFault(address, access, length);
    }
    return (int) (address - KSEG);
  }

  /** The byte at a guest address. */
  public byte load8(long address) {
    return bytes[checked(address, 1, Access.LOAD)];
  }

  /** The 2 bytes from a guest address. */
  public short load16(long address) {
    return (short) I16.get(bytes, checked(address, 2, Access.LOAD));
  }

  /** The 4 bytes from a guest address. */
  public int load32(long address) {
    return (int) I32.get(bytes, checked(address, 4, Access.LOAD));
  }

  /** The 8 bytes from a guest address. */
  public long load64(long address) {
    return (long) I64.get(bytes, checked(address, 8, Access.LOAD));
  }

  /** Stores the low byte of {@code value}. */
  public void store8(long address, long value) {
    bytes[checked(address, 1, Access.STORE)] = (byte) value;
  }

  /** Stores the low 2 bytes of {@code value}. */
  public void store16(long address, long value) {
    I16.set(bytes, checked(address, 2, Access.STORE), (short) value);
  }

  /** Stores the low 4 bytes of {@code value}. */
  public void store32(long address, long value) {
    I32.set(bytes, checked(address, 4, Access.STORE), (int) value);
  }

  /** Stores 8 bytes. */
  public void store64(long address, long value) {
    I64.set(bytes, checked(address, 8, Access.STORE), value);
  }

  /** Copies {@code length} bytes as if through a buffer: the ranges may overlap. */
  public void copy(long from, long to, long length) {
    int source = checkedRange(from, length, Access.LOAD);
    int target = checkedRange(to, length, Access.STORE);
    System.arraycopy(bytes, source, bytes, target, (int) length);
  }

  /** Sets {@code length} bytes to {@code value}. */
  public void fill(long address, long length, byte value) {
    int start = checkedRange(address, length, Access.STORE);
    Arrays.fill(bytes, start, start + (int) length, value);
  }

  /** A copy of {@code length} bytes from a guest address. */
  public byte[] read(long address, long length) {
    int start = checkedRange(address, length, Access.LOAD);
    return Arrays.copyOfRange(bytes, start, start + (int) length);
  }

  /** Stores all of {@code data} from a guest address on. */
  public void write(long address, byte[] data) {
    int start = checkedRange(address, data.length, Access.STORE);
    System.arraycopy(data, 0, bytes, start, data.length);
  }
}
