package org.spindle.ir.interpret;

import org.spindle.ir.Block;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;

/** Tells where exceptions begin from where they only pass on. */
public final class FreshThrow {
  private FreshThrow() {}

  /**
   * Whether the throws of a procedure begin exceptions. A procedure that catches anything passes on by {@code throw} what it
   * has caught.
   */
  public static boolean in(Procedure procedure) {
    return procedure.blocks().stream().map(Block::terminator).noneMatch(FreshThrow::catches);
  }

  private static boolean catches(Terminator terminator) {
    return terminator instanceof Terminator.Invoke
        || terminator instanceof Terminator.Trap trap && trap.unwind() != null;
  }
}
