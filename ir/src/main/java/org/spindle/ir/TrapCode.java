package org.spindle.ir;

/**
 * The checked run-time errors (docs/sir.md, section Traps). The ordinal order is part of the run-time interface: a trap
 * handler receives {@link #number()}.
 */
public enum TrapCode {
  NIL("nil", "attempt to dereference NIL"),
  BOUNDS("bounds", "subscript out of bounds"),
  RANGE("range", "value out of range"),
  SHAPE("shape", "arrays of different shape"),
  NARROW("narrow", "value is not of the type narrowed to"),
  CASE("case", "no case label matches"),
  RETURN("return", "function ended without a value"),
  DIVIDE("divide", "division by zero"),
  SHIFT("shift", "shift count out of range"),
  OVERFLOW("overflow", "arithmetic overflow"),
  ASSERT("assert", "assertion failed"),
  UNHANDLED("unhandled", "exception outside the RAISES set"),
  STACK("stack", "stack overflow"),
  MEMORY("memory", "out of memory"),
  FAULT("fault", "access outside memory"),
  TIME("time", "time bound exceeded"),
  VIEW("view", "buffer too short or misaligned for the view"),
  CLOSURE("closure", "nested procedure assigned to a variable"),
  NO_HANDLER("no_handler", "event raised a result but no handler fired"),
  UNREACHABLE("unreachable", "unreachable code reached"),
  UNLINKED("unlinked", "procedure has no implementation");

  private final String text;
  private final String message;

  TrapCode(String text, String message) {
    this.text = text;
    this.message = message;
  }

  /** The number a trap handler receives; stable. */
  public int number() {
    return ordinal();
  }

  /** One line for people. */
  public String message() {
    return message;
  }

  @Override
  public String toString() {
    return text;
  }
}
