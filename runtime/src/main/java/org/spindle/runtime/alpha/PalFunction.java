package org.spindle.runtime.alpha;

/** Functions of CALL_PAL that user programs may call (OSF/1 PALcode), and halt. */
public final class PalFunction {
  /** Stops the processor. */
  public static final int HALT = 0x00;

  /** Breakpoint trap. */
  public static final int BPT = 0x80;

  /** Bug check trap. */
  public static final int BUGCHK = 0x81;

  /** System call: number in v0. */
  public static final int CALLSYS = 0x83;

  /** Makes stores visible to instruction fetch. */
  public static final int IMB = 0x86;

  /** Reads the thread's unique value into v0. */
  public static final int RDUNIQ = 0x9e;

  /** Writes the thread's unique value from a0. */
  public static final int WRUNIQ = 0x9f;

  /** Software trap: code in a0. */
  public static final int GENTRAP = 0xaa;

  private PalFunction() {}
}
