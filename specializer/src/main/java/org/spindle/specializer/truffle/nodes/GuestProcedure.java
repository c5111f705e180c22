package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.Truffle;
import java.util.function.Supplier;

/**
 * A procedure as call sites see it: its own code, translated at the first call, and what is published for its event.
 *
 * <p>As long as nothing was published, raises are direct calls under an assumption; from the first publication on they read
 * a volatile field, so that later publications invalidate no code.
 */
public final class GuestProcedure {
  private final String symbol;
  private final int parameters;
  private final boolean event;
  private final Supplier<CallTarget> translation;
  private final Assumption unextended = Truffle.getRuntime().createAssumption("unextended event");
  private volatile CallTarget own;
  private volatile CallTarget published;

  /**
   * @param parameters how many it takes
   * @param event whether implementations can be published for it
   * @param translation makes the procedure's code
   */
  public GuestProcedure(String symbol, int parameters, boolean event, Supplier<CallTarget> translation) {
    this.symbol = symbol;
    this.parameters = parameters;
    this.event = event;
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

  /** Valid while nothing was ever published for this event. */
  Assumption unextended() {
    return unextended;
  }

  /** What a raise calls. */
  CallTarget published() {
    CallTarget current = published;
    return current == null ? target() : current;
  }

  /** Publishes code for this event: one store, seen by raises that begin later. Null: the procedure's own code. */
  public void publish(CallTarget code) {
    published = code;
    unextended.invalidate();
  }
}
