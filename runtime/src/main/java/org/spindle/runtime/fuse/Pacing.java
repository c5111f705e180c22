package org.spindle.runtime.fuse;

/**
 * Decides when the set of bindings of one event is fused, so that changes in quick succession are fused together and fusing
 * takes a bounded share of the time. It knows no clock: all times are given to it, in nanoseconds.
 *
 * <p>A change after a time of calm is fused at once. Fusing never takes more than a {@link #SHARE}th of the time. And each set
 * of code that did not last doubles the wait for the next one, as is usual for retries (exponential back-off), until there is
 * calm; but no change waits longer than {@link #PATIENCE} for this reason, so that code comes now and then even if changes
 * never end.
 */
final class Pacing {
  /** After fusing has taken a time, nothing is fused for so many times that, less one. */
  static final int SHARE = 4;

  /** Nanoseconds without a change after which there is calm. */
  static final long CALM = 20_000_000;

  /** Nanoseconds that a change waits at most for others, if its share of the time allows it to be fused. */
  static final long PATIENCE = 1_000_000_000;

  private static final int MOST_DOUBLINGS = 30;

  private enum State {
    /** There is nothing to fuse. */
    IDLE,
    /** There are changes that are not yet being fused. */
    CHANGED,
    /** Code is being made. */
    MAKING,
    /** There is code for the set as it is, or it was found that there cannot be any. */
    DONE
  }

  private State state = State.IDLE;
  private boolean everBegun;
  private long changed;
  private long begun;
  private long ended;
  private int doublings;

  /** Notes that the set was changed, and is to be fused. */
  void change(long now) {
    supersede(now);
    changed = now;
    state = State.CHANGED;
  }

  /** Notes that what was made, is made, or is to be made for the set, is not used any more. */
  void supersede(long now) {
    if (state == State.MAKING) {
      end(now);
      backOff();
    } else if (state == State.DONE && now - ended < Math.max(cost(), CALM)) {
      backOff();
    } else if (state == State.DONE) {
      doublings = 0;
    }
    state = State.IDLE;
  }

  private void backOff() {
    doublings = Math.min(doublings + 1, MOST_DOUBLINGS);
  }

  /** Notes that the changes so far are being fused. */
  void begin(long now) {
    state = State.MAKING;
    everBegun = true;
    begun = now;
    ended = now;
  }

  /** Notes that making code has ended; if that was superseded meanwhile, what it took counts nevertheless. */
  void end(long now) {
    ended = Math.max(ended, now);
    if (state == State.MAKING) {
      state = State.DONE;
    }
  }

  /** Whether there are changes that are not yet being fused. */
  boolean waits() {
    return state == State.CHANGED;
  }

  /** Whether code is being made that was not superseded. */
  boolean isMaking() {
    return state == State.MAKING;
  }

  /** From when on the changes are to be fused, provided that no other comes before. */
  long due() {
    if (!everBegun) {
      return changed;
    }
    long pause = (SHARE - 1) * cost();
    long backedOff = pause > PATIENCE >> doublings ? PATIENCE : pause << doublings;
    return ended + Math.max(pause, Math.min(backedOff, changed + CALM - ended));
  }

  private long cost() {
    return ended - begun;
  }
}
