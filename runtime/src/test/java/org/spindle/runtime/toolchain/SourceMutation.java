package org.spindle.runtime.toolchain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes source texts at random, mostly token by token, so that much of what comes out still parses. */
final class SourceMutation {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[0-9][0-9A-Za-z_.]*|\"[^\"\\n]*\"|\\s+|[-:<>=+&|]{2}|.",
          Pattern.DOTALL);
  private static final List<String> EXTREMES =
      List.of("0", "1", "-1", "9223372036854775807", "9223372036854775808", "16_ffffffffffffffff", "1.0e999",
          "\"\"",
          "NIL", "'\\000'", "0x7fffffff", "(", ")", ";", "END", "}", "{", "*", "[", "/*", "(*", "<*",
          "\u0000", "\u20ac");

  private final Random random;

  SourceMutation(Random random) {
    this.random = random;
  }

  /**
   * A changed text.
   *
   * @param donor a text in the same language, tokens of which may come in
   */
  String mutate(String text, String donor) {
    List<String> tokens = tokens(text);
    List<String> others = tokens(donor);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && !tokens.isEmpty(); i++) {
      change(tokens, others);
    }
    return String.join("", tokens);
  }

  private static List<String> tokens(String text) {
    return new ArrayList<>(TOKEN.matcher(text).results().map(MatchResult::group).toList());
  }

  private void change(List<String> tokens, List<String> donor) {
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(9)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
      case 2, 3 -> tokens.set(at, word(tokens, at));
      case 4 -> tokens.set(at, donor.get(random.nextInt(donor.size())));
      case 5 -> tokens.set(at, EXTREMES.get(random.nextInt(EXTREMES.size())));
      case 6 -> remove(tokens, at, 1 + random.nextInt(30));
      case 7 -> tokens.addAll(at, List.copyOf(part(donor)));
      default -> tokens.addAll(at, List.copyOf(part(tokens)));
    }
  }

  /** Another word of the text in place of one, the likeliest change to get past the parser. */
  private String word(List<String> tokens, int at) {
    for (int i = 0; i < 20; i++) {
      String other = tokens.get(random.nextInt(tokens.size()));
      if (Character.isLetterOrDigit(other.charAt(0))) {
        return other;
      }
    }
    return tokens.get(at);
  }

  private static void remove(List<String> tokens, int at, int count) {
    tokens.subList(at, Math.min(tokens.size(), at + count)).clear();
  }

  private List<String> part(List<String> tokens) {
    int from = random.nextInt(tokens.size());
    return tokens.subList(from, Math.min(tokens.size(), from + 1 + random.nextInt(20)));
  }
}
