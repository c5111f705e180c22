package org.spindle.alpha.allocate;

/**
 * Where a value is, as a number: 0 to 63 a register, from 64 on a spill slot of eight bytes. The
 * first slot is for breaking cycles of moves and never holds a value at an instruction.
 */
public final class Location {
  /** No location yet. */
  public static final int NONE = -1;

  /** Nowhere: the value is made again from the constant that defines it wherever it is needed. */
  public static final int RECIPE = -2;

  /** The slot that cycles of moves are broken with. */
  public static final int CYCLE_SLOT = 64;

  private Location() {}

  /** True for a register of either file. */
  public static boolean isRegister(int location) {
    return location >= 0 && location < CYCLE_SLOT;
  }

  /** True for a spill slot. */
  public static boolean isSlot(int location) {
    return location >= CYCLE_SLOT;
  }

  /** The number of a slot, from 0. */
  public static int slotNumber(int location) {
    return location - CYCLE_SLOT;
  }
}
