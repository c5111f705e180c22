package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import java.util.function.Supplier;

/**
 * A procedure as call sites see it: its own code, translated at the first call, and what is published for its event.
 *
 * <p>Code that is published or replaced invalidates nothing: call sites read a volatile field and compare it with the code
 * that they have inlined ({@link PublishedCalleeNode}).
 */
public final class GuestProcedure {
  private final String symbol;
  private final int parameters;
  private final boolean event;
  private final boolean raises;
  private final Supplier<CallTarget> translation;
  private volatile CallTarget own;

  /** What a raise calls: one field, so that a raise reads no other. Null while it is own code that was never called. */
  private volatile CallTarget raised;

  /** Whether something else than own code is published. Guarded by this. */
  private boolean published;

  /**
   * @param parameters how many it takes
   * @param event whether implementations can be published for it
   * @param raises whether its code raises events, and so can be replaced by code that has others inlined
   * @param translation makes the procedure's code
   */
  public GuestProcedure(
      String symbol, int parameters, boolean event, boolean raises, Supplier<CallTarget> translation) {
    this.symbol = symbol;
    this.parameters = parameters;
    this.event = event;
    this.raises = raises;
    this.translation = translation;
  }

  /** The symbol. */
  public String symbol() {
    return symbol;
  }

  /** How many parameters it takes. */
  public int parameters() {
    return parameters;
  }

  /** Whether implementations can be published for it, so that a call through its descriptor is a raise. */
  boolean isEvent() {
    return event;
  }

  /** Whether its own code raises events, and so may be replaced. */
  public boolean raises() {
    return raises;
  }

  /** The procedure's own code. */
  public CallTarget target() {
    if (own == null) {
      CompilerDirectives.transferToInterpreter();
      synchronized (this) {
        if (own == null) {
          own = translation.get();
        }
      }
    }
    return own;
  }

  /** The procedure's own code as far as it was called, else null. */
  public CallTarget translated() {
    return own;
  }

  /** Replaces the procedure's own code by code that does the same, seen by calls that begin later. */
  public synchronized void replace(CallTarget code) {
    own = code;
    if (!published) {
      raised = code;
    }
  }

  /** What a raise calls. */
  CallTarget published() {
    CallTarget current = raised;
    if (current == null) {
      CompilerDirectives.transferToInterpreter();
      target();
      synchronized (this) {
        if (raised == null) {
          raised = own;
        }
        current = raised;
      }
    }
    return current;
  }

  /** What a raise calls as far as it is known without translating anything, else null. */
  CallTarget publishedOrNull() {
    return raised;
  }

  /** Publishes code for this event: one store, seen by raises that begin later. Null: the procedure's own code. */
  public synchronized void publish(CallTarget code) {
    published = code != null;
    raised = published ? code : own;
  }
}
