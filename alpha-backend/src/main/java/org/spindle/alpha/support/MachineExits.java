package org.spindle.alpha.support;

import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.PalFunction;

/**
 * Where an execution inside the machine ends: breakpoints that the machine knows by their
 * addresses. A procedure is called with the address of {@link #RETURN} as its return address.
 */
public final class MachineExits {
  /**
   * The return address of a call from outside; its first word leads exceptions to the second
   * breakpoint.
   */
  public static final String RETURN = "alpha.return";

  /**
   * Offset from {@link #RETURN} of the breakpoint after a normal return; the result is in $0 or
   * $f0.
   */
  public static final int RETURNED = 4;

  /**
   * Offset from {@link #RETURN} of the breakpoint for an exception nobody caught; the activation is
   * in $0.
   */
  public static final int UNCAUGHT = 8;

  /**
   * The breakpoint where a trap stops the program: code and position in $16 and $17, the address behind the site in $18,
   * or 0 when it is the call that $26 returns from; the frame of the procedure is gone already.
   */
  public static final String STOP = TrapRoutines.STOP;

  private MachineExits() {}

  static List<CompiledProcedure> routines() {
    Label uncaught = new Label();
    return List.of(
        new Assembler(RETURN)
            .pad(uncaught)
            .pal(PalFunction.BPT)
            .bind(uncaught)
            .pal(PalFunction.BPT)
            .finish(),
        new Assembler(STOP).pal(PalFunction.BPT).finish());
  }
}
