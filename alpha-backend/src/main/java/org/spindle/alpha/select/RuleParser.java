package org.spindle.alpha.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads one line of a rule table; the table's head describes the form. */
final class RuleParser {
  private final String line;
  private final int number;
  private final List<String> tokens;
  private int at;

  private RuleParser(String line, int number, String pattern) {
    this.line = line;
    this.number = number;
    tokens = List.of(pattern.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+"));
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static Rule parse(String line, int number) {
    String[] sides = line.split("=>", 2);
    boolean condition = sides[0].startsWith("cond ");
    var parser = new RuleParser(line, number, condition ? sides[0].substring(5) : sides[0]);
    Pattern pattern = condition ? parser.operand() : parser.operation();
    if (sides.length != 2 || parser.at != parser.tokens.size()) {
      throw parser.malformed();
    }
    String code = sides[1];
    Rule.Test test = null;
    int mark = code.indexOf('?');
    if (condition != mark >= 0) {
      throw parser.malformed();
    }
    if (condition) {
      String[] parts = code.substring(mark + 1).strip().split("\\s+");
      test = new Rule.Test(parts[0], parts[1]);
      code = code.substring(0, mark);
    }
    List<Rule.Step> steps =
        Arrays.stream(code.split(";")).filter(s -> !s.isBlank()).map(RuleParser::step).toList();
    return new Rule(number, pattern, steps, test);
  }

  private static Rule.Step step(String text) {
    String[] sides = text.split("->");
    List<String> words = List.of(sides[0].strip().split("\\s+"));
    String result = sides.length > 1 ? sides[1].strip() : null;
    return new Rule.Step(words.getFirst(), words.subList(1, words.size()), result);
  }

  private Pattern operation() {
    String[] parts = next().split("\\.");
    List<List<String>> types = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      types.add(parts[i].equals("*") ? List.of() : List.of(parts[i].split("\\|")));
    }
    List<Pattern> operands = new ArrayList<>();
    while (at < tokens.size() && !tokens.get(at).equals(")")) {
      operands.add(operand());
    }
    return new Pattern.Operation(parts[0], types, operands);
  }

  private Pattern operand() {
    String token = next();
    if (token.equals("(")) {
      Pattern inner = operation();
      if (!next().equals(")")) {
        throw malformed();
      }
      return inner;
    }
    if (token.equals("m") || token.equals("m:quad")) {
      return new Pattern.Place("m", token.endsWith(":quad"));
    }
    int colon = token.indexOf(':');
    if (colon > 0) {
      String kind = token.substring(colon + 1).toUpperCase(Locale.ROOT);
      return new Pattern.Constant(token.substring(0, colon), ConstantKind.valueOf(kind));
    }
    if (Character.isLetter(token.charAt(0))) {
      return new Pattern.Variable(token);
    }
    return new Pattern.Exactly(Long.parseLong(token));
  }

  private String next() {
    if (at == tokens.size()) {
      throw malformed();
    }
    return tokens.get(at++);
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("line " + number + ": malformed rule: " + line);
  }
}
