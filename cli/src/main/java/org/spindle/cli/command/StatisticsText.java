package org.spindle.cli.command;

import org.spindle.cli.session.Json;
import org.spindle.specializer.pe.Statistics;

/** How statistics of a specialization are printed. */
final class StatisticsText {
  private StatisticsText() {}

  /** Comment lines of SIR text. */
  static String comment(Statistics statistics) {
    return """
        ; source: %d instructions; residual: %d instructions in %d blocks
        ; unfolded calls: %d, loads from constant memory: %d, decided branches: %d
        ; variants of program points: %d, symbolic steps: %d, time: %.1f ms
        """
        .formatted(
            statistics.sourceInstructions(), statistics.residualInstructions(), statistics.residualBlocks(),
            statistics.unfoldedCalls(), statistics.foldedLoads(), statistics.decidedBranches(),
            statistics.variants(), statistics.steps(), statistics.nanoseconds() / 1e6);
  }

  static Json json(Statistics statistics) {
    return new Json()
        .put("sourceInstructions", statistics.sourceInstructions())
        .put("residualInstructions", statistics.residualInstructions())
        .put("residualBlocks", statistics.residualBlocks())
        .put("unfoldedCalls", statistics.unfoldedCalls())
        .put("foldedLoads", statistics.foldedLoads())
        .put("decidedBranches", statistics.decidedBranches())
        .put("variants", statistics.variants())
        .put("steps", statistics.steps())
        .put("nanoseconds", statistics.nanoseconds());
  }
}
