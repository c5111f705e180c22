package org.spindle.frontend.modula3.names;

import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.source.SourceRange;

/**
 * A declared exception.
 *
 * @param argument gives null if it has none
 */
public record ExceptionSymbol(String name, SourceRange range, String linkName, Lazy<Type> argument)
    implements Symbol {
  @Override
  public String kind() {
    return "exception";
  }
}
