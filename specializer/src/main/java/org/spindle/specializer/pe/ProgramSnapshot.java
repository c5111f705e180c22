package org.spindle.specializer.pe;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Program;
import org.spindle.ir.memory.Memory;

/**
 * The snapshot of a program that was not loaded: its constant and quasi-constant globals have their initial contents.
 * Addresses are made up; since residual code names what they belong to by symbol, it does not depend on them.
 */
public final class ProgramSnapshot implements Snapshot {
  /** Far from any real address, so that a number that is no address is not taken for one. */
  private static final long BASE = 0x5350_0000_0000_0000L;

  /** What the linker has not filled in yet at the start of a type descriptor. */
  private static final int TYPECODE = 8;

  private final Map<String, Long> addresses = new HashMap<>();
  private final Map<String, Long> descriptors = new HashMap<>();
  private final Map<Long, String> procedures = new HashMap<>();
  private final TreeMap<Long, Global> globals = new TreeMap<>();
  private final Map<Long, byte[]> contents = new HashMap<>();

  /** The snapshot of a program. */
  public ProgramSnapshot(Program program) {
    this(program, AddressChoice.FIRST);
  }

  /** The snapshot of a program with certain made-up addresses. */
  public ProgramSnapshot(Program program, AddressChoice choice) {
    int number = 0;
    for (Global global : program.globals().values()) {
      long address = BASE + choice.distance(number++);
      addresses.put(global.name(), address);
      globals.put(address, global);
    }
    for (String procedure : program.procedures().keySet()) {
      addDescriptor(procedure, BASE + choice.distance(number++));
    }
    for (String extern : program.externs().keySet()) {
      addDescriptor(extern, BASE + choice.distance(number++));
    }
    globals.forEach(
        (start, global) -> {
          if (global.mutability() != Global.Mutability.MUTABLE) {
            contents.put(start, initialContents(global));
          }
        });
  }

  private void addDescriptor(String procedure, long address) {
    descriptors.put(procedure, address);
    procedures.put(address, procedure);
  }

  private byte[] initialContents(Global global) {
    byte[] bytes = new byte[Math.toIntExact(global.size())];
    for (Datum datum : global.data()) {
      int at = (int) datum.offset();
      switch (datum) {
        case Datum.Bytes b -> System.arraycopy(b.content(), 0, bytes, at, b.content().length);
        case Datum.Word w -> Memory.I64.set(bytes, at, w.value());
        case Datum.GlobalReference r ->
            Memory.I64.set(bytes, at, addresses.getOrDefault(r.symbol(), 0L) + r.addend());
        case Datum.ProcedureReference r ->
            Memory.I64.set(bytes, at, (long) descriptors.getOrDefault(r.symbol(), 0L));
      }
    }
    return bytes;
  }

  private static OptionalLong optional(Long address) {
    return address == null ? OptionalLong.empty() : OptionalLong.of(address);
  }

  @Override
  public OptionalLong address(String global) {
    return optional(addresses.get(global));
  }

  @Override
  public OptionalLong descriptor(String procedure) {
    return optional(descriptors.get(procedure));
  }

  @Override
  public String procedureAt(long descriptor) {
    return procedures.get(descriptor);
  }

  @Override
  public SymbolicAddress symbolAt(long address) {
    Map.Entry<Long, Global> entry = globals.floorEntry(address);
    return entry == null || address > entry.getKey() + entry.getValue().size()
        ? null
        : new SymbolicAddress(entry.getValue().name(), address - entry.getKey());
  }

  @Override
  public Region region(long address, int bytes) {
    Map.Entry<Long, Global> entry = globals.floorEntry(address);
    if (entry == null || !contents.containsKey(entry.getKey())) {
      return null;
    }
    Global global = entry.getValue();
    Region region =
        new Region(
            entry.getKey() + (global.name().startsWith("type.") ? TYPECODE : 0),
            entry.getKey() + global.size(),
            global.mutability() == Global.Mutability.QUASI);
    return region.contains(address, bytes) ? region : null;
  }

  @Override
  public long load(long address, int bytes) {
    Map.Entry<Long, Global> entry = globals.floorEntry(address);
    byte[] content = contents.get(entry.getKey());
    int at = (int) (address - entry.getKey());
    long value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | content[at + i] & 0xFF;
    }
    return value;
  }
}
