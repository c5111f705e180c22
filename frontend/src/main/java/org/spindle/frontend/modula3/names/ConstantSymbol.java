package org.spindle.frontend.modula3.names;

import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.source.SourceRange;

/** A declared or predeclared constant. */
public record ConstantSymbol(String name, SourceRange range, Lazy<TypedConstant> value) implements Symbol {
  /** A constant with its type; the value is null if the declaration is in error. */
  public record TypedConstant(Type type, Constant value) {}

  @Override
  public String kind() {
    return "constant";
  }
}
