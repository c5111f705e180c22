package org.spindle.alpha.allocate;

import org.spindle.alpha.machine.MachineInstruction;

/** A single transfer that the allocator inserts. */
public sealed interface Move {
  /** The location written. */
  int to();

  /** Copies a location to another. */
  record Copy(int from, int to) implements Move {}

  /** Makes a constant again, by the instruction that defined it. */
  record Rematerialize(MachineInstruction.Plain recipe, int to) implements Move {}
}
