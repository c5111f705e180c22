package org.spindle.ir.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.interpret.UnwindLog;

/**
 * The globals that the linker provides (docs/abi.md, section Linker-provided globals). The one declared word of all but
 * the unwinding log is a cell, or the count of a table whose entries follow it in the image.
 */
public final class RunTimeGlobals {
  /** The time budget. */
  public static final String FUEL = "rt.fuel";

  /** How many safepoints the running thread may still pass before another one's turn. */
  public static final String SLICE = "rt.slice";

  /** The newest collector frame record. */
  public static final String FRAMES = "rt.frames";

  /** The first address of the heap region. */
  public static final String HEAP_START = "rt.heap_start";

  /** The address past the heap region. */
  public static final String HEAP_END = "rt.heap_end";

  /** The lowest address the current stack may reach. */
  public static final String STACK_LIMIT = "rt.stack_limit";

  /** Which activations exceptions have left; see {@link org.spindle.ir.interpret.UnwindLog}. */
  public static final String UNWOUND = "rt.unwound";

  /** In executables the address of the table of sites; elsewhere 0. */
  public static final String SITES = "rt.sites";

  /** The address of the table of sets of bindings that were fused ahead, or 0. */
  public static final String AHEAD = "rt.ahead";

  /** Where code stores what nobody reads, instead of branching around a store. */
  public static final String SINK = "rt.sink";

  /** Table of (address, bytes) of traced globals. */
  public static final String ROOTS = "rt.roots";

  /** Table of type descriptors in typecode order. */
  public static final String TYPES = "rt.types";

  /** Table of position texts. */
  public static final String POSITIONS = "rt.positions";

  /** Table of procedure descriptors by number. */
  public static final String PROCEDURES = "rt.procedures";

  /** The names of tables, which are longer in the image than declared. */
  static final List<String> TABLES = List.of(ROOTS, TYPES, POSITIONS, PROCEDURES);

  private static final List<String> CELLS =
      List.of(FUEL, SLICE, FRAMES, HEAP_START, HEAP_END, STACK_LIMIT, SITES, AHEAD);

  /** Bytes of {@link #SINK}: a cache line, so that it shares none. */
  public static final int SINK_SIZE = 64;

  private RunTimeGlobals() {}

  static boolean isTable(String symbol) {
    return TABLES.contains(symbol);
  }

  /** The declarations, by symbol. */
  static SequencedMap<String, Global> declarations() {
    SequencedMap<String, Global> all = new LinkedHashMap<>();
    for (String cell : CELLS) {
      boolean full = cell.equals(FUEL) || cell.equals(SLICE);
      List<Datum> data = full ? List.of(new Datum.Word(0, Long.MAX_VALUE)) : List.of();
      all.put(cell, new Global(cell, Linkage.EXPORT, 8, 8, Global.Mutability.MUTABLE, false, data));
    }
    all.put(UNWOUND,
        new Global(UNWOUND, Linkage.EXPORT, UnwindLog.SIZE, 8, Global.Mutability.MUTABLE, false, List.of()));
    all.put(SINK,
        new Global(SINK, Linkage.EXPORT, SINK_SIZE, SINK_SIZE, Global.Mutability.MUTABLE, false, List.of()));
    for (String table : TABLES) {
      all.put(table, new Global(table, Linkage.EXPORT, 8, 8, Global.Mutability.MUTABLE, false, List.of()));
    }
    return all;
  }
}
