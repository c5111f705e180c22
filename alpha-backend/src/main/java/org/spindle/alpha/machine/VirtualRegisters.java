package org.spindle.alpha.machine;

import java.util.BitSet;

/** The virtual registers of a procedure and the register file each belongs to. */
public final class VirtualRegisters {
  /** The number of the first virtual register. */
  public static final int FIRST = 64;

  private final BitSet floating = new BitSet();
  private int next = FIRST;

  /** Makes an integer register. */
  public int newInteger() {
    return next++;
  }

  /** Makes a floating register. */
  public int newFloating() {
    floating.set(next);
    return next++;
  }

  /** True if a physical or virtual register belongs to the floating file. */
  public boolean isFloating(int register) {
    return register < FIRST ? register >= 32 : floating.get(register);
  }

  /** True for a virtual register. */
  public static boolean isVirtual(int register) {
    return register >= FIRST;
  }

  /** One more than the greatest virtual register. */
  public int limit() {
    return next;
  }
}
