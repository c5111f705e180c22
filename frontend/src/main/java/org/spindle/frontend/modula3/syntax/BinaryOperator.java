package org.spindle.frontend.modula3.syntax;

/** Infix operators with their binding strength (language definition, section 2.6.1). */
public enum BinaryOperator {
  OR("OR", 1),
  AND("AND", 2),
  EQUAL("=", 4),
  NOT_EQUAL("#", 4),
  LESS("<", 4),
  LESS_EQUAL("<=", 4),
  GREATER(">", 4),
  GREATER_EQUAL(">=", 4),
  IN("IN", 4),
  PLUS("+", 5),
  MINUS("-", 5),
  CONCATENATE("&", 5),
  TIMES("*", 6),
  DIVIDE("/", 6),
  DIV("DIV", 6),
  MOD("MOD", 6);

  /** The strength of NOT, between AND and the relations. */
  public static final int NOT_STRENGTH = 3;

  private final String word;
  private final int strength;

  BinaryOperator(String word, int strength) {
    this.word = word;
    this.strength = strength;
  }

  public String word() {
    return word;
  }

  public int strength() {
    return strength;
  }
}
