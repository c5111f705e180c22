package org.spindle.ir.interpret;

import java.util.ArrayList;
import java.util.List;

/** A stack in emulated memory and the activations on it. */
final class GuestContext {
  /** Stack that only the trap handler may use, so that it can handle a trap {@code stack}. */
  private static final long RESERVE = 16384;

  private static final int MOST_FRAMES = 100;

  private final long lowest;
  private final long highest;
  private Activation top;
  private int handlers;

  GuestContext(long lowest, long highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  long lowest() {
    return lowest;
  }

  Activation top() {
    return top;
  }

  /** Whether a trap handler is running. */
  boolean inHandler() {
    return handlers > 0;
  }

  /** The lowest address the stack pointer may reach now. */
  long limit() {
    return inHandler() ? lowest : lowest + Math.min(RESERVE, (highest - lowest) / 4);
  }

  long stackPointer() {
    return top == null ? highest : top.stackPointer();
  }

  void push(Activation activation) {
    top = activation;
    if (activation.handled() != null) {
      handlers++;
    }
  }

  Activation pop() {
    Activation popped = top;
    top = popped.caller();
    if (popped.handled() != null) {
      handlers--;
    }
    return popped;
  }

  Trace trace() {
    List<Trace.Frame> frames = new ArrayList<>();
    int omitted = 0;
    for (Activation at = top; at != null; at = at.caller()) {
      if (frames.size() < MOST_FRAMES) {
        frames.addAll(Trace.framesAt(at.code().procedure().name(), at.position()));
      } else {
        omitted++;
      }
    }
    return new Trace(frames, omitted);
  }
}
