package org.spindle.frontend.cove.tree;

import java.util.List;
import java.util.Set;

/**
 * A function with its body.
 *
 * @param escaping the local variables whose address is used for more than indexing
 */
public record FunctionDefinition(
    FunctionSymbol symbol, List<Variable> parameters, Statement.Block body, Set<Variable> escaping) {
  public FunctionDefinition {
    parameters = List.copyOf(parameters);
    escaping = Set.copyOf(escaping);
  }
}
