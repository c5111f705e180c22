package org.spindle.frontend.modula3.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.spindle.grammar.modula3.Modula3Lexer;

/** What was probably meant where the syntax is wrong, for those who come from other languages. */
final class SyntaxHints {
  /** Words of other languages, in lower case, with what stands for them. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("catch", "TRY ... EXCEPT E => ... END handles exceptions"),
          Map.entry("class", "a class is an OBJECT type"),
          Map.entry("def", "a procedure begins with PROCEDURE"),
          Map.entry("elif", "that is written ELSIF"),
          Map.entry("elseif", "that is written ELSIF"),
          Map.entry("endif", "an IF ends with END"),
          Map.entry("func", "a function is a PROCEDURE with a result type"),
          Map.entry("function", "a function is a PROCEDURE with a result type"),
          Map.entry("program", "a program is a MODULE that exports Main"),
          Map.entry("struct", "a structure is a RECORD type"),
          Map.entry("switch", "that is written CASE x OF | 1 => ... END"),
          Map.entry("throw", "RAISE raises an exception"),
          Map.entry("void", "a procedure without a result has no result type"));

  private final TokenStream tokens;
  private final Token found;
  private final Token previous;
  private final IntervalSet expected;

  /** @param expected the types of tokens that could stand in the place of {@code found} */
  SyntaxHints(TokenStream tokens, Token found, Token previous, IntervalSet expected) {
    this.tokens = tokens;
    this.found = found;
    this.previous = previous;
    this.expected = expected;
  }

  /** What to write instead. */
  Optional<String> hint() {
    return Optional.ofNullable(hintOrNull());
  }

  private String hintOrNull() {
    if (isComment()) {
      return "comments stand between (* and *)";
    }
    for (Token t : previous == null ? new Token[] {found} : new Token[] {found, previous}) {
      if (t.getType() == Modula3Lexer.IDENTIFIER) {
        String upper = t.getText().toUpperCase(Locale.ROOT);
        if (isKeyword(upper)) {
          return "keywords are written in capitals: " + upper;
        }
        String foreign = FOREIGN.get(t.getText().toLowerCase(Locale.ROOT));
        if (foreign != null) {
          return foreign;
        }
      }
    }
    return switch (found.getType()) {
      case Modula3Lexer.EQUAL -> equal();
      case Modula3Lexer.ASSIGN ->
          expected.contains(Modula3Lexer.EQUAL) ? "write '=' here; ':=' assigns" : null;
      case Modula3Lexer.PLUS, Modula3Lexer.MINUS ->
          isPrevious(found.getType()) && !expected.contains(found.getType())
              ? "INC(x) adds one, DEC(x) subtracts one"
              : null;
      case Modula3Lexer.AMPERSAND ->
          isPrevious(Modula3Lexer.AMPERSAND) ? "'and' is written AND; '&' joins texts" : null;
      case Modula3Lexer.BAR -> expected.contains(Modula3Lexer.LPAREN) ? "'or' is written OR" : null;
      case Modula3Lexer.COLON ->
          expected.contains(Modula3Lexer.ARROW)
              ? "the labels of a branch end with '=>', and '|' stands before each branch"
              : null;
      case Modula3Lexer.COMMA ->
          expected.contains(Modula3Lexer.SEMICOLON) && expected.contains(Modula3Lexer.RPAREN)
              ? "groups of parameters are divided by ';', as in (a, b: INTEGER; c: CHAR)"
              : null;
      case Modula3Lexer.LBRACKET ->
          expected.contains(Modula3Lexer.BRANDED) ? "an array type is written ARRAY [0 .. 9] OF T" : null;
      case Modula3Lexer.LBRACE, Modula3Lexer.RBRACE ->
          "statements are not put in braces: IF c THEN ... END, WHILE c DO ... END";
      default -> other();
    };
  }

