package org.spindle.frontend.modula3.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.spindle.frontend.modula3.syntax.Pragma;
import org.spindle.frontend.source.SourceFile;
import org.spindle.grammar.modula3.Modula3Lexer;

/** Finds the pragmas that stand before a token. */
final class PragmaReader {
  private final SourceFile file;
  private final List<Token> tokens;

  PragmaReader(SourceFile file, List<Token> tokens) {
    this.file = file;
    this.tokens = tokens;
  }

  /** The pragmas between the token at {@code index} and the one of the program before it. */
  List<Pragma> before(int index) {
    int i = index - 1;
    while (i >= 0 && tokens.get(i).getChannel() == Modula3Lexer.PRAGMAS) {
      i--;
    }
    if (i == index - 1) {
      return List.of();
    }
    List<Pragma> found = new ArrayList<>();
    for (int j = i + 1; j < index; j++) {
      found.add(read(tokens.get(j)));
    }
    return List.copyOf(found);
  }

  /** The index of the first token at or after {@code index} that is no pragma. */
  int skip(int index) {
    int i = index;
    while (i < tokens.size() - 1 && tokens.get(i).getChannel() == Modula3Lexer.PRAGMAS) {
      i++;
    }
    return i;
  }

  private Pragma read(Token token) {
    String body = token.getText();
    body = body.substring(2, body.length() - 2).strip();
    int end = 0;
    while (end < body.length() && (Character.isLetterOrDigit(body.charAt(end)) || body.charAt(end) == '_')) {
      end++;
    }
    return new Pragma(
        file.range(token.getStartIndex(), token.getStopIndex() + 1),
        body.substring(0, end),
        body.substring(end).strip());
  }
}
