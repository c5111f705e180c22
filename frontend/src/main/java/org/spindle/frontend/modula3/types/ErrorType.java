package org.spindle.frontend.modula3.types;

/** The type of what has been reported already; everything about it is accepted silently. */
public enum ErrorType implements Type {
  ERROR;

  @Override
  public String show() {
    return "?";
  }
}
