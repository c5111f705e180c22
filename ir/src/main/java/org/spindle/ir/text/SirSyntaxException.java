package org.spindle.ir.text;

import java.util.List;
import java.util.stream.Collectors;

/** SIR text cannot be read: errors of syntax, or names that nothing defines. */
public final class SirSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<SirProblem> problems;

  SirSyntaxException(List<SirProblem> problems) {
    super(problems.stream().map(SirProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in textual order; at least one. */
  public List<SirProblem> problems() {
    return problems;
  }
}
