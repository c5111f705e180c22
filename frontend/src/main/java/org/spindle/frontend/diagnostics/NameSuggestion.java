package org.spindle.frontend.diagnostics;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
public final class NameSuggestion {
  private NameSuggestion() {}

  /**
   * The candidate closest to {@code name} by optimal string alignment distance, letters of either
   * case counting as half a change; nothing if even that one is not close.
   */
  public static Optional<String> closest(String name, Collection<String> candidates) {
    // Distances are in half changes.
    int best = 2 * Math.max(1, name.length() / 3) + 1;
    String found = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) * 2 < best && !candidate.equals(name)) {
        int distance =
            candidate.equalsIgnoreCase(name) ? 1 : distance(name, candidate);
        if (distance < best || distance == best && found != null && candidate.compareTo(found) < 0) {
          best = distance;
          found = candidate;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = 2 * (i + j);
          continue;
        }
        int least = Math.min(d[i - 1][j], d[i][j - 1]) + 2;
        least = Math.min(least, d[i - 1][j - 1] + difference(a.charAt(i - 1), b.charAt(j - 1)));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, d[i - 2][j - 2] + 2);
        }
        d[i][j] = least;
      }
    }
    return d[a.length()][b.length()];
  }

  private static int difference(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : 2;
  }
}
