package org.spindle.runtime.fuse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.link.Image;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.machine.PublishedMemory;
import org.spindle.specializer.pe.Snapshot;

/**
 * The memory of a running machine as the specializer may rely on it. Constant is what the image holds as constant data;
 * quasi-constant is what the guest has published, and the record of the event that is being fused.
 */
public final class MachineSnapshot implements Snapshot {
  private static final int RECENT = 4;

  private final Image image;
  private final Memory memory;
  private final PublishedMemory published;
  private final long event;

  /** The regions that were asked for last; most accesses go to these. */
  private final Region[] recent = new Region[RECENT];

  private int oldest;

  private final Region constants;

  /** The table of the event's bindings, null when there is none. */
  private final Region bindings;

  /** The answers of {@link #procedureAt}, which takes reading of memory; empty where there is no procedure. */
  private final Map<Long, Optional<String>> procedures = new HashMap<>();

  /** @param event address of the record of the event being fused, or 0 */
  public MachineSnapshot(Machine machine, long event) {
    image = machine.image();
    memory = machine.memory();
    published = machine.published();
    this.event = event;
    constants = new Region(image.regions().constants().start(), image.regions().constants().end(), false);
    long table = event == 0 ? 0 : memory.load64(event + BindingTable.EVENT_TABLE);
    PublishedMemory.Range range = table == 0 ? null : published.rangeOf(table, Long.BYTES);
    bindings = range == null ? null : new Region(range.start(), range.end(), true);
  }

  @Override
  public OptionalLong address(String global) {
    Long address = image.addresses().get(global);
    return address == null ? OptionalLong.empty() : OptionalLong.of(address);
  }

  @Override
  public OptionalLong descriptor(String procedure) {
    long descriptor = image.descriptor(procedure);
    return descriptor == 0 ? OptionalLong.empty() : OptionalLong.of(descriptor);
  }

  @Override
  public String procedureAt(long descriptor) {
    return procedures.computeIfAbsent(descriptor, at -> Optional.ofNullable(findProcedure(at))).orElse(null);
  }

  private String findProcedure(long descriptor) {
    try {
      String symbol = image.symbolAt(memory, descriptor);
      // a closure's descriptor is a copy, and its calls differ
      return symbol != null && image.descriptor(symbol) == descriptor ? symbol : null;
    } catch (MemoryFault fault) {
      return null;
    }
  }

  @Override
  public SymbolicAddress symbolAt(long address) {
    Map.Entry<Long, String> global = image.globalBefore(address);
    if (global == null) {
      return null;
    }
    long offset = address - global.getKey();
    var definition = image.program().global(global.getValue());
    return definition != null && offset <= definition.size()
        ? new SymbolicAddress(global.getValue(), offset)
        : null;
  }

  @Override
  public Region region(long address, int bytes) {
    if (bindings != null && bindings.contains(address, bytes)) {
      return bindings;
    }
    for (Region region : recent) {
      if (region != null && region.contains(address, bytes)) {
        return region;
      }
    }
    Region found = find(address, bytes);
    if (found != null) {
      recent[oldest] = found;
      oldest = (oldest + 1) % RECENT;
    }
    return found;
  }

  private Region find(long address, int bytes) {
    if (constants.contains(address, bytes)) {
      return constants;
    }
    if (event != 0) {
      // the table changes only by a change of the bindings, which asks for new code
      Region table =
          new Region(event + BindingTable.EVENT_TABLE, event + BindingTable.EVENT_TABLE + 8, true);
      if (table.contains(address, bytes)) {
        return table;
      }
    }
    PublishedMemory.Range range = published.rangeOf(address, bytes);
    return range == null ? null : new Region(range.start(), range.end(), true);
  }

  @Override
  public long load(long address, int bytes) {
    return switch (bytes) {
      case 1 -> memory.load8(address);
      case 2 -> memory.load16(address);
      case 4 -> memory.load32(address);
      default -> memory.load64(address);
    };
  }
}
