package org.spindle.alpha.select;

/** Names of procedure descriptors as relocation symbols. */
public final class DescriptorSymbols {
  private static final String PREFIX = "descriptor ";

  private DescriptorSymbols() {}

  /** The symbol of a procedure's descriptor. */
  public static String of(String procedure) {
    return PREFIX + procedure;
  }

  /** The procedure whose descriptor a symbol names, or null if it names none. */
  public static String procedure(String symbol) {
    return symbol.startsWith(PREFIX) ? symbol.substring(PREFIX.length()) : null;
  }
}
