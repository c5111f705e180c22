package org.spindle.runtime.toolchain;

import java.util.List;
import java.util.Optional;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;
import org.spindle.ir.Program;
import org.spindle.ir.text.SirProblem;
import org.spindle.ir.text.SirReader;
import org.spindle.ir.text.SirSyntaxException;
import org.spindle.ir.verify.Verifier;
import org.spindle.ir.verify.Violation;

/** Units that are written as SIR text: what is wrong with them is the user's to mend. */
public final class SirUnits {
  private SirUnits() {}

  /** Reads a text without looking at what it means; nothing when it has errors. */
  public static Optional<Program> parse(SourceFile file, Diagnostics diagnostics) {
    try {
      return Optional.of(SirReader.read(file.path(), file.text()));
    } catch (SirSyntaxException e) {
      for (SirProblem problem : e.problems()) {
        int start = file.lineStart(problem.line()) + problem.column() - 1;
        diagnostics.error(file.range(start, start + 1), "sir-syntax", problem.message());
      }
      return Optional.empty();
    }
  }

  /** Reads and verifies a text; nothing when it has errors. */
  public static Optional<Program> read(SourceFile file, Diagnostics diagnostics) {
    Optional<Program> unit = parse(file, diagnostics);
    List<Violation> violations = unit.map(Verifier::verify).orElse(List.of());
    for (Violation violation : violations) {
      diagnostics.error(definition(file, violation.symbol()), "sir-invalid", violation.toString());
    }
    return violations.isEmpty() ? unit : Optional.empty();
  }

  /** The place where a symbol is written first: nothing that uses it can precede its definition as a whole. */
  private static SourceRange definition(SourceFile file, String symbol) {
    if (symbol == null) {
      return file.whole();
    }
    for (String head : List.of("proc", "global")) {
      for (int at = file.text().indexOf(head); at >= 0; at = file.text().indexOf(head, at + 1)) {
        int name = file.text().indexOf('@', at);
        String written = file.text().startsWith("\"", name + 1) ? '"' + symbol + '"' : symbol;
        if (name > 0 && file.text().startsWith(written, name + 1)
            && !file.text().substring(at, name).contains("\n")) {
          return file.range(name, name + 1 + written.length());
        }
      }
    }
    return file.whole();
  }
}
