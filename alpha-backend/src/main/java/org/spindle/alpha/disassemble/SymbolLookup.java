package org.spindle.alpha.disassemble;

import java.util.Map;
import java.util.TreeMap;

/** Finds the symbol an address belongs to: the nearest at or before it. */
public final class SymbolLookup {
  private final TreeMap<Long, String> symbols = new TreeMap<>(Long::compareUnsigned);

  /** A lookup over code symbols by address. */
  public SymbolLookup(Map<Long, String> symbols) {
    this.symbols.putAll(symbols);
  }

  /**
   * The text {@code " <name>"} or {@code " <name+0x10>"}, empty without a symbol at or before the
   * address.
   */
  public String describe(long address) {
    Map.Entry<Long, String> nearest = symbols.floorEntry(address);
    if (nearest == null) {
      return "";
    }
    long distance = address - nearest.getKey();
    return distance == 0
        ? " <" + nearest.getValue() + ">"
        : " <" + nearest.getValue() + "+0x" + Long.toHexString(distance) + ">";
  }
}
