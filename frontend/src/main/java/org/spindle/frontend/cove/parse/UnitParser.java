package org.spindle.frontend.cove.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser;
import org.spindle.grammar.cove.CoveParser.TranslationUnitContext;

/**
 * Source text to parse tree: preprocessing, type names, then ANTLR, first with SLL prediction and, only
 * if that finds an error, again with full LL prediction and messages.
 */
public final class UnitParser {
  /** Brackets in brackets; C asks for 127 blocks and 63 parentheses. */
  private static final int DEEPEST = 10_000;

  /** Names that are types in compilers or in headers that are commonly missing. */
  private static final List<String> ALWAYS_TYPES = List.of("__builtin_va_list");

  private static final List<String> LIBRARY_TYPES =
      List.of(
          "size_t", "ssize_t", "ptrdiff_t", "wchar_t", "wint_t", "FILE", "va_list", "time_t", "clock_t",
          "off_t", "pid_t", "uid_t", "gid_t", "mode_t", "dev_t", "ino_t", "int8_t", "int16_t", "int32_t",
          "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "intptr_t", "uintptr_t", "intmax_t",
          "uintmax_t", "bool", "u_char", "u_short", "u_int", "u_long", "DIR", "jmp_buf", "sigjmp_buf",
          "sigset_t", "sig_atomic_t", "socklen_t", "fpos_t", "div_t", "ldiv_t", "pthread_t",
          "pthread_mutex_t", "caddr_t", "fd_set");

  private UnitParser() {}

  /**
   * Parses {@code file}. Must run on a thread with a deep stack.
   *
   * @param tolerant whether what missing headers leave behind is passed over
   * @return the tree; nothing after an error
   */
  public static Optional<ParsedUnit> parse(
      SourceFile file,
      IncludePath path,
      Map<String, String> macros,
      boolean tolerant,
      Diagnostics diagnostics) {
    int errors = diagnostics.errorCount();
    Preprocessing text = Preprocessing.of(file, path, macros, tolerant, diagnostics);
    if (text.tooLarge()) {
      return Optional.empty();
    }
    // A header may count on others that its users include first.
    boolean guessing = tolerant && (text.missingHeaders() > 0 || file.path().endsWith(".h"));
    List<String> types = new ArrayList<>(ALWAYS_TYPES);
    if (guessing) {
      types.addAll(LIBRARY_TYPES);
    }
    Optional<CoveToken> tooDeep = deeperThanAllowed(text.tokens());
    if (tooDeep.isPresent()) {
      diagnostics.error(
          tooDeep.get().range(), "too-deep", "this is nested more than " + DEEPEST + " levels deep");
      return Optional.empty();
    }
    List<CoveToken> tokens = TypeNameResolver.resolve(text.tokens(), types, guessing);
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    stream.fill();
    TranslationUnitContext tree = parse(stream, diagnostics);
    return diagnostics.errorCount() > errors
        ? Optional.empty()
        : Optional.of(new ParsedUnit(file, tree, text.missingHeaders()));
  }

  /** The first bracket inside too many others. */
  private static Optional<CoveToken> deeperThanAllowed(List<CoveToken> tokens) {
    int depth = 0;
    for (CoveToken token : tokens) {
      switch (token.getText()) {
        case "(", "[", "{" -> depth++;
        case ")", "]", "}" -> depth = Math.max(0, depth - 1);
        default -> {}
      }
      if (depth > DEEPEST) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  private static TranslationUnitContext parse(CommonTokenStream stream, Diagnostics diagnostics) {
    CoveParser parser = new CoveParser(stream);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.translationUnit();
    } catch (ParseCancellationException e) {
      stream.seek(0);
      parser.reset();
      parser.addErrorListener(new SyntaxErrors(diagnostics));
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new Recovery());
      return parser.translationUnit();
    } catch (StackOverflowError e) {
      diagnostics.add(tooDeep(stream));
      return new TranslationUnitContext(null, 0);
    }
  }

  /** The standard recovery, with tokens of our own kind where it makes one up. */
  private static final class Recovery extends DefaultErrorStrategy {
    @Override
    protected Token getMissingSymbol(Parser parser) {
      CoveToken at = (CoveToken) parser.getCurrentToken();
      int place = at.getStartIndex();
      return new CoveToken(Token.INVALID_TYPE, "", at.file(), place, place, true);
    }
  }

  private static Diagnostic tooDeep(CommonTokenStream stream) {
    CoveToken where = (CoveToken) stream.get(Math.min(stream.index(), stream.size() - 1));
    SourceRange range = where.range();
    return Diagnostic.error(range, "too-deep", "this is nested too deeply to be compiled");
  }
}
