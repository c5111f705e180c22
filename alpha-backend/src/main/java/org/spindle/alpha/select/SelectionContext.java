package org.spindle.alpha.select;

import java.util.function.ToIntFunction;
import org.spindle.alpha.machine.TrapPosition;
import org.spindle.ir.Position;
import org.spindle.ir.Program;

/**
 * What selection must know beyond the procedure.
 *
 * @param program the procedure belongs to, for alignments of globals and definitions of callees
 * @param positions the numbers by which traps name source positions
 * @param foreign what calls of undefined procedures become: calls of another object's code, or
 *     traps
 */
public record SelectionContext(
    Program program, ToIntFunction<Position> positions, Foreign foreign) {
  /** What a call of a procedure that the program does not define becomes. */
  public enum Foreign {
    /** A call by the platform's calling standard, resolved by another linker. */
    CALL,
    /** The trap {@code unlinked}. */
    TRAP
  }

  /** A position with the number by which a trap names it. */
  TrapPosition trapPosition(Position position) {
    return new TrapPosition(positions.applyAsInt(position), position);
  }
}
