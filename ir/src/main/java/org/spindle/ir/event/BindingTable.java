package org.spindle.ir.event;

/** Byte offsets and flags of event records, binding tables and guard tables (docs/abi.md). */
public final class BindingTable {
  /** In an event record: descriptor of the procedure. */
  public static final long EVENT_PROCEDURE = 0;

  /** In an event record: the binding table, or NIL. */
  public static final long EVENT_TABLE = 8;

  /** In an event record: descriptor of the generic raise. */
  public static final long EVENT_GENERIC = 16;

  /** In an event record: the zero-terminated name. */
  public static final long EVENT_NAME = 24;

  /** In an event record: descriptor of the deferred call, or 0 when handlers cannot be asynchronous. */
  public static final long EVENT_DEFERRED = 40;

  /** In an event record: flags. */
  public static final long EVENT_FLAGS = 48;

  /** In an event record: the literals of code made ahead that is published, or NIL. */
  public static final long EVENT_LITERALS = 56;

  /** Flag of an event record: the result is a scalar, so that results can be merged. */
  public static final long MERGEABLE = 1;

  /** Bytes of an event record. */
  public static final long EVENT_SIZE = 64;

  /** Where the entries of an open array start, after its length. */
  public static final long ENTRIES = 8;

  /** Bytes of a binding's entry. */
  public static final long BINDING_SIZE = 72;

  /** In an entry of a binding: descriptor of the handler. */
  public static final long BINDING_HANDLER = 0;
  static final long BINDING_CLOSURE = 8;

  /** In an entry of a binding: flags. */
  public static final long BINDING_FLAGS = 16;

  /** In an entry of a binding: guards, or NIL. */
  public static final long BINDING_GUARDS = 24;

  static final long BINDING_BOUND = 32;

  /** In an entry of a binding: the dispatcher's object for it. */
  public static final long BINDING_OBJECT = 40;

  static final long BINDING_STORAGE = 48;

  /** In an entry of a binding: index of the entry after the next filter, this one included, or the length. */
  public static final long BINDING_STAGE = 56;
  static final long BINDING_MERGE = 64;

  /** Bytes of a guard's entry. */
  public static final long GUARD_SIZE = 24;

  /** In an entry of a guard: its descriptor. */
  public static final long GUARD_PROCEDURE = 0;

  /** In an entry of a guard: its closure. */
  public static final long GUARD_CLOSURE = 8;

  /** In an entry of a guard: flags. */
  public static final long GUARD_FLAGS = 16;

  /** Flag: the closure is passed as first argument. */
  public static final long PASS_CLOSURE = 1;

  /** Flag: the handler is the event's own procedure. */
  static final long INTRINSIC = 2;

  /** Flag: the handler runs only when no other did. */
  public static final long DEFAULT = 4;

  /** Flag: the handler runs in a context of its own. */
  static final long ASYNCHRONOUS = 8;

  /** Flag: its runs are counted and timed. */
  static final long PROFILED = 16;

  /** Flag: the raise ends when the handler has run. */
  public static final long FINAL = 32;

  /** Flag: the handler returns a BOOLEAN, though the event has no result; the raise ends when it is TRUE. */
  static final long DECIDES = 64;

  /** Bytes of an argument of a deferred call: a word for a number, a word for a reference. */
  static final long ARGUMENT_SIZE = 16;

  private BindingTable() {}

  /** The symbol of the event record of a procedure. */
  public static String record(String procedure) {
    return "event." + procedure;
  }

  /** The symbol of the generic raise of a procedure. */
  public static String genericRaise(String procedure) {
    return procedure + "$raise";
  }

  /** The symbol of what runs an asynchronous handler of a procedure. */
  public static String deferredCall(String procedure) {
    return procedure + "$deferred";
  }

  /** The symbol of what the generic raise of a procedure becomes when a guard fails. */
  public static String carefulRaise(String procedure) {
    return procedure + "$careful";
  }
}