  private String other() {
    String text = found.getText();
    if (previous == null) {
      return null;
    }
    if (isPrevious(Modula3Lexer.INTEGER_LITERAL) && previous.getText().equals("0")
        && text.matches("[xX][0-9a-fA-F]+") && found.getStartIndex() == previous.getStopIndex() + 1) {
      return "that number is written 16_" + text.substring(1);
    }
    if (isPrevious(Modula3Lexer.RAISES) && found.getType() == Modula3Lexer.IDENTIFIER) {
      return "the exceptions stand in braces: RAISES {%s}".formatted(text);
    }
    if (isPrevious(Modula3Lexer.BAR)) {
      if (found.getType() == Modula3Lexer.END || found.getType() == Modula3Lexer.ELSE) {
        return "a branch stands after '|', as in | 1, 2 => ...; where there is none, leave '|' out";
      }
      return expected.contains(Modula3Lexer.LPAREN) ? "'or' is written OR" : null;
    }
    if (expected.contains(Modula3Lexer.RBRACE) && expected.contains(Modula3Lexer.LPAREN)
        && isKeyword(text)) {
      return "statements are not put in braces: IF c THEN ... END, WHILE c DO ... END";
    }
    if (isPrevious(Modula3Lexer.END) && expected.contains(Modula3Lexer.IDENTIFIER)) {
      return "the END of a procedure, module or interface is followed by its name";
    }
    if (isKeyword(text) && expected.contains(Modula3Lexer.CONST) && expected.contains(Modula3Lexer.BEGIN)) {
      return "statements stand after BEGIN";
    }
    if (isKeyword(text) && expected.contains(Modula3Lexer.IDENTIFIER)
        && !expected.contains(Modula3Lexer.INTEGER_LITERAL)) {
      return "%s is a keyword and cannot be a name".formatted(text);
    }
    return null;
  }

  private String equal() {
    if (previous == null) {
      return null;
    }
    return switch (previous.getType()) {
      case Modula3Lexer.EQUAL -> "equality is written '='";
      case Modula3Lexer.PLUS, Modula3Lexer.MINUS, Modula3Lexer.STAR, Modula3Lexer.SLASH ->
          "there is no '%s='; write x := x %s y, or INC(x, y) and DEC(x, y)"
              .formatted(previous.getText(), previous.getText());
      default -> expected.contains(Modula3Lexer.ASSIGN) ? "assignment is written ':='" : null;
    };
  }

  /** Whether a comment as in other languages begins here. */
  boolean isComment() {
    if (found.getType() != Modula3Lexer.SLASH || found.getTokenIndex() + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(found.getTokenIndex() + 1);
    return (next.getType() == Modula3Lexer.SLASH || next.getType() == Modula3Lexer.STAR)
        && next.getStartIndex() == found.getStopIndex() + 1;
  }

  /** What the END before {@code found} closes; nothing if it is no END. */
  Optional<Token> closed() {
    if (!isPrevious(Modula3Lexer.END)) {
      return Optional.empty();
    }
    Deque<Token> open = new ArrayDeque<>();
    for (int i = 0; i < previous.getTokenIndex(); i++) {
      Token t = tokens.get(i);
      switch (t.getType()) {
        case Modula3Lexer.BEGIN, Modula3Lexer.RECORD, Modula3Lexer.OBJECT, Modula3Lexer.CASE,
            Modula3Lexer.TYPECASE, Modula3Lexer.IF, Modula3Lexer.TRY, Modula3Lexer.LOOP, Modula3Lexer.DO,
            Modula3Lexer.REPEAT ->
            open.push(t);
        case Modula3Lexer.END, Modula3Lexer.UNTIL -> open.poll();
        default -> {}
      }
    }
    return Optional.ofNullable(open.peek());
  }

  /** Whether {@code ELSE IF} stands between a token and {@code found}. */
  boolean hasElseIf(Token from) {
    for (int i = from.getTokenIndex(); i + 1 < found.getTokenIndex(); i++) {
      if (tokens.get(i).getType() == Modula3Lexer.ELSE && tokens.get(i + 1).getType() == Modula3Lexer.IF) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token repeats the name after MODULE or INTERFACE, after an END. */
  boolean isUnitName(Token name) {
    if (tokens.get(Math.max(0, name.getTokenIndex() - 1)).getType() != Modula3Lexer.END) {
      return false;
    }
    for (int i = 0; i + 1 < name.getTokenIndex(); i++) {
      int type = tokens.get(i).getType();
      if (type == Modula3Lexer.MODULE || type == Modula3Lexer.INTERFACE) {
        return tokens.get(i + 1).getText().equals(name.getText());
      }
    }
    return false;
  }

  private boolean isPrevious(int type) {
    return previous != null && previous.getType() == type;
  }

  static boolean isKeyword(String word) {
    for (int type = Modula3Lexer.AND; type <= Modula3Lexer.WITH; type++) {
      if (word.equals(Modula3Lexer.VOCABULARY.getSymbolicName(type))) {
        return true;
      }
    }
    return false;
  }
}
