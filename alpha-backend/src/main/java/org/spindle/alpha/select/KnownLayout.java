package org.spindle.alpha.select;

import java.util.Map;
import org.spindle.alpha.encode.Literals;

/**
 * The addresses that code is compiled for. Addresses are in bytes.
 *
 * @param gp value of the global pointer
 * @param globals addresses of globals by symbol
 * @param start first address of memory that compiled code can read and write
 * @param end address after it
 */
public record KnownLayout(long gp, Map<String, Long> globals, long start, long end) {
  /** The distance of an address from the global pointer, or null if LDAH and LDA do not reach it. */
  Long distance(long address) {
    long distance = address - gp;
    return Literals.isPair(distance) ? (Long) distance : null;
  }

  /** The distance of a place from a global's address on, or null if that is not known. */
  Long distance(String symbol, long offset) {
    Long address = globals.get(symbol);
    return address == null ? null : distance(address + offset);
  }
}
