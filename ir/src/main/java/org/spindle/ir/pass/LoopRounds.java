package org.spindle.ir.pass;

import java.util.Map;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;

/**
 * How often loops go round: found from what is counted up or down in them ({@link Induction}) and from the ranges of what it
 * is compared with, as far as conditions before the loop and types tell them.
 */
public final class LoopRounds {
  private LoopRounds() {}

  /**
   * The loops of a procedure that end for sure, by their headers, each with a number that control never comes to the header
   * more often than, from when it enters the loop until it leaves it.
   */
  public static Map<Label, Long> of(Procedure procedure) {
    return Map.copyOf(ConditionalElimination.rounds(procedure));
  }
}
