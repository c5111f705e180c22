package org.spindle.frontend.modula3.names;

import org.spindle.frontend.source.SourceRange;

/** An imported interface under its local name. */
public record UnitSymbol(String name, SourceRange range, String unit, Scope contents) implements Symbol {
  @Override
  public String kind() {
    return "interface";
  }
}
