package org.spindle.frontend.modula3.parser;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;
import org.spindle.grammar.modula3.Modula3Lexer;

/** Bounds the depth of brackets, statements and prefixes before anything recurses over them. */
final class NestingCheck {
  static final int LIMIT = 1000;

  private NestingCheck() {}

  /** Reports the first place that is nested deeper than {@link #LIMIT}; true if there is none. */
  static boolean check(SourceFile file, List<Token> tokens, Diagnostics diagnostics) {
    int depth = 0;
    int run = 0;
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      int step = step(token.getType());
      depth = Math.max(0, depth + step);
      run = isPrefix(token.getType()) ? run + 1 : 0;
      if (depth > LIMIT || run > LIMIT) {
        diagnostics.error(
            file.range(token.getStartIndex(), token.getStopIndex() + 1),
            "too-deep",
            "this is nested more than %d levels deep".formatted(LIMIT));
        return false;
      }
    }
    return true;
  }

  private static int step(int type) {
    return switch (type) {
      case Modula3Lexer.LPAREN, Modula3Lexer.LBRACKET, Modula3Lexer.LBRACE, Modula3Lexer.BEGIN,
          Modula3Lexer.RECORD, Modula3Lexer.OBJECT, Modula3Lexer.CASE, Modula3Lexer.TYPECASE,
          Modula3Lexer.IF, Modula3Lexer.TRY, Modula3Lexer.LOOP, Modula3Lexer.REPEAT,
          Modula3Lexer.DO ->
          1;
      case Modula3Lexer.RPAREN, Modula3Lexer.RBRACKET, Modula3Lexer.RBRACE, Modula3Lexer.END,
          Modula3Lexer.UNTIL ->
          -1;
      default -> 0;
    };
  }

  private static boolean isPrefix(int type) {
    return switch (type) {
      case Modula3Lexer.NOT, Modula3Lexer.PLUS, Modula3Lexer.MINUS, Modula3Lexer.REF,
          Modula3Lexer.UNTRACED, Modula3Lexer.ARRAY, Modula3Lexer.SET, Modula3Lexer.OF ->
          true;
      default -> false;
    };
  }
}
