package org.spindle.frontend.modula3.syntax;

/** SPIN's procedure attributes. */
public enum Attribute {
  FUNCTIONAL,
  EPHEMERAL
}
