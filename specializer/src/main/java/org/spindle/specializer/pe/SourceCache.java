package org.spindle.specializer.pe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.spindle.ir.Procedure;

/**
 * What the specializer has found out about the text of procedures: control flow, loops, where paths meet, liveness. It
 * depends on nothing else, so a client that specializes again and again, as the bindings of events change, hands the same
 * cache over each time. For one specialization at a time.
 */
public final class SourceCache {
  /** So many procedures at most; then it starts anew. */
  private static final int MOST = 1000;

  private final Map<String, SourceProcedure> sources = new HashMap<>();

  /** A procedure by symbol, or null; analysed unless it was already in just this form. */
  SourceProcedure get(String symbol, Function<String, Procedure> procedures) {
    Procedure text = procedures.apply(symbol);
    if (text == null) {
      return null;
    }
    SourceProcedure known = sources.get(symbol);
    if (known != null && known.procedure() == text) {
      return known;
    }
    if (sources.size() >= MOST) {
      sources.clear();
    }
    SourceProcedure made = new SourceProcedure(text);
    sources.put(symbol, made);
    return made;
  }

  /** How many procedures it knows. */
  int size() {
    return sources.size();
  }
}
