package org.spindle.runtime.machine;

/** The engines by their names on the command line. */
public enum EngineKind {
  TRUFFLE,
  ALPHA,
  INTERP
}
