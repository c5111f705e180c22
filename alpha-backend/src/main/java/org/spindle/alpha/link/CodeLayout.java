package org.spindle.alpha.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.encode.Relocation;
import org.spindle.alpha.encode.RelocationType;

/**
 * Addresses of procedures placed one after the other, with room behind each for veneers to callees
 * out of reach. Room only grows from one attempt to the next, so the search for a layout ends.
 */
final class CodeLayout {
  private final List<CompiledProcedure> procedures;
  private final Map<String, Long> known;
  private final Map<String, Long> addresses = new HashMap<>();
  private final Map<String, List<String>> distant = new HashMap<>();
  private long end;

  /**
   * Lays out.
   *
   * @param known addresses of procedures placed before
   */
  CodeLayout(List<CompiledProcedure> procedures, long start, Map<String, Long> known) {
    this.procedures = procedures;
    this.known = known;
    do {
      end = start;
      for (CompiledProcedure procedure : procedures) {
        addresses.put(procedure.name(), end);
        end += procedure.code().length + (long) Veneer.SIZE * distant(procedure).size();
      }
    } while (addVeneers());
  }

  long address(CompiledProcedure procedure) {
    return addresses.get(procedure.name());
  }

  Map<String, Long> addresses() {
    return addresses;
  }

  /** The callees for which a procedure needs veneers. */
  List<String> distant(CompiledProcedure procedure) {
    return distant.getOrDefault(procedure.name(), List.of());
  }

  /** The address after the last procedure. */
  long end() {
    return end;
  }

  private boolean addVeneers() {
    boolean added = false;
    for (CompiledProcedure procedure : procedures) {
      for (Relocation relocation : procedure.relocations()) {
        if (relocation.type() == RelocationType.BRADDR && !isNear(procedure, relocation)) {
          String key = Relocator.veneerKey(relocation);
          List<String> list = distant.computeIfAbsent(procedure.name(), _ -> new ArrayList<>());
          if (!list.contains(key)) {
            list.add(key);
            added = true;
          }
        }
      }
    }
    return added;
  }

  private boolean isNear(CompiledProcedure procedure, Relocation relocation) {
    Long own = addresses.get(relocation.symbol());
    Long target = own != null ? own : known.get(relocation.symbol());
    if (target == null) {
      throw new IllegalStateException(
          procedure.name() + " calls " + relocation.symbol() + ", which is not defined");
    }
    long place = address(procedure) + relocation.offset() + 4;
    return Encoding.isBranchDistance((target + relocation.addend() - place) >> 2);
  }
}
