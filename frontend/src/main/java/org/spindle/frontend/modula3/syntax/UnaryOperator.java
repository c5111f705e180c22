package org.spindle.frontend.modula3.syntax;

/** Prefix operators. */
public enum UnaryOperator {
  PLUS("+"),
  MINUS("-"),
  NOT("NOT");

  private final String word;

  UnaryOperator(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
