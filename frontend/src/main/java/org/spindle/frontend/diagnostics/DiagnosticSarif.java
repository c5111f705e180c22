package org.spindle.frontend.diagnostics;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import org.spindle.frontend.source.SourceRange;

/**
 * Diagnostics as a log in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS): one run, whose rules are
 * the codes of the diagnostics. Hints are part of the message, notes are related locations.
 */
public final class DiagnosticSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private DiagnosticSarif() {}

  /** The log of one run of {@code spindle}. */
  public static String format(List<Diagnostic> diagnostics) {
    String rules =
        diagnostics.stream()
            .map(Diagnostic::code)
            .distinct()
            .sorted()
            .map(code -> "{\"id\":%s}".formatted(DiagnosticJson.quote(code)))
            .collect(Collectors.joining(","));
    String results =
        diagnostics.stream().map(DiagnosticSarif::result).collect(Collectors.joining(",\n", "[", "]"));
    return """
        {"$schema":"%s","version":"2.1.0","runs":[{"tool":{"driver":{"name":"spindle","rules":[%s]}},\
        "columnKind":"utf16CodeUnits","results":%s}]}
        """
        .formatted(SCHEMA, rules, results);
  }

  private static String result(Diagnostic d) {
    String related =
        d.notes().stream()
            .map(n -> "{%s,\"message\":%s}".formatted(location(n.range()), message(n.message())))
            .collect(Collectors.joining(","));
    return "{\"ruleId\":%s,\"level\":\"%s\",\"message\":%s,\"locations\":[{%s}]%s}"
        .formatted(
            DiagnosticJson.quote(d.code()),
            d.isError() ? "error" : "warning",
            message(d.message() + d.hint().map(h -> "; " + h).orElse("")),
            location(d.range()),
            related.isEmpty() ? "" : ",\"relatedLocations\":[" + related + "]");
  }

  private static String message(String text) {
    return "{\"text\":" + DiagnosticJson.quote(text) + "}";
  }

  private static String location(SourceRange range) {
    String region =
        range.hasPosition()
            ? ",\"region\":{\"startLine\":%d,\"startColumn\":%d,\"endLine\":%d,\"endColumn\":%d}"
                .formatted(range.line(), range.column(), range.endLine(), range.endColumn())
            : "";
    return "\"physicalLocation\":{\"artifactLocation\":{\"uri\":%s}%s}"
        .formatted(DiagnosticJson.quote(uri(range.file().path())), region);
  }

  /** A path as a URI reference, relative when the path is. */
  private static String uri(String path) {
    try {
      return new URI(path.startsWith("/") ? "file" : null, path.startsWith("/") ? "" : null, path, null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }
}
