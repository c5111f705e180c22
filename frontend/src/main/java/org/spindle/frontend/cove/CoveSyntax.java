package org.spindle.frontend.cove;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.spindle.frontend.cove.parse.IncludePath;
import org.spindle.frontend.cove.parse.UnitParser;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;

/**
 * Checks the syntax of C files alone, for {@code spindle check --syntax-only}. Headers that are not
 * found are passed over, and names they would have declared are taken for what they must be.
 */
public final class CoveSyntax {
  private final List<Path> includeDirectories;

  /** A checker that looks for headers in {@code includeDirectories} after the file's own directory. */
  public CoveSyntax(List<Path> includeDirectories) {
    this.includeDirectories = List.copyOf(includeDirectories);
  }

  /**
   * Checks one file.
   *
   * @return the number of lines of the file itself, 0 if it could not be read
   */
  public int check(Path path, Diagnostics diagnostics) {
    try {
      SourceFile file = SourceReader.read(path);
      check(file, diagnostics);
      return file.lineCount();
    } catch (SourceException e) {
      diagnostics.add(Diagnostic.of(e));
      return 0;
    }
  }

  /** Checks one file already read. */
  public void check(SourceFile file, Diagnostics diagnostics) {
    IncludePath headers = new IncludePath(includeDirectories);
    Diagnostics found = new Diagnostics();
    DeepStack.call(() -> UnitParser.parse(file, headers, Map.of(), true, found));
    CoveRules.cite(found, diagnostics);
  }
}
