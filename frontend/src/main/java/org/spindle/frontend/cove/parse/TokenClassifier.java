package org.spindle.frontend.cove.parse;

import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.spindle.grammar.cove.CoveLexer;

/**
 * Finds the grammar's token type of a preprocessing token from its spelling. The lexer rules of the
 * grammar are the only authority; each distinct spelling is lexed once.
 */
final class TokenClassifier {
  /** The answer for a spelling that is no token of C. */
  static final int NOT_A_TOKEN = Token.INVALID_TYPE;

  private final Map<String, Integer> known = new HashMap<>();

  int classify(String spelling) {
    return known.computeIfAbsent(spelling, TokenClassifier::lex);
  }

  private static int lex(String spelling) {
    CoveLexer lexer = new CoveLexer(CharStreams.fromString(spelling));
    lexer.removeErrorListeners();
    Token token = lexer.nextToken();
    boolean whole = token.getStartIndex() == 0 && token.getText().length() == spelling.length();
    return whole && token.getType() != Token.EOF ? token.getType() : NOT_A_TOKEN;
  }
}
