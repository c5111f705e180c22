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
 * @param layout the addresses that the code is for, or null when a linker decides later
 */
public record SelectionContext(
    Program program, ToIntFunction<Position> positions, Foreign foreign, KnownLayout layout) {
  /** Selection for a linker that gives addresses later. */
  public SelectionContext(Program program, ToIntFunction<Position> positions, Foreign foreign) {
    this(program, positions, foreign, null);
  }

  /** What a call of a procedure that the program does not define becomes. */
  public enum Foreign {
    /** A call by the platform's calling standard, resolved by another linker. */
    CALL,
    /** The trap {@code unlinked}. */
    TRAP
  }

  /** The distance of an address from the global pointer, or null if it is not known or too great. */
  Long distance(long address) {
    return layout == null ? null : layout.distance(address);
  }

  /** The distance of a place in a global from the global pointer, or null if it is not known. */
  Long distance(String symbol, long offset) {
    return layout == null ? null : layout.distance(symbol, offset);
  }

  /** True if so many bytes from an address on are known to be memory. */
  boolean isMemory(long address, int width) {
    return layout != null && address >= layout.start() && address + width <= layout.end();
  }

  /** A position with the number by which a trap names it. */
  TrapPosition trapPosition(Position position) {
    return new TrapPosition(positions.applyAsInt(position), position);
  }
}
