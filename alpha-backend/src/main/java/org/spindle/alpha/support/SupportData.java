package org.spindle.alpha.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** Variables of the run-time support, by symbol: words in a page of their own, and a table that ends it. */
public final class SupportData {
  /** 0; 1 while the trap handler runs; 2 while it runs for a stack overflow. */
  public static final String TRAPPING = "alpha.trapping";

  /** The stack pointer that Linux passed, which points to the argument count; 0 in the machine. */
  public static final String ARGUMENTS = "alpha.arguments";

  /** Under Linux, where the stack of the next context begins. */
  static final String NEXT_STACK = "alpha.next_stack";

  /** Under Linux, the end of the region for the stacks of contexts. */
  static final String STACKS_END = "alpha.stacks_end";

  /** Under Linux, how many contexts there are besides the first. */
  static final String LAST_CONTEXT = "alpha.last_context";

  /** Under Linux, the running context's number less 1. */
  static final String CONTEXT = "alpha.current_context";

  /** Under Linux, the stack pointers of contexts that do not run. */
  static final String SAVED = "alpha.saved";

  /** How many contexts there may be under Linux: as many as leave the variables on one page. */
  static final int CONTEXTS = 1016;

  /** Bytes of the variables together. */
  public static final int SIZE = 6 * 8 + 8 * CONTEXTS;

  private SupportData() {}

  /** The variables' offsets from the start of their page, in ascending order. */
  public static Map<String, Integer> offsets() {
    var offsets = new LinkedHashMap<String, Integer>();
    for (String word : new String[] {TRAPPING, ARGUMENTS, NEXT_STACK, STACKS_END, LAST_CONTEXT, CONTEXT,
        SAVED}) {
      offsets.put(word, 8 * offsets.size());
    }
    return offsets;
  }

  /** The bytes of a variable. */
  public static int size(String symbol) {
    return symbol.equals(SAVED) ? 8 * CONTEXTS : 8;
  }
}
