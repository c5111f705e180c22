package org.spindle.alpha.machine;

/** The second source of an operate instruction. */
public sealed interface Source {
  /** A register, physical or virtual. */
  record Register(int number) implements Source {}

  /** An unsigned 8-bit literal. */
  record Literal(int value) implements Source {
    /** Checks the range. */
    public Literal {
      if (value < 0 || value > 255) {
        throw new IllegalArgumentException("literal " + value);
      }
    }
  }
}
