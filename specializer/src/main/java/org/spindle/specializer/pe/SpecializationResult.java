package org.spindle.specializer.pe;

import java.util.Set;
import org.spindle.ir.Procedure;

/** The outcome of specialization. */
public sealed interface SpecializationResult {
  /**
   * A residual procedure that does what the source procedure does, for the given arguments and as long as the regions
   * it depends on stay as they are.
   *
   * @param procedure the residual procedure
   * @param dependencies quasi-constant regions whose contents it relies on
   * @param statistics what was done
   * @param explanation the account of it; null when none was asked for
   */
  record Residual(
      Procedure procedure,
      Set<Snapshot.Region> dependencies,
      Statistics statistics,
      Explanation explanation)
      implements SpecializationResult {}

  /**
   * No residual procedure: the source procedure stays in use.
   *
   * @param reason why
   * @param detail for people
   */
  record Declined(DeclineReason reason, String detail) implements SpecializationResult {}
}
