package org.spindle.frontend.cove.tree;

/** The unary operators on values. */
public enum UnaryOperator {
  NEGATE,
  COMPLEMENT,
  NOT
}
