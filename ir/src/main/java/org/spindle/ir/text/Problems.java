package org.spindle.ir.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Collects what is wrong with one text. */
final class Problems {
  private static final int MOST = 50;

  private final String file;
  private final List<SirProblem> problems = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Token at, String message) {
    add(at.getLine(), at.getCharPositionInLine() + 1, message);
  }

  void add(int line, int column, String message) {
    if (problems.size() < MOST) {
      problems.add(new SirProblem(file, line, column, message));
    }
  }

  /**
   * Ends a stage of reading.
   *
   * @throws SirSyntaxException when anything is wrong so far
   */
  void check() throws SirSyntaxException {
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(SirProblem::line).thenComparingInt(SirProblem::column));
      throw new SirSyntaxException(problems);
    }
  }
}
