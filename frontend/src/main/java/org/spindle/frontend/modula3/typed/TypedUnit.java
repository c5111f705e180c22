package org.spindle.frontend.modula3.typed;

import java.util.List;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.syntax.CompilationUnit;
import org.spindle.frontend.modula3.types.Type;

/**
 * A checked interface or module.
 *
 * @param body its global variables with their initial values, its procedures, and the module body
 * @param exceptions those it declares
 * @param declared procedures that an interface declares
 * @param types the types it declares, for which descriptors are made
 * @param uninterruptible whether a time budget never stops its code
 */
public record TypedUnit(
    CompilationUnit syntax,
    TypedBlock body,
    List<ExceptionSymbol> exceptions,
    List<ProcedureSymbol> declared,
    List<Type> types,
    boolean uninterruptible) {
  public String name() {
    return syntax.name().name();
  }
}
