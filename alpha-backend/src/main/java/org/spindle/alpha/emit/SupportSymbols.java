package org.spindle.alpha.emit;

/** Symbols of the run-time support that compiled code refers to. */
public final class SupportSymbols {
  /**
   * Entered with a trap's code and position in $16 and $17, as if called by the procedure that
   * trapped.
   */
  public static final String TRAP = "alpha.trap";

  /** Goes to the landing pad of the call that $26 returns from; the activation is in $0. */
  public static final String UNWIND = "alpha.unwind";

  /** Holds an address in the procedure that trapped when {@link #TRAP} is entered. */
  public static final int TRAP_SITE = 18;

  private SupportSymbols() {}
}
