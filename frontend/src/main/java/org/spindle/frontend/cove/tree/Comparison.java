package org.spindle.frontend.cove.tree;

/** The relational and equality operators. */
public enum Comparison {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  public boolean isEquality() {
    return this == EQUAL || this == NOT_EQUAL;
  }
}
