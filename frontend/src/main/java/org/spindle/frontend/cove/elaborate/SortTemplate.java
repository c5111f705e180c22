package org.spindle.frontend.cove.elaborate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.parse.UnitParser;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;
import org.spindle.grammar.cove.CoveParser.ExternalDeclarationContext;

/** The functions that sort and search arrays of any type, as Cove's library has them. */
final class SortTemplate {
  private static final String RESOURCE = "/org/spindle/frontend/cove/library/sort.c";

  private SortTemplate() {}

  /** The functions in the order of the file, each of which calls only those before it. */
  static List<ExternalDeclarationContext> functions(Diagnostics diagnostics) {
    try (InputStream in = SortTemplate.class.getResourceAsStream(RESOURCE)) {
      SourceFile file =
          SourceFile.of("<cove>/sort.c", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      IncludePath none = IncludePath.ofMade(_ -> Optional.empty());
      return UnitParser.parse(file, none, Map.of(), false, diagnostics).orElseThrow().tree()
          .externalDeclaration().stream()
          .filter(e -> e.declaration().declarationRest().compoundStatement() != null)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
