package org.spindle.alpha.select;

import java.util.List;
import org.spindle.alpha.isa.Registers;

/**
 * How compiled code calls the hand-written routines that stand in for instructions the processor
 * lacks. They change few registers and return through a register of their own, so that their
 * callers need no frame.
 */
public final class RoutineConvention {
  /** Holds the return address. */
  public static final int LINK = 23;

  /** Dividend, divisor; and the result of the division routines. */
  public static final int DIVIDEND = 24;

  public static final int DIVISOR = 25;
  public static final int QUOTIENT = 27;

  /** Registers that a division routine changes. */
  public static final List<Integer> DIVISION_CLOBBERS =
      List.of(22, LINK, DIVIDEND, DIVISOR, QUOTIENT);

  /** Arguments of the memory routines: destination, source or fill byte, size. */
  public static final List<Integer> MEMORY_ARGUMENTS =
      List.of(Registers.A0, Registers.A0 + 1, Registers.A0 + 2);

  /** Registers that a memory routine changes. */
  public static final List<Integer> MEMORY_CLOBBERS =
      List.of(16, 17, 18, 22, LINK, DIVIDEND, DIVISOR, QUOTIENT);

  /** Routine of {@code mem_copy}. */
  public static final String COPY = "alpha.copy";

  /** Routine of {@code mem_fill}. */
  public static final String FILL = "alpha.fill";

  private RoutineConvention() {}

  /** The routine of a division by its SIR name. */
  public static String division(String operation) {
    return "alpha." + operation;
  }
}
