package org.spindle.frontend.cove.tree;

import java.util.List;
import java.util.Set;
import org.spindle.frontend.source.SourceFile;

/**
 * A source file, checked.
 *
 * @param name the file's name without directory and extension
 * @param escaping the static variables whose address is used for more than indexing
 */
public record Unit(
    String name,
    SourceFile file,
    List<FunctionDefinition> functions,
    List<StaticVariable> variables,
    Set<Variable> escaping) {
  public Unit {
    functions = List.copyOf(functions);
    variables = List.copyOf(variables);
    escaping = Set.copyOf(escaping);
  }
}
