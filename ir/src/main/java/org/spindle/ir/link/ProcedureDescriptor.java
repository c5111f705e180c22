package org.spindle.ir.link;

/**
 * The 64 bytes whose address is a procedure value (docs/abi.md, section Procedure descriptors): byte offsets
 * of its fields, bits of its flags, and names of the globals that it is made from.
 */
public final class ProcedureDescriptor {
  /** Bytes of a descriptor. */
  public static final int SIZE = 64;

  /** Alpha code address, or 0. */
  public static final int CODE = 0;

  /** Number in the machine's table of procedures. */
  public static final int NUMBER = 8;

  /** Address of the signature descriptor. */
  public static final int SIGNATURE = 16;

  /** Flags. */
  public static final int FLAGS = 24;

  /** Address of the event record, or 0. */
  public static final int EVENT = 32;

  /** Environment of a closure. */
  public static final int ENVIRONMENT = 40;

  /** Address of the zero-terminated name. */
  public static final int NAME = 48;

  /** Greatest cost in cycles, or 0 when there is no bound. */
  public static final int BOUND = 56;

  /** Flag: the procedure is functional. */
  public static final long FLAG_FUNCTIONAL = 1;

  /** Flag: it may be terminated at a safepoint. */
  public static final long FLAG_EPHEMERAL = 2;

  /** Flag: a closure, which takes its environment as first argument. */
  public static final long FLAG_CLOSURE = 4;

  /** Flag: the procedure is an event. */
  public static final long FLAG_EVENT = 8;

  private ProcedureDescriptor() {}

  /** The global in which a front end gives a procedure's signature descriptor, flags and bound. */
  public static String attributes(String procedure) {
    return "desc." + procedure;
  }

  /** The event record of a procedure. */
  public static String event(String procedure) {
    return "event." + procedure;
  }
}
