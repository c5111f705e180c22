package org.spindle.alpha.allocate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The positions at which (a part of) a virtual register is live. Ranges are half-open and
 * ascending. Splitting keeps the earlier part and returns the later one; all parts of a register
 * know their origin.
 */
final class Interval {
  record Range(int from, int to) {}

  /**
   * A position at which the value is read or written; {@code required} if it must be in a register
   * there.
   */
  record Use(int position, boolean required) {}

  final int register;
  final boolean floating;
  final Interval origin;
  final List<Interval> parts = new ArrayList<>();
  private List<Range> ranges = new ArrayList<>();
  private List<Use> uses = new ArrayList<>();
  int location = Location.NONE;

  Interval(int register, boolean floating) {
    this.register = register;
    this.floating = floating;
    origin = this;
    parts.add(this);
  }

  private Interval(Interval origin) {
    register = origin.register;
    floating = origin.floating;
    this.origin = origin;
    origin.parts.add(this);
  }

  /** Adds a range that starts before all others, joining it with the first if they touch. */
  void addRangeInFront(int from, int to) {
    if (!ranges.isEmpty() && ranges.getLast().from <= to) {
      Range first = ranges.removeLast();
      ranges.add(new Range(Math.min(from, first.from), Math.max(to, first.to)));
    } else {
      ranges.add(new Range(from, to));
    }
  }

  /** Moves the start of the first range to the definition. */
  void startAt(int from) {
    Range first = ranges.removeLast();
    ranges.add(new Range(from, first.to));
  }

  void addUse(int position, boolean required) {
    uses.add(new Use(position, required));
  }

  /** Turns what was collected backward into ascending order. */
  void finish() {
    ranges = new ArrayList<>(ranges.reversed());
    uses.sort(Comparator.comparingInt(Use::position));
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  int start() {
    return ranges.getFirst().from;
  }

  int end() {
    return ranges.getLast().to;
  }

  boolean covers(int position) {
    for (Range range : ranges) {
      if (position < range.from) {
        return false;
      }
      if (position < range.to) {
        return true;
      }
    }
    return false;
  }

  List<Range> ranges() {
    return ranges;
  }

  /** The first position covered by both, or {@link Integer#MAX_VALUE}. */
  int firstIntersection(List<Range> others, int firstOther) {
    int i = 0;
    int j = firstOther;
    while (i < ranges.size() && j < others.size()) {
      Range a = ranges.get(i);
      Range b = others.get(j);
      if (a.to <= b.from) {
        i++;
      } else if (b.to <= a.from) {
        j++;
      } else {
        return Math.max(a.from, b.from);
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The first use at or after a position that needs a register, or {@link Integer#MAX_VALUE}. */
  int nextRequiredUse(int position) {
    for (Use use : uses) {
      if (use.required && use.position >= position) {
        return use.position;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The first use of any kind at or after a position, or {@link Integer#MAX_VALUE}. */
  int nextUse(int position) {
    for (Use use : uses) {
      if (use.position >= position) {
        return use.position;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The last use before a position, or the start. */
  int lastUseBefore(int position) {
    int last = start();
    for (Use use : uses) {
      if (use.position < position) {
        last = Math.max(last, use.position);
      }
    }
    return last;
  }

  /**
   * Cuts this interval and returns the part from {@code position} on, which must not be empty; nor
   * may the rest.
   */
  Interval splitAt(int position) {
    if (position <= start() || position >= end()) {
      throw new IllegalArgumentException("cannot split " + this + " at " + position);
    }
    Interval tail = new Interval(origin);
    var before = new ArrayList<Range>();
    for (Range range : ranges) {
      if (range.to <= position) {
        before.add(range);
      } else if (range.from >= position) {
        tail.ranges.add(range);
      } else {
        before.add(new Range(range.from, position));
        tail.ranges.add(new Range(position, range.to));
      }
    }
    ranges = before;
    var usesBefore = new ArrayList<Use>();
    for (Use use : uses) {
      (use.position < position ? usesBefore : tail.uses).add(use);
    }
    uses = usesBefore;
    return tail;
  }

  @Override
  public String toString() {
    return "v" + register + ranges + "@" + location;
  }
}
