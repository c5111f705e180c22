package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Choice;

/**
 * Chooses the test by which a path splits on a condition. Any test will do that says something about it; the best one also
 * decides many of the other conditions that wait in local objects.
 *
 * <p>Bounds of ranges are searched: among all bounds that wait for the same value, the middle one comes first, so that a
 * path finds its interval by as many tests as their number has binary digits. Each interval then has code of its own for
 * all conditions that hold in it; so where many overlap, which would multiply code, bounds are tested one by one.
 */
final class Splitting {
  /** Fewer bounds are tested one after the other. */
  private static final int LEAST_BOUNDS = 3;

  /** So many conditions may hold in an interval on the average. */
  private static final int MOST_OVERLAP = 2;

  private final Path path;
  private final Value value;
  private final boolean signed;
  private final TreeMap<Long, Integer> bounds;
  private final List<Extent> extents = new ArrayList<>();

  /** Where a condition may hold: from one bound up to another, exclusive; null is none. */
  private record Extent(Long low, Long high) {}

  private Splitting(Path path, Value value, boolean signed) {
    this.path = path;
    this.value = value;
    this.signed = signed;
    bounds = new TreeMap<>(signed ? Long::compare : Long::compareUnsigned);
  }

  /** The test for a condition that is not decided. */
  static Condition.Test test(Path path, Condition condition) {
    Condition.Test first = firstOpen(path, condition);
    boolean signed = first.op() == CompareOp.SLT || first.op() == CompareOp.SGE;
    if (!signed && first.op() != CompareOp.ULT && first.op() != CompareOp.UGE) {
      return first;
    }
    long middle = new Splitting(path, first.value(), signed).middle(condition, first.constant());
    return middle == first.constant() ? first : new Condition.Test(first.op(), first.value(), middle);
  }

  /** The first test that is not decided. */
  static Condition.Test firstOpen(Path path, Condition condition) {
    return switch (condition) {
      case Condition.Test test -> test;
      case Condition.Both(Condition first, Condition second) ->
          firstOpen(path, path.isOpen(first) ? first : second);
      case Condition.Either(Condition first, Condition second) ->
          firstOpen(path, path.isOpen(first) ? first : second);
    };
  }

  /** The bound to test. */
  private long middle(Condition condition, long own) {
    add(condition);
    path.locals.forEach(
        (_, memory) -> memory.cells().forEach(
            (_, cell) -> {
              if (cell instanceof Choice choice && path.isOpen(choice.condition())) {
                add(choice.condition());
              }
            }));
    if (bounds.size() < LEAST_BOUNDS || overlap() > MOST_OVERLAP) {
      return own;
    }
    return bounds.keySet().stream().skip(bounds.size() / 2).findFirst().orElseThrow();
  }

  private void add(Condition condition) {
    Extent extent = extent(condition);
    if (extent.low != null || extent.high != null) {
      extents.add(extent);
    }
  }

  /** Where a condition may hold, as far as that depends on the value; notes its bounds. */
  private Extent extent(Condition condition) {
    return switch (condition) {
      case Condition.Test test -> {
        boolean below = test.op() == (signed ? CompareOp.SLT : CompareOp.ULT);
        boolean from = test.op() == (signed ? CompareOp.SGE : CompareOp.UGE);
        if (test.value() != value || !below && !from || !path.isOpen(test)) {
          yield new Extent(null, null);
        }
        bounds.put(test.constant(), 0);
        yield below ? new Extent(null, test.constant()) : new Extent(test.constant(), null);
      }
      case Condition.Both(Condition first, Condition second) -> {
        Extent a = extent(first);
        Extent b = extent(second);
        yield new Extent(
            a.low == null || b.low != null && isLess(a.low, b.low) ? b.low : a.low,
            a.high == null || b.high != null && isLess(b.high, a.high) ? b.high : a.high);
      }
      case Condition.Either(Condition first, Condition second) -> {
        Extent a = extent(first);
        Extent b = extent(second);
        yield new Extent(
            a.low == null || b.low == null ? null : isLess(a.low, b.low) ? a.low : b.low,
            a.high == null || b.high == null ? null : isLess(a.high, b.high) ? b.high : a.high);
      }
    };
  }

  private boolean isLess(long a, long b) {
    return bounds.comparator().compare(a, b) < 0;
  }

  /** How many conditions may hold in an interval between bounds, on the average. */
  private double overlap() {
    int number = 0;
    for (var bound : bounds.entrySet()) {
      bound.setValue(++number);
    }
    long sum = 0;
    for (Extent extent : extents) {
      int low = extent.low == null ? 0 : bounds.get(extent.low);
      int high = extent.high == null ? bounds.size() + 1 : bounds.get(extent.high);
      sum += Math.max(0, high - low);
    }
    return (double) sum / (bounds.size() + 1);
  }
}
