package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.spindle.alpha.machine.MachineProcedure;
import org.spindle.alpha.machine.VirtualRegisters;

/**
 * Gives each interval, or each part it is split into, a register or memory. A value that is ever in
 * memory has one slot, written right after its definition: so leaving a register costs nothing, at
 * the price of one store.
 */
final class LinearScan {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int REGISTERS = 64;

  private final IntervalBuilder intervals;
  private final Numbering numbering;
  private final MachineProcedure procedure;
  private final RegisterFile file;
  private final Recipes recipes;
  private final PriorityQueue<Interval> unhandled =
      new PriorityQueue<>(
          Comparator.comparingInt(Interval::start).thenComparingInt(i -> i.register));
  private List<Interval> active = new ArrayList<>();
  private List<Interval> inactive = new ArrayList<>();
  private final SlotAssignment slots = new SlotAssignment();
  private final Set<Integer> used = new HashSet<>();

  /**
   * Allocates.
   *
   * @param recipes virtual registers that hold constants, which are made again instead of stored
   */
  LinearScan(
      MachineProcedure procedure,
      IntervalBuilder intervals,
      Numbering numbering,
      RegisterFile file,
      Recipes recipes) {
    this.procedure = procedure;
    this.intervals = intervals;
    this.numbering = numbering;
    this.file = file;
    this.recipes = recipes;
    unhandled.addAll(intervals.intervals().values());
    while (!unhandled.isEmpty()) {
      Interval current = unhandled.remove();
      expire(current.start());
      place(current);
    }
    for (Interval interval : intervals.intervals().values()) {
      interval.parts.sort(Comparator.comparingInt(Interval::start));
    }
  }

  /** The slot of a virtual register, or {@link Location#NONE} if it is never in memory. */
  int slot(int register) {
    return slots.slotOf(register);
  }

  /** The number of slots in use, that for cycles included. */
  int slotCount() {
    return slots.count();
  }

  /** The physical registers assigned to anything. */
  Set<Integer> usedRegisters() {
    return used;
  }

  private void expire(int position) {
    if (active.isEmpty() && inactive.isEmpty()) {
      return;
    }
    var stillActive = new ArrayList<Interval>();
    var stillInactive = new ArrayList<Interval>();
    for (List<Interval> list : List.of(active, inactive)) {
      for (Interval interval : list) {
        if (interval.end() > position) {
          (interval.covers(position) ? stillActive : stillInactive).add(interval);
        }
      }
    }
    active = stillActive;
    inactive = stillInactive;
  }

  private void place(Interval current) {
    if (current.nextRequiredUse(0) == NEVER && prefersMemory(current)) {
      toMemory(current);
    } else if (!takeFree(current)) {
      takeBlocked(current);
    }
  }

  /**
   * A part that no instruction needs in a register stays where it is, in memory, if the part before
   * it was there.
   */
  private boolean prefersMemory(Interval current) {
    return current.origin != current && current.nextUse(0) == NEVER;
  }

  private boolean takeFree(Interval current) {
    int[] freeUntil = new int[REGISTERS];
    for (int register : file.assignable(current.floating)) {
      freeUntil[register] = NEVER;
    }
    for (Interval other : active) {
      freeUntil[other.location] = 0;
    }
    for (Interval other : inactive) {
      if (other.floating == current.floating) {
        int meeting = current.firstIntersection(other.ranges());
        freeUntil[other.location] = Math.min(freeUntil[other.location], meeting);
      }
    }
    for (int register : file.assignable(current.floating)) {
      if (freeUntil[register] > current.start()) {
        freeUntil[register] = Math.min(freeUntil[register], fixedMeeting(current, register));
      }
    }
    int best = choose(current, freeUntil);
    int until = freeUntil[best];
    if (until >= current.end()) {
      assign(current, best);
      return true;
    }
    int latest = until & ~1;
    if (latest <= current.start()) {
      return false;
    }
    if (current.nextRequiredUse(0) >= until) {
      return false;
    }
    unhandled.add(current.splitAt(bestSplit(current, current.lastUseBefore(until) + 1, latest)));
    assign(current, best);
    return true;
  }

  private int fixedMeeting(Interval current, int register) {
    return current.firstIntersection(intervals.fixed(register));
  }

  /**
   * Prefers a hinted register that is free throughout, then any such, then the one that is free
   * longest.
   */
  private int choose(Interval current, int[] freeUntil) {
    for (int hint : hintedRegisters(current)) {
      if (freeUntil[hint] >= current.end()) {
        return hint;
      }
    }
    int best = -1;
    for (int register : file.assignable(current.floating)) {
      int until = Math.min(freeUntil[register], current.end());
      boolean unsaved = RegisterFile.isCalleeSaved(register) && !used.contains(register);
      if (best < 0 || until > Math.min(freeUntil[best], current.end())) {
        best = register;
      } else
        if (until == Math.min(freeUntil[best], current.end())
            && RegisterFile.isCalleeSaved(best)
            && !used.contains(best)
            && !unsaved) {
              best = register;
            }
    }
    return best;
  }

