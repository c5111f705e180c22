package org.spindle.alpha.disassemble;

import java.util.Map;
import java.util.TreeMap;

/** Finds the symbol an address belongs to: the nearest at or before it, else the first. */
public final class SymbolLookup {
  private final TreeMap<Long, String> symbols = new TreeMap<>(Long::compareUnsigned);

  /** A lookup over code symbols by address. */
  public SymbolLookup(Map<Long, String> symbols) {
    this.symbols.putAll(symbols);
  }

  /** The text {@code " <name>"}, {@code " <name+0x10>"} or {@code " <first-0x10>"}; empty without symbols. */
  public String describe(long address) {
    Map.Entry<Long, String> before = symbols.floorEntry(address);
    Map.Entry<Long, String> nearest = before != null ? before : symbols.firstEntry();
    if (nearest == null) {
      return "";
    }
    long distance = address - nearest.getKey();
    String offset = distance == 0
        ? ""
        : before != null ? "+0x" + Long.toHexString(distance) : "-0x" + Long.toHexString(-distance);
    return " <" + nearest.getValue() + offset + ">";
  }
}
