package org.spindle.frontend.diagnostics;

import java.util.List;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * Prints diagnostics for people: {@code file:line:col: error[CODE]: message}, the source line, a
 * caret line, then notes in the same form, the hint and the rule.
 */
public final class DiagnosticFormatter {
  private static final int MAX_LINE = 160;
  private static final int CONTEXT_BEFORE = 60;

  private DiagnosticFormatter() {}

  /** The printed form, ending in a line end. */
  public static String format(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    String kind = diagnostic.severity().word() + "[" + diagnostic.code() + "]";
    appendFinding(out, diagnostic.range(), kind, diagnostic.message());
    for (Note note : diagnostic.notes()) {
      appendFinding(out, note.range(), "note", note.message());
    }
    diagnostic.hint().ifPresent(hint -> out.append("  hint: ").append(hint).append('\n'));
    diagnostic.rule().ifPresent(rule -> out.append("  rule: ").append(rule).append('\n'));
    return out.toString();
  }

  /** All of them, then one line that says how many there were, if any. */
  public static String format(Diagnostics diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.all().forEach(d -> out.append(format(d)));
    String summary = summary(diagnostics);
    return summary.isEmpty() ? out.toString() : out.append(summary).append('\n').toString();
  }

  /** {@code "2 errors, 1 warning"}, or nothing. */
  public static String summary(Diagnostics diagnostics) {
    List<String> parts =
        List.of(count(diagnostics.errorCount(), "error"), count(diagnostics.warningCount(), "warning"));
    String said = String.join(", ", parts.stream().filter(s -> !s.isEmpty()).toList());
    return diagnostics.droppedCount() == 0
        ? said
        : said + " (" + diagnostics.droppedCount() + " not shown)";
  }

  private static String count(int n, String word) {
    return n == 0 ? "" : n + " " + word + (n == 1 ? "" : "s");
  }

  private static void appendFinding(StringBuilder out, SourceRange range, String kind, String message) {
    out.append(range).append(": ").append(kind).append(": ").append(message).append('\n');
    if (range.hasPosition()) {
      appendSource(out, range);
    }
  }

  private static void appendSource(StringBuilder out, SourceRange range) {
    SourceFile file = range.file();
    int line = range.line();
    String text = file.lineText(line);
    if (text.isBlank()) {
      return;
    }
    int from = Math.min(range.column() - 1, text.length());
    int to = range.endLine() == line ? Math.min(range.endColumn() - 1, text.length()) : text.length();
    int cut = text.length() > MAX_LINE ? Math.max(0, from - CONTEXT_BEFORE) : 0;
    int stop = Math.min(text.length(), cut + MAX_LINE);
    out.append("  ").append(printable(text.substring(cut, stop))).append("\n  ");
    for (int i = cut; i < from; i++) {
      out.append(text.charAt(i) == '\t' ? '\t' : ' ');
    }
    out.append('^').repeat('~', Math.max(0, Math.min(to, stop) - from - 1)).append('\n');
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(c != '\t' && Character.isISOControl(c) ? '?' : (char) c));
    return out.toString();
  }
}
