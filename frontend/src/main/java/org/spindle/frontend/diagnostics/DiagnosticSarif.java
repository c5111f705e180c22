package org.spindle.frontend.diagnostics;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spindle.frontend.source.SourceRange;

/**
 * Diagnostics as a log in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS): one run, whose rules are
 * the codes of the diagnostics. Hints are part of the message, notes are related locations, and a rule is a property of
 * its result.
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
    String fixes = d.fixes().stream().map(DiagnosticSarif::fix).collect(Collectors.joining(","));
    return "{\"ruleId\":%s,\"level\":\"%s\",\"message\":%s,\"locations\":[{%s}]%s%s%s}"
        .formatted(
            DiagnosticJson.quote(d.code()),
            d.isError() ? "error" : "warning",
            message(d.message() + d.hint().map(h -> "; " + h).orElse("")),
            location(d.range()),
            related.isEmpty() ? "" : ",\"relatedLocations\":[" + related + "]",
            fixes.isEmpty() ? "" : ",\"fixes\":[" + fixes + "]",
            d.rule()
                .map(r -> ",\"properties\":{\"rule\":%s}".formatted(DiagnosticJson.quote(r)))
                .orElse(""));
  }

  /** One change per file that a fix edits. */
  private static String fix(Fix fix) {
    Map<String, List<Fix.Edit>> byFile =
        fix.edits().stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.range().file().path(), LinkedHashMap::new, Collectors.toList()));
    String changes =
        byFile.entrySet().stream()
            .map(
                e -> "{\"artifactLocation\":{\"uri\":%s},\"replacements\":[%s]}"
                    .formatted(
                        DiagnosticJson.quote(uri(e.getKey())),
                        e.getValue().stream().map(DiagnosticSarif::edit).collect(Collectors.joining(","))))
            .collect(Collectors.joining(","));
    return "{\"description\":%s,\"artifactChanges\":[%s]}".formatted(message(fix.description()), changes);
  }

  private static String edit(Fix.Edit edit) {
    return "{\"deletedRegion\":%s,\"insertedContent\":%s}"
        .formatted(region(edit.range()), message(edit.text()));
  }

  private static String message(String text) {
    return "{\"text\":" + DiagnosticJson.quote(text) + "}";
  }

  private static String location(SourceRange range) {
    String region =
        range.hasPosition()
            ? ",\"region\":" + region(range)
            : "";
    return "\"physicalLocation\":{\"artifactLocation\":{\"uri\":%s}%s}"
        .formatted(DiagnosticJson.quote(uri(range.file().path())), region);
  }

  private static String region(SourceRange range) {
    return "{\"startLine\":%d,\"startColumn\":%d,\"endLine\":%d,\"endColumn\":%d}"
        .formatted(range.line(), range.column(), range.endLine(), range.endColumn());
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
