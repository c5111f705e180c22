package org.spindle.frontend.cove.tree;

/** The binary operators on arithmetic values. */
public enum BinaryOperator {
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  ADD("+"),
  SUBTRACT("-"),
  SHIFT_LEFT("<<"),
  SHIFT_RIGHT(">>"),
  AND("&"),
  XOR("^"),
  OR("|");

  private final String text;

  BinaryOperator(String text) {
    this.text = text;
  }

  public boolean isShift() {
    return this == SHIFT_LEFT || this == SHIFT_RIGHT;
  }

  /** Whether the operator takes integers only. */
  public boolean isIntegral() {
    return this == REMAINDER || ordinal() >= SHIFT_LEFT.ordinal();
  }

  @Override
  public String toString() {
    return text;
  }
}
