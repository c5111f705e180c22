package org.spindle.alpha.select;

import java.util.Map;
import org.spindle.alpha.encode.Literals;

/**
 * A constant expression on the right side of a rule: sums, products, negation, complement and a few
 * functions.
 */
final class Expression {
  private final String text;
  private final Map<String, Long> variables;
  private int at;

  private Expression(String text, Map<String, Long> variables) {
    this.text = text;
    this.variables = variables;
  }

  /** The value of an expression. */
  static long evaluate(String text, Map<String, Long> variables) {
    var expression = new Expression(text, variables);
    long value = expression.sum();
    if (expression.at != text.length()) {
      throw new IllegalArgumentException("malformed expression " + text);
    }
    return value;
  }

  private long sum() {
    long value = product();
    while (at < text.length() && (peek() == '+' || peek() == '-')) {
      value = text.charAt(at++) == '+' ? value + product() : value - product();
    }
    return value;
  }

  private long product() {
    long value = factor();
    while (at < text.length() && peek() == '*') {
      at++;
      value *= factor();
    }
    return value;
  }

  private long factor() {
    switch (peek()) {
      case '-' -> {
        at++;
        return -factor();
      }
      case '~' -> {
        at++;
        return ~factor();
      }
      default -> {}
    }
    int start = at;
    while (at < text.length() && Character.isLetterOrDigit(peek())) {
      at++;
    }
    String word = text.substring(start, at);
    if (at < text.length() && peek() == '(') {
      at++;
      long argument = sum();
      at++;
      return apply(word, argument);
    }
    if (Character.isDigit(word.charAt(0))) {
      return Long.decode(word);
    }
    return variables.get(word);
  }

  private char peek() {
    return text.charAt(at);
  }

  private static long apply(String function, long n) {
    return switch (function) {
      case "log2" -> Long.numberOfTrailingZeros(n);
      case "high" -> Literals.high(n);
      case "low" -> Literals.low(n);
      case "zap" -> zapMask(n);
      case "byte" -> n & 7;
      case "octet" -> n & 0xff;
      default -> throw new IllegalArgumentException("unknown function " + function);
    };
  }

  private static long zapMask(long n) {
    long mask = 0;
    for (int i = 0; i < 8; i++) {
      mask |= (n >>> (8 * i) & 1) << i;
    }
    return mask;
  }
}
