package org.spindle.runtime.machine;

/** When an engine that compiles in the background publishes an event's implementation. */
public enum Publication {
  /** At once: what is published serves the next raise, though perhaps not yet at full speed. */
  AT_ONCE,

  /** When it is compiled; until then what was given as its stand-in serves. */
  COMPILED
}
