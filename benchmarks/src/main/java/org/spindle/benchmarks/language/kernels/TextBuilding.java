package org.spindle.benchmarks.language.kernels;

/** Makes a long text of short ones: numbers in decimal, joined by concatenation in halves. */
public final class TextBuilding {
  private TextBuilding() {}

  /** Writes the numbers below {@code count}; a hash of the text. */
  public static long run(long count) {
    String text = join(0, count);
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  private static String join(long from, long to) {
    if (to - from == 1) {
      return Long.toString(from).concat(",");
    }
    long middle = (from + to) / 2;
    return join(from, middle).concat(join(middle, to));
  }
}
