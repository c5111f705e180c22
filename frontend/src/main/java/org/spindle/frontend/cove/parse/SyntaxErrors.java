package org.spindle.frontend.cove.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.cove.CoveParser;

/**
 * Words the parser's errors for people. One mistake gives one message: after an error the next one is
 * taken from a later external declaration that begins its line, as C is commonly laid out.
 */
final class SyntaxErrors extends BaseErrorListener {
  private static final int MAX_LISTED = 3;

  private final Diagnostics diagnostics;
  private int lastDeclaration = Integer.MIN_VALUE;

  SyntaxErrors(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object offendingSymbol,
      int line,
      int column,
      String message,
      RecognitionException e) {
    Parser parser = (Parser) recognizer;
    CoveToken token = (CoveToken) offendingSymbol;
    Token first = firstOfDeclaration(parser.getContext(), token);
    if (lastDeclaration != Integer.MIN_VALUE
        && (first.getTokenIndex() <= lastDeclaration || first.getCharPositionInLine() != 0)) {
      return;
    }
    lastDeclaration = first.getTokenIndex();
    IntervalSet expected =
        e == null || e.getExpectedTokens() == null ? parser.getExpectedTokens() : e.getExpectedTokens();
    diagnostics.add(describe(parser, token, expected));
  }

  private static Diagnostic describe(Parser parser, CoveToken token, IntervalSet expected) {
    String found = token.getType() == Token.EOF ? "the end of the file" : "'" + token.getText() + "'";
    SourceRange where = token.range();
    int index = token.getTokenIndex();
    if (expected.contains(CoveParser.Semicolon) && index > 0) {
      CoveToken previous = (CoveToken) parser.getInputStream().get(index - 1);
      if (previous.file() == token.file() && previous.range().line() < where.line()) {
        int end = previous.getStopIndex() + 1;
        return Diagnostic.error(
            previous.file().range(end - 1, end), "syntax", "expected ';' after this");
      }
    }
    if (expected.size() > MAX_LISTED || expected.size() == 0) {
      return Diagnostic.error(where, "syntax", "unexpected " + found.replaceFirst("^the end", "end"));
    }
    List<String> names = new ArrayList<>();
    for (int type : expected.toList()) {
      names.add(name(type));
    }
    String list = String.join(" or ", names);
    return Diagnostic.error(where, "syntax", "expected " + list + " but found " + found);
  }

  private static String name(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case CoveParser.Identifier -> "a name";
      case CoveParser.TypedefName -> "a type name";
      case CoveParser.StringLiteral -> "a string";
      default -> CoveParser.VOCABULARY.getDisplayName(type);
    };
  }

  private static Token firstOfDeclaration(ParserRuleContext context, CoveToken token) {
    ParserRuleContext child = context;
    while (child != null && child.getParent() instanceof ParserRuleContext parent) {
      if (parent instanceof CoveParser.TranslationUnitContext) {
        return child.getStart() == null ? token : child.getStart();
      }
      child = parent;
    }
    return token;
  }
}
