package org.spindle.runtime.bounds;

import java.util.List;
import org.spindle.ir.Position;

/** What is known of the time that a procedure takes. */
public sealed interface TimeBound {
  /** Symbol of the procedure. */
  String procedure();

  /** Where it is declared. */
  Position declaration();

  /**
   * It never takes longer.
   *
   * @param cycles until its return issues, at most
   * @param path the way through it that may take so long
   */
  record Proven(String procedure, Position declaration, long cycles, List<PathStep> path)
      implements TimeBound {
    /** Copies the list. */
    public Proven {
      path = List.copyOf(path);
    }
  }

  /**
   * There is no bound, or none was found.
   *
   * @param reason for people
   * @param at what is to blame for it; unknown for the procedure as a whole
   */
  record Unproven(String procedure, Position declaration, String reason, Position at) implements TimeBound {}
}
