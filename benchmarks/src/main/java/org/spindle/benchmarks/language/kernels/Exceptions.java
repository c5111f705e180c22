package org.spindle.benchmarks.language.kernels;

/** Exceptions with an argument, thrown one to four calls below where they are caught. */
public final class Exceptions {
  private Exceptions() {}

  /** Has no stack trace, as exceptions of Modula-3 have none. */
  private static final class Odd extends Exception {
    private static final long serialVersionUID = 1;
    final long argument;

    Odd(long argument) {
      super(null, null, false, false);
      this.argument = argument;
    }
  }

  /** Makes {@code count} attempts, of which half fail; a hash of what was returned and caught. */
  public static long run(long count) {
    long hash = 0;
    for (long i = 0; i < count; i++) {
      try {
        hash = hash * 31 + halve(i, i & 3);
      } catch (Odd e) {
        hash = (hash ^ e.argument) + 1;
      }
    }
    return hash;
  }

  private static long halve(long number, long depth) throws Odd {
    if (depth > 0) {
      return halve(number, depth - 1) + depth;
    }
    if ((number & 4) != 0) {
      throw new Odd(number);
    }
    return number / 2;
  }
}
