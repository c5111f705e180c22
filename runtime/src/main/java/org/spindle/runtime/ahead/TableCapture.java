package org.spindle.runtime.ahead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Constant;
import org.spindle.ir.link.Image;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.fuse.MachineSnapshot;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.PublishedMemory;
import org.spindle.specializer.pe.Snapshot;

/** Finds out what a published binding table consists of. */
final class TableCapture {
  /** Bytes before a reference that hold the address of the type descriptor. */
  private static final int HEADER = 8;

  private final Memory memory;
  private final PublishedMemory published;
  private final Image.Regions regions;
  private final MachineSnapshot symbols;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Long> references = new ArrayList<>();

  private TableCapture(Machine machine) {
    memory = machine.memory();
    published = machine.published();
    regions = machine.image().regions();
    symbols = new MachineSnapshot(machine, 0);
  }

  /** The table at an address in a machine that executes the program. */
  static CapturedTable of(Machine machine, long table) {
    TableCapture capture = new TableCapture(machine);
    capture.number(table);
    List<CapturedTable.HeapObject> objects = new ArrayList<>();
    for (int i = 0; i < capture.references.size(); i++) {
      objects.add(capture.object(capture.references.get(i)));
    }
    return new CapturedTable(objects);
  }

  private int number(long reference) {
    return numbers.computeIfAbsent(reference, r -> {
      references.add(r);
      return references.size() - 1;
    });
  }

  private CapturedTable.HeapObject object(long reference) {
    PublishedMemory.Range range = published.rangeOf(reference, 1);
    if (range != null && range.start() == reference) {
      // a table of bindings or guards: what is in the heap are references
      return object(reference, range, true);
    }
    range = published.rangeOf(reference - HEADER, HEADER);
    if (range != null && range.start() == reference - HEADER) {
      return object(reference, range, false);
    }
    return new CapturedTable.HeapObject(0, 0, List.of());
  }

  private CapturedTable.HeapObject object(long reference, PublishedMemory.Range range, boolean table) {
    List<CapturedTable.Word> words = new ArrayList<>();
    for (long at = range.start(); at < range.end(); at += Long.BYTES) {
      words.add(
          range.end() - at < Long.BYTES ? number(at, range.end()) : word(memory.load64(at), table));
    }
    return new CapturedTable.HeapObject(range.start() - reference, range.end() - reference, words);
  }

  /** The bytes of a word of which only a part is published. */
  private CapturedTable.Word number(long from, long end) {
    long value = 0;
    for (long at = end - 1; at >= from; at--) {
      value = value << Byte.SIZE | memory.load8(at) & 0xff;
    }
    return new CapturedTable.Word.Static(new Constant.Number(value));
  }

  /** What a word means is told by its value. Where that should be wrong, the table is not recognized again. */
  private CapturedTable.Word word(long value, boolean table) {
    if (regions.heap().contains(value)) {
      return table
          ? new CapturedTable.Word.Reference(number(value))
          : new CapturedTable.Word.Unknown();
    }
    if (!regions.constants().contains(value) && !regions.variables().contains(value)) {
      return new CapturedTable.Word.Static(new Constant.Number(value));
    }
    String procedure = symbols.procedureAt(value);
    if (procedure != null) {
      return new CapturedTable.Word.Static(new Constant.Descriptor(procedure));
    }
    Snapshot.SymbolicAddress place = symbols.symbolAt(value);
    return place == null
        ? new CapturedTable.Word.Unknown()
        : new CapturedTable.Word.Static(new Constant.GlobalAddress(place.symbol(), place.offset()));
  }
}
