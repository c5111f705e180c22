package org.spindle.alpha.machine;

import org.spindle.ir.Position;

/**
 * Where a trap is.
 *
 * @param number by which the program's trap handler knows the place
 * @param position with the calls it was inlined at
 */
public record TrapPosition(int number, Position position) {}
