package org.spindle.frontend.modula3.names;

import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.source.SourceRange;

/** A declared or predeclared type. */
public record TypeSymbol(String name, SourceRange range, Lazy<Type> type) implements Symbol {
  @Override
  public String kind() {
    return "type";
  }
}
