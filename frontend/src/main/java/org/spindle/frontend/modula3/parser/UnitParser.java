package org.spindle.frontend.modula3.parser;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.syntax.CompilationUnit;
import org.spindle.frontend.source.SourceFile;
import org.spindle.grammar.modula3.Modula3Parser;

/** Parses one compilation unit. */
public final class UnitParser {
  private UnitParser() {}

  /**
   * The syntax tree of {@code file}, or nothing if it has syntax errors, which are then in {@code
   * diagnostics}.
   */
  public static Optional<CompilationUnit> parse(SourceFile file, Diagnostics diagnostics) {
    try {
      return DeepStack.call(() -> parseHere(file, diagnostics));
    } catch (StackOverflowError e) {
      diagnostics.error(file.whole(), "too-deep", "this file is nested too deeply to be read");
      return Optional.empty();
    }
  }

  private static Optional<CompilationUnit> parseHere(SourceFile file, Diagnostics diagnostics) {
    int errorsBefore = diagnostics.errorCount();
    TokenReader reader = new TokenReader(file, diagnostics);
    List<Token> tokens = reader.read();
    if (reader.failed() || !NestingCheck.check(file, tokens, diagnostics)) {
      return Optional.empty();
    }
    Modula3Parser.UnitContext tree = parseTokens(file, tokens, diagnostics);
    if (diagnostics.errorCount() > errorsBefore) {
      return Optional.empty();
    }
    CompilationUnit unit = new UnitBuilder(new BuilderContext(file, tokens, diagnostics)).build(tree);
    return diagnostics.errorCount() > errorsBefore ? Optional.empty() : Optional.of(unit);
  }

  private static Modula3Parser.UnitContext parseTokens(
      SourceFile file, List<Token> tokens, Diagnostics diagnostics) {
    Modula3Parser parser = new Modula3Parser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.unit();
    } catch (ParseCancellationException e) {
      // Either SLL is too weak for this text or the text is wrong; the second pass tells which.
      parser = new Modula3Parser(new CommonTokenStream(new ListTokenSource(tokens)));
      parser.removeErrorListeners();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new SyntaxErrors(file, diagnostics));
      return parser.unit();
    }
  }
}
