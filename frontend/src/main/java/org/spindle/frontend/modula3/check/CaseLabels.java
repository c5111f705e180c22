package org.spindle.frontend.modula3.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.typed.TypedStatement.Interval;
import org.spindle.frontend.source.SourceRange;

/** The labels of a CASE statement, which must not overlap. */
final class CaseLabels {
  private record Seen(long high, SourceRange range) {}

  private final UnitContext unit;
  private final TreeMap<Long, Seen> byLow = new TreeMap<>();

  CaseLabels(UnitContext unit) {
    this.unit = unit;
  }

  /** Notes a label; nothing if it is empty or overlaps another, which is reported. */
  Optional<Interval> add(long low, long high, SourceRange range) {
    if (low > high) {
      unit.warning(range, "empty-label", "this range of labels is empty");
      return Optional.empty();
    }
    Map.Entry<Long, Seen> before = byLow.floorEntry(high);
    if (before != null && before.getValue().high() >= low) {
      unit.report(
          Diagnostic.error(range, "duplicate-label", "this label repeats an earlier one")
              .withNote(before.getValue().range(), "the earlier label"));
      return Optional.empty();
    }
    byLow.put(low, new Seen(high, range));
    return Optional.of(new Interval(low, high));
  }
}
