package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives values slots; two values share one if neither begins before the other has ended. */
final class SlotAssignment {
  /** The whole extent of a value, from its first to its last position, holes included. */
  private record Extent(int from, int to) {
    static Extent of(Interval origin) {
      int from = Integer.MAX_VALUE;
      int to = 0;
      for (Interval part : origin.parts) {
        from = Math.min(from, part.start());
        to = Math.max(to, part.end());
      }
      return new Extent(from, to);
    }

    boolean overlaps(Extent other) {
      return from < other.to && other.from < to;
    }
  }

  private final Map<Integer, Integer> slots = new HashMap<>();
  private final List<List<Extent>> occupants = new ArrayList<>();

  /** The slot of a register, or {@link Location#NONE}. */
  int slotOf(int register) {
    return slots.getOrDefault(register, Location.NONE);
  }

  /** The number of slots, that for cycles included. */
  int count() {
    return occupants.size() + 1;
  }

  /** The slot of the value of which an interval is part, assigned now if it has none yet. */
  int assign(Interval part) {
    return slots.computeIfAbsent(part.register, _ -> place(Extent.of(part.origin)));
  }

  private int place(Extent extent) {
    int number = 0;
    while (number < occupants.size() && occupants.get(number).stream().anyMatch(extent::overlaps)) {
      number++;
    }
    if (number == occupants.size()) {
      occupants.add(new ArrayList<>());
    }
    occupants.get(number).add(extent);
    return Location.CYCLE_SLOT + 1 + number;
  }
}
