package org.spindle.runtime.alpha;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves an instruction with an arithmetic trap. The constants are the bits of the exception summary (OSF/1
 * PALcode, entArith).
 */
public final class ArithmeticTrap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The instruction asked for software completion. */
  public static final int SOFTWARE_COMPLETION = 1;

  /** Invalid operation. */
  public static final int INVALID = 2;

  /** Division by zero. */
  public static final int DIVISION_BY_ZERO = 4;

  /** Floating overflow. */
  public static final int OVERFLOW = 8;

  /** Floating underflow. */
  public static final int UNDERFLOW = 16;

  /** Inexact result. */
  public static final int INEXACT = 32;

  /** Integer overflow. */
  public static final int INTEGER_OVERFLOW = 64;

  private static final List<String> NAMES = List.of("software completion", "invalid operation",
      "division by zero", "overflow", "underflow", "inexact result", "integer overflow");

  private final int summary;
  private final long registers;

  ArithmeticTrap(int summary, long registers) {
    super(null, null, false, false);
    this.summary = summary;
    this.registers = registers;
  }

  int summary() {
    return summary;
  }

  long registers() {
    return registers;
  }

  static String describe(int summary) {
    List<String> found = new ArrayList<>();
    for (int bit = 1; bit < NAMES.size(); bit++) {
      if ((summary >> bit & 1) != 0) {
        found.add(NAMES.get(bit));
      }
    }
    return String.join(", ", found);
  }

  @Override
  public String getMessage() {
    return describe(summary);
  }
}
