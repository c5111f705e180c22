package org.spindle.frontend.modula3.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.names.Symbol;
import org.spindle.frontend.source.SourceRange;

/**
 * Warns of names that a unit imports, or declares in a block of its own, and never mentions. The pragma UNUSED before the
 * name or its declaration says that it is meant. Parameters are left alone: what a procedure must take is often decided by
 * those that call it.
 */
final class UnusedNames {
  private record Candidate(Scope scope, String name, String what, SourceRange range) {}

  private static final String IMPORT = "import";
  private static final String FOR_EFFECT =
      "where only what its module does is wanted, write <*UNUSED*> before the name";

  private static final Set<String> HEADS =
      Set.of("VAR", "CONST", "TYPE", "PROCEDURE", "FUNCTIONAL", "EPHEMERAL", "IMPORT");

  private final List<Candidate> candidates = new ArrayList<>();

  /** Adds an imported name. */
  void addImport(Scope scope, String name, SourceRange range) {
    candidates.add(new Candidate(scope, name, IMPORT, range));
  }

  /** Adds what a block declares. */
  void addBlock(Scope scope) {
    for (Symbol s : scope.symbols()) {
      candidates.add(new Candidate(scope, s.name(), s.kind(), s.range()));
    }
  }

  /** Warns of those that nothing has looked up; all of the unit is checked now, without errors. */
  void report(UnitContext unit) {
    candidates.sort(Comparator.comparing(c -> c.range().start()));
    for (Candidate c : candidates) {
      if (!c.scope().isUsed(c.name()) && !isMeant(c.range())) {
        Diagnostic d =
            Diagnostic.warning(
                c.range(), "unused", "the %s '%s' is never used".formatted(c.what(), c.name()));
        unit.report(c.what().equals(IMPORT) ? d.withHint(FOR_EFFECT) : d);
      }
    }
  }

  private static boolean isMeant(SourceRange range) {
    String text = range.file().text();
    int end = range.start();
    while (true) {
      end = text.substring(0, end).stripTrailing().length();
      if (text.startsWith("*>", end - 2)) {
        int start = text.lastIndexOf("<*", end - 2);
        if (start < 0 || text.substring(start + 2, end - 2).strip().equals("UNUSED")) {
          return start >= 0;
        }
        end = start;
      } else {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
          start--;
        }
        if (!HEADS.contains(text.substring(start, end))) {
          return false;
        }
        end = start;
      }
    }
  }
}
