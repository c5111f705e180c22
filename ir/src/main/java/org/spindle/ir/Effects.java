package org.spindle.ir;

/**
 * What a procedure promises; the verifier checks it (docs/sir.md, section Effects).
 *
 * @param functional stores only to its own stack, and calls only functional procedures
 * @param ephemeral may be terminated at any safepoint; calls only ephemeral procedures, allocates nothing
 * @param bound greatest cost one activation may charge, in Alpha cycles; -1 when unbounded
 */
public record Effects(boolean functional, boolean ephemeral, long bound) {
  /** Promises nothing. */
  public static final Effects NONE = new Effects(false, false, -1);

  /** Promises to be functional. */
  public static final Effects FUNCTIONAL = new Effects(true, false, -1);
}
