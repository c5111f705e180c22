package org.spindle.runtime.ahead;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Constant;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.event.BindingTable;

/** Writes what the running program needs to recognize a set of bindings (docs/abi.md, section Sets fused ahead). */
final class SetData {
  /** Kind of a word of which nothing is expected. */
  private static final long ANYTHING = -9;

  /** Instead of the number of an object, for a literal that is static. */
  private static final long NO_OBJECT = -1;

  private static final String SCRATCH = "ahead.scratch";

  /** Words of memory that recognizing takes for each object: its address, and twice that to find equal ones. */
  private static final long SCRATCH_WORDS = 3;

  private final List<Datum> data = new ArrayList<>();
  private long size;

  private SetData() {}

  /**
   * The description of a set.
   *
   * @param symbol its own
   * @param procedure symbol of the code
   * @param literals what the code expects to find in memory
   */
  static Global of(String symbol, String event, String procedure, CapturedTable table,
      List<CapturedTable.Word> literals) {
    SetData set = new SetData();
    set.add(new Constant.GlobalAddress(BindingTable.record(event), 0));
    set.add(new Constant.Descriptor(procedure));
    set.add(table.bindings());
    set.add(table.objects().size());
    set.add(literals.size());
    set.add(new Constant.GlobalAddress(SCRATCH, 0));
    table.objects().forEach(set::add);
    literals.forEach(set::add);
    return set.global(symbol);
  }

  /** The table of all sets. */
  static Global table(String symbol, List<Global> sets) {
    SetData table = new SetData();
    table.add(sets.size());
    sets.forEach(set -> table.add(new Constant.GlobalAddress(set.name(), 0)));
    return table.global(symbol);
  }

  /** Memory for recognizing sets of which none has more objects. */
  static Global scratch(int objects) {
    return new Global(
        SCRATCH, Linkage.EXPORT, SCRATCH_WORDS * Long.BYTES * objects, Long.BYTES, Global.Mutability.MUTABLE,
        false, List.of());
  }

  private void add(CapturedTable.HeapObject object) {
    add(object.start());
    add(object.words().size());
    for (int i = 0; i < object.words().size(); i++) {
      switch (object.words().get(i)) {
        case CapturedTable.Word.Static(Constant constant) -> {
          add(-object.bytes(i));
          add(constant);
        }
        case CapturedTable.Word.Reference(int number) -> {
          add(number);
          add(0);
        }
        case CapturedTable.Word.Unknown _ -> {
          add(ANYTHING);
          add(0);
        }
      }
    }
  }

  private void add(CapturedTable.Word literal) {
    switch (literal) {
      case CapturedTable.Word.Static(Constant constant) -> {
        add(NO_OBJECT);
        add(constant);
      }
      case CapturedTable.Word.Reference(int number) -> {
        add(number);
        add(0);
      }
      case CapturedTable.Word.Unknown _ -> throw new IllegalArgumentException("no literal");
    }
  }

  private void add(Constant constant) {
    switch (constant) {
      case Constant.Number(long value) -> add(value);
      case Constant.GlobalAddress(String symbol, long offset) ->
          data.add(new Datum.GlobalReference(next(), symbol, offset));
      case Constant.Descriptor(String procedure) ->
          data.add(new Datum.ProcedureReference(next(), procedure));
    }
  }

  private void add(long value) {
    data.add(new Datum.Word(next(), value));
  }

  private long next() {
    size += Long.BYTES;
    return size - Long.BYTES;
  }

  private Global global(String symbol) {
    return new Global(symbol, Linkage.EXPORT, size, Long.BYTES, Global.Mutability.CONST, false, data);
  }
}
