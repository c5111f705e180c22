package org.spindle.alpha.machine;

import org.spindle.ir.MemoryClass;

/**
 * What is known of a memory access beyond its address.
 *
 * @param region the memory it touches, the rest of the quadword that it reads and writes back included
 * @param faults whether it may be a memory fault
 */
public record Access(MemoryClass region, boolean faults) {
  /** Of an access of which nothing is known. */
  public static final Access UNKNOWN = new Access(MemoryClass.ANY, true);

  /** Of constants that are made together with the code. */
  public static final Access TABLE = new Access(MemoryClass.CONST, false);
}
