package org.spindle.frontend.modula3.names;

import org.spindle.frontend.source.SourceRange;

/** A predeclared procedure. */
public record BuiltinSymbol(String name, Operation operation) implements Symbol {
  /** What it does. */
  public enum Operation {
    ABS, ADR, ADRSIZE, BITSIZE, BYTESIZE, CEILING, DEC, DISPOSE, FIRST, FLOAT, FLOOR, INC, ISTYPE, LAST,
    LOOPHOLE, MAX, MIN, NARROW, NEW, NUMBER, ORD, ROUND, SUBARRAY, TRUNC, TYPECODE, VAL, VIEW,
    INTERFACE_UNIT, MODULE_UNIT
  }

  @Override
  public SourceRange range() {
    return null;
  }

  @Override
  public String kind() {
    return "predeclared procedure";
  }
}
