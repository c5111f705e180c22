package org.spindle.frontend.modula3.names;

import org.spindle.frontend.source.SourceRange;

/** What a name stands for. */
public sealed interface Symbol
    permits ConstantSymbol, TypeSymbol, VariableSymbol, ProcedureSymbol, ExceptionSymbol, UnitSymbol,
    BuiltinSymbol {
  String name();

  /** Where the name is declared; null for what is predeclared. */
  SourceRange range();

  /** What kind of thing, as diagnostics say it. */
  String kind();

  /** The kind with its article, as in {@code an exception}. */
  default String anyOfKind() {
    return ("aeiou".indexOf(kind().charAt(0)) >= 0 ? "an " : "a ") + kind();
  }
}
