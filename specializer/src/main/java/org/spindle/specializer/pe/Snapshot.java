package org.spindle.specializer.pe;

import java.util.OptionalLong;

/**
 * The memory a procedure is specialized for: where globals and procedure descriptors are, and which bytes will keep the
 * values they have now. All addresses are guest addresses.
 */
public interface Snapshot {
  /**
   * A range of memory that the specializer may take as constant.
   *
   * @param start first address
   * @param end address past the last
   * @param quasi whether it may change after an announcement, so that residual code depends on it
   */
  record Region(long start, long end, boolean quasi) {
    /** Whether {@code bytes} bytes from {@code address} on lie inside. */
    public boolean contains(long address, int bytes) {
      return address >= start && address <= end - bytes;
    }
  }

  /**
   * A global, and a distance from its start.
   *
   * @param symbol the global
   * @param offset bytes
   */
  record SymbolicAddress(String symbol, long offset) {}

  /** The address of a global; empty when it has none yet, and then residual code names it by symbol only. */
  OptionalLong address(String global);

  /** The address of a procedure's descriptor; empty when there is none. */
  OptionalLong descriptor(String procedure);

  /** The symbol of the procedure whose descriptor is at that address, or null. */
  String procedureAt(long descriptor);

  /** The global that an address lies in, or null; residual code then names it by symbol. */
  SymbolicAddress symbolAt(long address);

  /** The constant region that holds all of {@code bytes} bytes from {@code address} on, or null. */
  Region region(long address, int bytes);

  /** The little-endian value of 1, 2, 4 or 8 bytes in a constant region; high bits are unspecified. */
  long load(long address, int bytes);
}
