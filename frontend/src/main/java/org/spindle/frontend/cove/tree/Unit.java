package org.spindle.frontend.cove.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spindle.frontend.source.SourceFile;

/**
 * A source file, checked.
 *
 * @param name the file's name without directory and extension
 * @param declarations all functions and variables with linkage, one for each declaration
 * @param escaping the static variables whose address is used for more than indexing
 */
public record Unit(
    String name,
    SourceFile file,
    List<FunctionDefinition> functions,
    List<StaticVariable> variables,
    List<Entity> declarations,
    Set<Variable> escaping) {
  public Unit {
    functions = List.copyOf(functions);
    variables = List.copyOf(variables);
    declarations = List.copyOf(declarations);
    escaping = Set.copyOf(escaping);
  }

  /** What this file defines, local static variables included. */
  public List<Entity> defined() {
    List<Entity> all = new ArrayList<>();
    functions.forEach(f -> all.add(f.symbol()));
    variables.forEach(v -> all.add(v.variable()));
    return all;
  }
}
