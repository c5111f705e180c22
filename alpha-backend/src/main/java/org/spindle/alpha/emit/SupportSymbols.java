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

  /** Begins an exception at the instruction before the address in {@link #SITE}, and goes on as {@link #UNWIND}. */
  public static final String THROW = "alpha.throw";

  /**
   * When {@link #TRAP} or {@link #THROW} is entered, holds the address behind the site in the procedure that traps or throws;
   * 0 when that is the call that $26 returns from.
   */
  public static final int SITE = 18;

  private SupportSymbols() {}
}
