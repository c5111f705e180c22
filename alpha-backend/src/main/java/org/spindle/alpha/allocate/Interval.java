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
    int index = firstEndingAfter(ranges, position);
    return index < ranges.size() && ranges.get(index).from <= position;
  }

  /** The index of the first of ascending ranges that ends after a position, or their number. */
  private static int firstEndingAfter(List<Range> ranges, int position) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).to <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Range> ranges() {
    return ranges;
  }

  /** The first position covered by this interval and by ascending ranges, or {@link Integer#MAX_VALUE}. */
  int firstIntersection(List<Range> others) {
    int i = 0;
    int j = firstEndingAfter(others, start());
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
    for (int i = firstUseFrom(position); i < uses.size(); i++) {
      if (uses.get(i).required) {
        return uses.get(i).position;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The first use of any kind at or after a position, or {@link Integer#MAX_VALUE}. */
  int nextUse(int position) {
    int index = firstUseFrom(position);
    return index < uses.size() ? uses.get(index).position : Integer.MAX_VALUE;
  }

  /** The last use before a position, or the start. */
  int lastUseBefore(int position) {
    int index = firstUseFrom(position);
    return index == 0 ? start() : uses.get(index - 1).position;
  }

  private int firstUseFrom(int position) {
    int low = 0;
    int high = uses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (uses.get(middle).position < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The part of this register's intervals that covers a position, once all parts are in order. */
  Interval partAt(int position) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == parts.size() || !parts.get(low).covers(position)) {
      throw new IllegalStateException(this + " is not live at " + position);
    }
    return parts.get(low);
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
