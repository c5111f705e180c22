package org.spindle.runtime.ahead;

import java.util.List;
import java.util.OptionalLong;
import org.spindle.ir.Constant;
import org.spindle.ir.Program;
import org.spindle.ir.event.BindingTable;
import org.spindle.specializer.pe.AddressChoice;
import org.spindle.specializer.pe.ProgramSnapshot;
import org.spindle.specializer.pe.Snapshot;

/**
 * The memory of a program that was not loaded, with a binding table in its heap. All addresses are made up. Residual code
 * names heap objects by symbols of their own ({@link #object}), which {@link HeapLoads} replaces.
 */
final class AheadSnapshot implements Snapshot {
  private static final String PREFIX = "heap.";

  /** Far from any real address, and from those of {@link ProgramSnapshot}. */
  private static final long HEAP = 0x5352_0000_0000_0000L;

  /** Bytes before a reference that are the object's. */
  private static final int BEFORE = 8;

  private final ProgramSnapshot statics;
  private final List<CapturedTable.HeapObject> objects;
  private final long eventTable;
  private final AddressChoice choice;

  /**
   * A snapshot.
   *
   * @param event symbol of the procedure of the event that the table is for
   * @param choice of addresses
   */
  AheadSnapshot(Program program, String event, CapturedTable table, AddressChoice choice) {
    statics = new ProgramSnapshot(program, choice);
    objects = table.objects();
    eventTable =
        statics.address(BindingTable.record(event)).orElseThrow() + BindingTable.EVENT_TABLE;
    this.choice = choice;
  }

  /** The number of the object that a symbol in residual code stands for, or -1. */
  static int object(String symbol) {
    return symbol.startsWith(PREFIX) ? Integer.parseInt(symbol.substring(PREFIX.length())) : -1;
  }

  private long address(int object) {
    return HEAP + BEFORE + choice.distance(object);
  }

  /** The number of the object whose window an address lies in, or -1. */
  private int objectAt(long address) {
    if (address < HEAP) {
      return -1;
    }
    int number = choice.numberAt(address - HEAP);
    return number < objects.size() ? number : -1;
  }

  private long value(CapturedTable.Word word) {
    return switch (word) {
      case CapturedTable.Word.Static(Constant.Number(long number)) -> number;
      case CapturedTable.Word.Static(Constant.GlobalAddress(String symbol, long offset)) ->
          statics.address(symbol).orElseThrow() + offset;
      case CapturedTable.Word.Static(Constant.Descriptor(String procedure)) ->
          statics.descriptor(procedure).orElseThrow();
      case CapturedTable.Word.Reference(int object) -> address(object);
      case CapturedTable.Word.Unknown _ -> throw new IllegalArgumentException("not constant");
    };
  }

  @Override
  public OptionalLong address(String global) {
    return statics.address(global);
  }

  @Override
  public OptionalLong descriptor(String procedure) {
    return statics.descriptor(procedure);
  }

  @Override
  public String procedureAt(long descriptor) {
    return statics.procedureAt(descriptor);
  }

  @Override
  public SymbolicAddress symbolAt(long address) {
    int object = objectAt(address);
    return object < 0
        ? statics.symbolAt(address)
        : new SymbolicAddress(PREFIX + object, address - address(object));
  }

  @Override
  public Region region(long address, int bytes) {
    Region table = new Region(eventTable, eventTable + Long.BYTES, true);
    if (table.contains(address, bytes)) {
      return table;
    }
    int number = objectAt(address);
    if (number < 0) {
      return statics.region(address, bytes);
    }
    CapturedTable.HeapObject object = objects.get(number);
    long start = address(number) + object.start();
    long end = address(number) + object.end();
    if (!new Region(start, end, true).contains(address, bytes)) {
      return null;
    }
    int word = (int) ((address - start) / Long.BYTES);
    long at = start + (long) word * Long.BYTES;
    Region whole = new Region(at, Math.min(end, at + Long.BYTES), true);
    return object.words().get(word) instanceof CapturedTable.Word.Unknown || !whole.contains(address, bytes)
        ? null
        : whole;
  }

  @Override
  public long load(long address, int bytes) {
    if (address == eventTable) {
      return address(0);
    }
    int number = objectAt(address);
    if (number < 0) {
      return statics.load(address, bytes);
    }
    CapturedTable.HeapObject object = objects.get(number);
    long offset = address - address(number) - object.start();
    return value(object.words().get((int) (offset / Long.BYTES))) >>> Byte.SIZE * (offset % Long.BYTES);
  }
}
