package org.spindle.frontend.modula3.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.modula3.Modula3Lexer;

/** Turns text into tokens: reports lexical errors and retypes SPIN's contextual keywords. */
final class TokenReader {
  private final SourceFile file;
  private final Diagnostics diagnostics;
  private boolean failed;

  TokenReader(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** Whether the text has lexical errors, so that syntax errors after them mean little. */
  boolean failed() {
    return failed;
  }

  /** All tokens, the end of file last. */
  List<Token> read() {
    return read(file.text(), 0);
  }

  /** The tokens of a part of the text that starts at {@code offset}. */
  List<Token> read(String text, int offset) {
    // Characters outside the basic plane are folded, so that offsets stay those of the Java string.
    Modula3Lexer lexer = new Modula3Lexer(CharStreams.fromString(foldSurrogates(text), file.path()));
    lexer.removeErrorListeners();
    List<Token> tokens = new ArrayList<>(text.length() / 4 + 8);
    Token token;
    do {
      token = lexer.nextToken();
      shift(token, offset);
      checkLexical(token, lexer);
      tokens.add(token);
    } while (token.getType() != Token.EOF);
    for (int i = 0; i < tokens.size(); i++) {
      ((CommonToken) tokens.get(i)).setTokenIndex(i);
    }
    retypeAttributes(tokens);
    return tokens;
  }

  private static void shift(Token token, int offset) {
    if (offset == 0) {
      return;
    }
    CommonToken common = (CommonToken) token;
    common.setText(token.getText());
    common.setStartIndex(common.getStartIndex() + offset);
    common.setStopIndex(common.getStopIndex() + offset);
  }

  private static String foldSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.replaceAll("[\uD800\uDC00-\uDBFF\uDFFF]", "??");
      }
    }
    return text;
  }

  private void badChar(Token token) {
    failed = true;
    Diagnostic d =
        Diagnostic.error(
            file.range(token.getStartIndex(), token.getStopIndex() + 1),
            "bad-char",
            "a character literal holds one character or escape between single quotes on one line");
    boolean text = token.getText().length() > 3 && token.getText().endsWith("'");
    diagnostics.add(text ? d.withHint("a text stands between double quotes") : d);
  }

  private void checkLexical(Token token, Modula3Lexer lexer) {
    switch (token.getType()) {
      case Modula3Lexer.BAD_TEXT -> badText(token);
      case Modula3Lexer.BAD_CHAR -> badChar(token);
      case Modula3Lexer.BAD_CHARACTER -> badCharacter(token);
      case Token.EOF -> {
        if (!lexer._modeStack.isEmpty()) {
          boolean comment = file.text().startsWith("(*", token.getStartIndex());
          String what = comment ? "comment" : "pragma";
          SourceRange open = file.range(token.getStartIndex(), token.getStartIndex() + 2);
          failed = true;
          diagnostics.add(
              Diagnostic.error(open, "unclosed-" + what, "this %s is never closed".formatted(what))
                  .withHint(
                      "%ss nest; each needs its own %s".formatted(what, comment ? "*)" : "*>")));
        }
      }
      default -> {}
    }
  }

  private void badText(Token token) {
    String text = token.getText();
    if (!text.endsWith("\"") || text.length() == 1) {
      fail(token, "unclosed-text", "this text literal is not closed on its line");
    } else {
      fail(
          token,
          "bad-escape",
          "this text literal has an unknown escape; known are \\n \\t \\r \\f \\\\ \\' \\\" and three"
              + " octal digits");
    }
  }

  private void badCharacter(Token token) {
    String text = token.getText();
    String hint =
        switch (text) {
          case "!" -> "inequality is written '#', negation 'NOT'";
          case "%" -> "the remainder is written 'MOD'";
          case "_" -> "an identifier starts with a letter";
          case "?", "~", "@", "$", "`", "\\" -> null;
          default -> null;
        };
    SourceRange range = file.range(token.getStartIndex(), token.getStopIndex() + 1);
    String shown = file.text().substring(range.start(), range.end());
    failed = true;
    Diagnostic d =
        Diagnostic.error(
            range,
            "bad-character",
            "the character '%s' (code %d) has no meaning here"
                .formatted(Character.isISOControl(shown.charAt(0)) ? "?" : shown, (int) shown.charAt(0)));
    diagnostics.add(hint == null ? d : d.withHint(hint));
  }

  private void fail(Token token, String code, String message) {
    failed = true;
    diagnostics.error(file.range(token.getStartIndex(), token.getStopIndex() + 1), code, message);
  }

  /** FUNCTIONAL and EPHEMERAL are attributes where, perhaps after another, PROCEDURE follows. */
  private static void retypeAttributes(List<Token> tokens) {
    boolean beforeProcedure = false;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      CommonToken token = (CommonToken) tokens.get(i);
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      if (beforeProcedure && token.getType() == Modula3Lexer.IDENTIFIER) {
        switch (token.getText()) {
          case "FUNCTIONAL" -> token.setType(Modula3Lexer.FUNCTIONAL);
          case "EPHEMERAL" -> token.setType(Modula3Lexer.EPHEMERAL);
          default -> beforeProcedure = false;
        }
      } else {
        beforeProcedure = token.getType() == Modula3Lexer.PROCEDURE;
      }
    }
  }
}
