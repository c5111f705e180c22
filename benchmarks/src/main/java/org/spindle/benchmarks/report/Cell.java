package org.spindle.benchmarks.report;

/** One entry of a table. */
public sealed interface Cell {
  /** Nothing was measured. */
  Cell NONE = new Missing();

  /** A word. */
  record Text(String text) implements Cell {}

  /** An exact number. */
  record Count(long number) implements Cell {}

  /** A measured number. */
  record Amount(double number) implements Cell {}

  /** A number that there is none of. */
  record Missing() implements Cell {}

  /** A word. */
  static Cell of(String text) {
    return new Text(text);
  }

  /** An exact number. */
  static Cell of(long number) {
    return new Count(number);
  }

  /** A measured number; missing when it is negative or none. */
  static Cell of(double number) {
    return number >= 0 && Double.isFinite(number) ? new Amount(number) : NONE;
  }

  /** A truth, as people read it. */
  static Cell of(boolean ok) {
    return new Text(ok ? "yes" : "NO");
  }
}
