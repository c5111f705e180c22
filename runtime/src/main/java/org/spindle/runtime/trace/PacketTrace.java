package org.spindle.runtime.trace;

import java.util.Arrays;
import java.util.Objects;

/**
 * Packets in the order in which they arrive, all in one byte array so that a trace is copied to guest memory at once.
 * Immutable; packets count from 0.
 */
public final class PacketTrace {
  private final byte[] bytes;
  private final int[] starts;
  private final long[] times;

  private PacketTrace(byte[] bytes, int[] starts, long[] times) {
    this.bytes = bytes;
    this.starts = starts;
    this.times = times;
  }

  /** The number of packets. */
  public int count() {
    return times.length;
  }

  /** The bytes of all packets together. */
  public int size() {
    return bytes.length;
  }

  /** Where packet {@code index} starts in {@link #copyTo} and {@link #byteAt}. */
  public int start(int index) {
    return starts[Objects.checkIndex(index, count())];
  }

  /** The length in bytes of packet {@code index}. */
  public int length(int index) {
    return starts[index + 1] - starts[index];
  }

  /** The length in bytes of all packets; 0 when they differ, or there is none. */
  public int commonLength() {
    int first = count() == 0 ? 0 : length(0);
    for (int i = 1; i < count(); i++) {
      if (length(i) != first) {
        return 0;
      }
    }
    return first;
  }

  /** When packet {@code index} arrived, in nanoseconds since 1970. */
  public long time(int index) {
    return times[index];
  }

  /** The byte at {@code offset} from the start of the first packet, 0 to 255. */
  public int byteAt(int offset) {
    return bytes[offset] & 0xff;
  }

  /** A copy of packet {@code index}. */
  public byte[] packet(int index) {
    return Arrays.copyOfRange(bytes, start(index), starts[index + 1]);
  }

  /** Copies all packets, one after the other without gaps, to {@code target} from {@code at} on. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, bytes.length);
  }

  /** Collects packets. */
  public static final class Builder {
    private byte[] bytes;
    private int size;
    private int[] ends = new int[64];
    private long[] times = new long[64];
    private int count;

    /** A builder with room for {@code expectedBytes}; more is made when needed. */
    public Builder(int expectedBytes) {
      bytes = new byte[expectedBytes];
    }

    /** The number of packets so far. */
    public int count() {
      return count;
    }

    /** Adds {@code length} bytes of {@code source} as the next packet. */
    public Builder add(long time, byte[] source, int offset, int length) {
      if (length > bytes.length - size) {
        bytes =
            Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), bytes.length + (bytes.length >> 1)));
      }
      System.arraycopy(source, offset, bytes, size, length);
      size += length;
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      times[count] = time;
      ends[count++] = size;
      return this;
    }

    /** The trace of the packets so far. */
    public PacketTrace build() {
      int[] starts = new int[count + 1];
      System.arraycopy(ends, 0, starts, 1, count);
      return new PacketTrace(Arrays.copyOf(bytes, size), starts, Arrays.copyOf(times, count));
    }
  }
}
