package org.spindle.cli.input;

import java.nio.file.Path;
import java.util.List;
import org.spindle.frontend.cove.CoveSyntax;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.parser.UnitParser;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceReader;
import org.spindle.runtime.toolchain.Language;
import org.spindle.runtime.toolchain.SirUnits;

/** Checks the syntax of source files one by one, without looking at what their names mean. */
public final class SyntaxCheck {
  /**
   * What was found in one file.
   *
   * @param lines the file's length, 0 when it cannot be read as text
   */
  public record Result(Path path, int lines, Diagnostics diagnostics) {}

  private final CoveSyntax cove;

  /** A check that looks for C headers in {@code includeDirectories} after the including file's own. */
  public SyntaxCheck(List<Path> includeDirectories) {
    cove = new CoveSyntax(includeDirectories);
  }

  /** Parses {@code path} in the language that its name tells. May be called by several threads. */
  public Result check(Path path) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      SourceFile file = SourceReader.read(path);
      parse(file, Language.of(path).orElseThrow(), diagnostics);
      return new Result(path, lines(file), diagnostics);
    } catch (SourceException e) {
      diagnostics.add(Diagnostic.of(e));
      return new Result(path, 0, diagnostics);
    }
  }

  private void parse(SourceFile file, Language language, Diagnostics diagnostics) {
    switch (language) {
      case MODULA3 -> UnitParser.parse(file, diagnostics);
      case COVE -> cove.check(file, diagnostics);
      case SIR -> SirUnits.parse(file, diagnostics);
    }
  }

  /** A line end closes a line; it does not begin one. */
  private static int lines(SourceFile file) {
    return file.text().endsWith("\n") ? file.lineCount() - 1 : file.lineCount();
  }
}
