package org.spindle.alpha.select;

import java.util.List;

/** The left side of a selection rule. */
sealed interface Pattern {
  /**
   * An operation.
   *
   * @param name SIR's name of it
   * @param types what each type in its name may be; an empty set stands for any
   */
  record Operation(String name, List<List<String>> types, List<Pattern> operands)
      implements Pattern {
    boolean matches(Node node) {
      if (!name.equals(node.name())) {
        return false;
      }
      for (int i = 0; i < types.size(); i++) {
        if (!types.get(i).isEmpty() && !types.get(i).contains(node.types().get(i).toString())) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any value. */
  record Variable(String name) implements Pattern {}

  /** A constant of a kind. */
  record Constant(String name, ConstantKind kind) implements Pattern {}

  /** One constant. */
  record Exactly(long value) implements Pattern {}

  /**
   * The address of a load or store; {@code quad} if its place in an aligned quadword must be known.
   */
  record Place(String name, boolean quad) implements Pattern {}
}
