package org.spindle.frontend.diagnostics;

import java.util.List;
import java.util.stream.Collectors;
import org.spindle.frontend.source.SourceRange;

/**
 * The JSON form of diagnostics: an array of objects with {@code file, line, column, endLine,
 * endColumn, severity, code, message, notes, hint}; the four numbers are absent where a diagnostic
 * belongs to a whole file.
 */
public final class DiagnosticJson {
  private DiagnosticJson() {}

  public static String format(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(DiagnosticJson::format).collect(Collectors.joining(",\n", "[", "]\n"));
  }

  public static String format(Diagnostic d) {
    String notes =
        d.notes().stream()
            .map(n -> "{" + place(n.range()) + ",\"message\":" + quote(n.message()) + "}")
            .collect(Collectors.joining(","));
    String hint = d.hint().map(h -> ",\"hint\":" + quote(h)).orElse("");
    String rule = d.rule().map(r -> ",\"rule\":" + quote(r)).orElse("");
    return "{%s,\"severity\":%s,\"code\":%s,\"message\":%s,\"notes\":[%s]%s%s}"
        .formatted(
            place(d.range()),
            quote(d.severity().word()),
            quote(d.code()),
            quote(d.message()),
            notes,
            hint,
            rule);
  }

  private static String place(SourceRange range) {
    String file = "\"file\":" + quote(range.file().path());
    return range.hasPosition()
        ? "%s,\"line\":%d,\"column\":%d,\"endLine\":%d,\"endColumn\":%d"
            .formatted(file, range.line(), range.column(), range.endLine(), range.endColumn())
        : file;
  }

  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c < 0x20 || Character.isSurrogate(c) ? "\\u%04x".formatted((int) c) : c);
      }
    }
    return out.append('"').toString();
  }
}
