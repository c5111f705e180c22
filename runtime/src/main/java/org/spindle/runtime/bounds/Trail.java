package org.spindle.runtime.bounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.spindle.ir.Position;

/**
 * How control came to a place, as a list of steps from the last to the first.
 *
 * @param before null at the beginning
 * @param end cycle at which the step ended
 * @param inside the end of the way through one round or a callee, or null
 */
record Trail(
    Trail before, PathStep.Kind kind, Position at, String callee, long rounds, Trail inside, long end) {

  static Trail begin(long cycle) {
    return new Trail(null, PathStep.Kind.CODE, Position.NONE, null, 1, null, cycle);
  }

  /** The steps from the beginning; pieces of code that begin in one line are one step. */
  List<PathStep> steps() {
    List<PathStep> steps = new ArrayList<>();
    for (Trail t = this; t.before != null; t = t.before) {
      long cycles = Math.max(0, t.end - t.before.end);
      if (cycles > 0 || t.kind != PathStep.Kind.CODE) {
        steps.add(new PathStep(t.kind, t.at, t.callee, t.rounds, cycles,
            t.inside == null ? List.of() : t.inside.steps()));
      }
    }
    Collections.reverse(steps);
    return merged(steps);
  }

  private static List<PathStep> merged(List<PathStep> steps) {
    List<PathStep> merged = new ArrayList<>();
    for (PathStep step : steps) {
      PathStep last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && step.kind() == PathStep.Kind.CODE && last.kind() == PathStep.Kind.CODE
          && (isSameLine(step.at(), last.at()) || !step.at().isKnown() || !last.at().isKnown())) {
        Position at = last.at().isKnown() ? last.at() : step.at();
        merged.set(merged.size() - 1,
            new PathStep(PathStep.Kind.CODE, at, null, 1, last.cycles() + step.cycles(), List.of()));
      } else {
        merged.add(step);
      }
    }
    return merged;
  }

  private static boolean isSameLine(Position a, Position b) {
    return a.line() == b.line() && a.file().equals(b.file());
  }
}
