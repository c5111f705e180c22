package org.spindle.runtime.bounds;

import org.spindle.ir.Position;

/** Tells that and why there is no bound. */
final class Unbounded extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Position at;

  Unbounded(String reason, Position at) {
    super(reason);
    this.at = at;
  }

  Position at() {
    return at;
  }
}
