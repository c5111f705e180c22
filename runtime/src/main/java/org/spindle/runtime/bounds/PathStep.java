package org.spindle.runtime.bounds;

import java.util.List;
import org.spindle.ir.Position;

/**
 * A part of the longest way through a procedure.
 *
 * @param kind what it is
 * @param at where it begins in the source; unknown for what the compiler adds
 * @param callee of a call, or null
 * @param rounds of a loop, else 1
 * @param cycles it takes, with all rounds
 * @param inside one round of a loop, or the way through what is called
 */
public record PathStep(
    Kind kind, Position at, String callee, long rounds, long cycles, List<PathStep> inside) {
  /** Kinds of parts. */
  public enum Kind {
    CODE,
    LOOP,
    CALL
  }

  /** Copies the list. */
  public PathStep {
    inside = List.copyOf(inside);
  }
}
