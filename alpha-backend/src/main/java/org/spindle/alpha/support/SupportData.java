package org.spindle.alpha.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** Variables of the run-time support: words in a page of their own, by symbol. */
public final class SupportData {
  /** 0; 1 while the trap handler runs; 2 while it runs for a stack overflow. */
  public static final String TRAPPING = "alpha.trapping";

  /** The stack pointer that Linux passed, which points to the argument count; 0 in the machine. */
  public static final String ARGUMENTS = "alpha.arguments";

  /** Bytes of the variables together. */
  public static final int SIZE = 16;

  private SupportData() {}

  /** The variables' offsets from the start of their page. */
  public static Map<String, Integer> offsets() {
    var offsets = new LinkedHashMap<String, Integer>();
    offsets.put(TRAPPING, 0);
    offsets.put(ARGUMENTS, 8);
    return offsets;
  }
}
