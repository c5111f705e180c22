package org.spindle.benchmarks.language.cove;

import java.nio.charset.StandardCharsets;

/** Finds all places of some words in a text, by the algorithm of Horspool. */
public final class Search {
  private static final String[] WORDS = {"abcd", "bca", "ddcbaab", "aadcb"};

  private Search() {}

  /** A hash of how often words are in a text of {@code size} characters. */
  public static long run(long size) {
    byte[] text = new byte[(int) size];
    Generator random = new Generator();
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) ('a' + (random.next() >>> 28) % 5);
    }
    long check = 0;
    for (String word : WORDS) {
      check = check * 1009 + countMatches(text, word.getBytes(StandardCharsets.US_ASCII));
    }
    return check;
  }

  private static long countMatches(byte[] text, byte[] word) {
    int n = text.length;
    int m = word.length;
    int[] skip = new int[256];
    for (int i = 0; i < 256; i++) {
      skip[i] = m;
    }
    for (int i = 0; i + 1 < m; i++) {
      skip[word[i] & 0xFF] = m - 1 - i;
    }
    long found = 0;
    int at = 0;
    while (at <= n - m) {
      int i = m - 1;
      while (i >= 0 && text[at + i] == word[i]) {
        i--;
      }
      if (i < 0) {
        found++;
      }
      at += skip[text[at + m - 1] & 0xFF];
    }
    return found;
  }
}