  private List<Integer> hintedRegisters(Interval current) {
    var registers = new ArrayList<Integer>();
    for (Interval part : current.origin.parts) {
      if (part != current && part.end() == current.start() && Location.isRegister(part.location)) {
        registers.add(part.location);
      }
    }
    for (int hint : intervals.hints(current.register)) {
      if (!VirtualRegisters.isVirtual(hint)) {
        registers.add(hint);
      } else if (intervals.intervals().containsKey(hint)) {
        for (Interval part : intervals.intervals().get(hint).parts) {
          if (Location.isRegister(part.location)) {
            registers.add(part.location);
          }
        }
      }
    }
    return registers;
  }

  private void takeBlocked(Interval current) {
    int[] usedNext = new int[REGISTERS];
    int[] blockedFrom = new int[REGISTERS];
    for (int register : file.assignable(current.floating)) {
      int meeting = fixedMeeting(current, register);
      usedNext[register] = meeting;
      blockedFrom[register] = meeting;
    }
    int start = current.start();
    for (Interval other : active) {
      usedNext[other.location] = Math.min(usedNext[other.location], other.nextUse(start));
    }
    for (Interval other : inactive) {
      if (other.floating == current.floating
          && current.firstIntersection(other.ranges()) != NEVER) {
        usedNext[other.location] = Math.min(usedNext[other.location], other.nextUse(start));
      }
    }
    int best = file.assignable(current.floating).getFirst();
    for (int register : file.assignable(current.floating)) {
      if (usedNext[register] > usedNext[best]) {
        best = register;
      }
    }
    int firstUse = current.nextRequiredUse(0);
    boolean canWait = (firstUse & ~1) > start;
    if (firstUse == NEVER || canWait && usedNext[best] <= firstUse) {
      spillUntil(current, firstUse);
      return;
    }
    int blocked = blockedFrom[best];
    boolean neededNow = (usedNext[best] & ~1) <= (start & ~1);
    if (neededNow || blocked < current.end() && (blocked & ~1) <= start) {
      throw new IllegalStateException(
          "no register for " + current + " in " + procedure.name() + " at " + start);
    }
    if (blocked < current.end()) {
      unhandled.add(
          current.splitAt(bestSplit(current, current.lastUseBefore(blocked) + 1, blocked & ~1)));
    }
    assign(current, best);
    evict(best, current);
  }

  /**
   * Puts the beginning of an interval into memory; what follows from its first use on is placed
   * anew.
   */
  private void spillUntil(Interval current, int firstUse) {
    if (firstUse != NEVER) {
      int latest = firstUse & ~1;
      unhandled.add(current.splitAt(bestSplit(current, current.start() + 1, latest)));
    }
    toMemory(current);
  }

  /**
   * Moves the other intervals that are in a register to memory from the start of the new owner on.
   */
  private void evict(int register, Interval owner) {
    int position = owner.start();
    for (Interval other : List.copyOf(active)) {
      if (other != owner && other.location == register) {
        active.remove(other);
        placeTail(other.start() == position ? other : other.splitAt(position));
      }
    }
    for (Interval other : List.copyOf(inactive)) {
      if (other.location == register && owner.firstIntersection(other.ranges()) != NEVER) {
        inactive.remove(other);
        unhandled.add(other.splitAt(position));
      }
    }
  }

  private void placeTail(Interval tail) {
    int next = tail.nextRequiredUse(0);
    if (next == NEVER) {
      toMemory(tail);
    } else if ((next & ~1) <= tail.start()) {
      unhandled.add(tail);
    } else {
      spillUntil(tail, next);
    }
  }

  private void assign(Interval interval, int register) {
    interval.location = register;
    used.add(register);
    active.add(interval);
  }

  private void toMemory(Interval interval) {
    boolean recipe = recipes.contains(interval.register);
    interval.location = recipe ? Location.RECIPE : slots.assign(interval);
  }

  /**
   * The even position in a window at which to split: the start of the block that lies in fewest
   * loops, the last such, or the end of the window.
   */
  private int bestSplit(Interval interval, int earliest, int latest) {
    int best = latest;
    int block = numbering.blockAt(latest);
    int depth = procedure.blocks().get(block).depth();
    for (int b = block; b >= 0 && numbering.from(b) >= earliest; b--) {
      int boundary = numbering.from(b);
      int outside = b == 0 ? depth : procedure.blocks().get(b - 1).depth();
      if (boundary > interval.start() && boundary < interval.end() && outside < depth) {
        best = boundary;
        depth = outside;
      }
    }
    return best;
  }
}
