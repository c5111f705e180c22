package org.spindle.frontend.modula3.typed;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.modula3.names.VariableSymbol;

/** Variables in the order they are initialized, the procedures declared with them, and statements. */
public record TypedBlock(
    List<Local> locals, List<TypedProcedure> procedures, List<TypedStatement> statements) {
  /** A variable with its initial value; without one it gets a default member of its type. */
  public record Local(VariableSymbol variable, Optional<TypedExpression> initial) {}
}
