package org.spindle.frontend.modula3.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.FailedPredicateException;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;
import org.spindle.grammar.modula3.Modula3Lexer;

/**
 * Reports syntax errors in the words of the language, and only those that are likely mistakes of
 * their own: after one error the parser must have read a stretch of tokens without trouble before
 * the next is believed.
 */
final class SyntaxErrors extends DefaultErrorStrategy {
  private static final int QUIET_TOKENS = 12;
  private static final int MAX_ERRORS = 20;
  private static final int MAX_NAMED = 4;

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private int lastErrorIndex = Integer.MIN_VALUE / 2;
  private int count;

  SyntaxErrors(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  @Override
  protected void reportNoViableAlternative(Parser parser, NoViableAltException e) {
    report(parser, e.getOffendingToken(), parser.getExpectedTokens());
  }

  @Override
  protected void reportInputMismatch(Parser parser, InputMismatchException e) {
    report(parser, e.getOffendingToken(), e.getExpectedTokens());
  }

  @Override
  protected void reportFailedPredicate(Parser parser, FailedPredicateException e) {
    report(parser, e.getOffendingToken(), parser.getExpectedTokens());
  }

  @Override
  protected void reportUnwantedToken(Parser parser) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      report(parser, parser.getCurrentToken(), getExpectedTokens(parser));
    }
  }

  @Override
  protected void reportMissingToken(Parser parser) {
    reportUnwantedToken(parser);
  }

  private void report(Parser parser, Token found, IntervalSet expected) {
    int index = found.getTokenIndex();
    boolean cascade = index - lastErrorIndex < QUIET_TOKENS;
    lastErrorIndex = index;
    if (cascade || count++ >= MAX_ERRORS) {
      return;
    }
    Token previous = parser.getInputStream().LT(-1);
    if (index > parser.getCurrentToken().getTokenIndex()) {
      // The parser looked ahead, and what it expected is not expected there.
      previous = parser.getInputStream().get(index - 1);
    }
    SyntaxHints hints = new SyntaxHints(parser.getInputStream(), found, previous, expected);
    Diagnostic d = diagnostic(found, previous, expected, hints);
    Optional<Token> closed = hints.closed();
    if (closed.isPresent()) {
      Token opener = closed.get();
      d = d.withNote(rangeOf(opener), "the END before it closes this");
      if (found.getType() == Modula3Lexer.IDENTIFIER && opener.getType() != Modula3Lexer.BEGIN) {
        d = d.withHint(hints.hasElseIf(opener)
            ? "the IF after ELSE needs an END of its own; ELSIF needs none"
            : "one END is missing");
      }
    }
    diagnostics.add(d);
  }

  private Diagnostic diagnostic(Token found, Token previous, IntervalSet expected, SyntaxHints hints) {
    List<String> wanted = describe(expected);
    if (endsModule(found, previous, hints)) {
      return Diagnostic.error(
          rangeOf(found), "syntax", "expected '.' after '%s' but found ';'".formatted(previous.getText()));
    }
    boolean body =
        previous != null && expected.contains(Modula3Lexer.EQUAL) && !expected.contains(Modula3Lexer.STAR)
            && (found.getType() == Modula3Lexer.BEGIN || found.getType() == Modula3Lexer.VAR);
    boolean separator =
        previous != null && !hints.isComment()
            && (wanted.contains("';'") && startsNewLine(previous, found)
                || closesStatements(expected)
                    && startsStatement(found)
                    && previous.getType() != Modula3Lexer.SEMICOLON);
    String hint = hints.hint().orElse(null);
    Diagnostic d;
    if (body) {
      d = Diagnostic.error(after(previous), "syntax", "expected '=' after %s".formatted(show(previous)));
      hint = "a procedure's body follows '='";
    } else if (separator) {
      d = Diagnostic.error(after(previous), "syntax", "expected ';' after %s".formatted(show(previous)));
    } else if (wanted.isEmpty() || wanted.contains(show(found))) {
      d = Diagnostic.error(rangeOf(found), "syntax", "unexpected %s".formatted(show(found)));
    } else {
      d =
          Diagnostic.error(
              rangeOf(found), "syntax", "expected %s but found %s".formatted(join(wanted), show(found)));
    }
    return hint == null ? d : d.withHint(hint);
  }

  /** Whether the END of the module, rather than that of a block, has a semicolon after its name. */
  private static boolean endsModule(Token found, Token previous, SyntaxHints hints) {
    return found.getType() == Modula3Lexer.SEMICOLON && previous != null
        && previous.getType() == Modula3Lexer.IDENTIFIER && hints.isUnitName(previous);
  }

  /** Statements end where a word that closes them is all that could follow. */
  private static boolean closesStatements(IntervalSet expected) {
    return (expected.contains(Modula3Lexer.END) || expected.contains(Modula3Lexer.UNTIL))
        && !expected.contains(Modula3Lexer.WHILE);
  }

  private static boolean startsStatement(Token token) {
    return token.getType() == Modula3Lexer.IDENTIFIER
        || Arrays.stream(STATEMENT_STARTS).anyMatch(t -> t == token.getType());
  }

  private static boolean startsNewLine(Token previous, Token found) {
    return found.getLine() > previous.getLine() || found.getType() == Token.EOF;
  }

  private SourceRange rangeOf(Token token) {
    return token.getType() == Token.EOF
        ? file.range(file.text().length(), file.text().length())
        : file.range(token.getStartIndex(), token.getStopIndex() + 1);
  }

  private SourceRange after(Token token) {
    return file.range(token.getStopIndex(), token.getStopIndex() + 1);
  }

  private static String show(Token token) {
    return token.getType() == Token.EOF ? "the end of the file" : "'" + token.getText() + "'";
  }

  /** What could stand here: groups of tokens under the name of what they start, then single ones. */
  private static List<String> describe(IntervalSet expected) {
    List<String> wanted = new ArrayList<>();
    IntervalSet rest = new IntervalSet(expected);
    boolean expression =
        rest.contains(Modula3Lexer.INTEGER_LITERAL) && rest.contains(Modula3Lexer.LPAREN);
    boolean operators = rest.contains(Modula3Lexer.STAR) && rest.contains(Modula3Lexer.DIV);
    if (rest.contains(Modula3Lexer.WHILE)) {
      wanted.add("a statement");
      removeAll(rest, STATEMENT_STARTS);
      removeAll(rest, EXPRESSION_STARTS);
      removeAll(rest, TYPE_STARTS);
      removeAll(rest, DECLARATION_STARTS);
    } else if (expression) {
      wanted.add("an expression");
      removeAll(rest, EXPRESSION_STARTS);
      removeAll(rest, TYPE_STARTS);
    } else if (rest.contains(Modula3Lexer.RECORD) && rest.contains(Modula3Lexer.ARRAY)) {
      wanted.add("a type");
      removeAll(rest, TYPE_STARTS);
    }
    if (rest.contains(Modula3Lexer.CONST) && rest.contains(Modula3Lexer.VAR)) {
      wanted.add("a declaration");
      removeAll(rest, DECLARATION_STARTS);
    }
    if (operators) {
      // An operator or selector could always follow an operand; naming them says nothing.
      removeAll(rest, CONTINUATIONS);
    }
    for (int type : rest.toArray()) {
      wanted.add(name(type));
    }
    if (wanted.size() > MAX_NAMED + 1) {
      return wanted.contains("';'") ? List.of("';'") : List.of();
    }
    return wanted;
  }

  private static String join(List<String> words) {
    if (words.size() == 1) {
      return words.getFirst();
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  private static String name(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case Modula3Lexer.IDENTIFIER -> "a name";
      case Modula3Lexer.TEXT_LITERAL -> "a text literal";
      case Modula3Lexer.INTEGER_LITERAL, Modula3Lexer.REAL_LITERAL -> "a number";
      default -> {
        String literal = Modula3Lexer.VOCABULARY.getLiteralName(type);
        yield literal != null ? literal : "'" + Modula3Lexer.VOCABULARY.getSymbolicName(type) + "'";
      }
    };
  }

  private static void removeAll(IntervalSet set, int[] types) {
    for (int type : types) {
      if (set.contains(type)) {
        set.remove(type);
      }
    }
  }

  private static final int[] TYPE_STARTS = {
      Modula3Lexer.IDENTIFIER, Modula3Lexer.ROOT, Modula3Lexer.LPAREN, Modula3Lexer.ARRAY,
      Modula3Lexer.BITS, Modula3Lexer.LBRACE, Modula3Lexer.LBRACKET, Modula3Lexer.FUNCTIONAL,
      Modula3Lexer.EPHEMERAL, Modula3Lexer.PROCEDURE, Modula3Lexer.RECORD, Modula3Lexer.SET,
      Modula3Lexer.UNTRACED, Modula3Lexer.BRANDED, Modula3Lexer.REF, Modula3Lexer.OBJECT
  };
  private static final int[] EXPRESSION_STARTS = {
      Modula3Lexer.NOT, Modula3Lexer.PLUS, Modula3Lexer.MINUS, Modula3Lexer.IDENTIFIER,
      Modula3Lexer.INTEGER_LITERAL, Modula3Lexer.REAL_LITERAL, Modula3Lexer.CHAR_LITERAL,
      Modula3Lexer.TEXT_LITERAL, Modula3Lexer.LPAREN, Modula3Lexer.ROOT
  };
  private static final int[] STATEMENT_STARTS = {
      Modula3Lexer.BEGIN, Modula3Lexer.CASE, Modula3Lexer.EXIT, Modula3Lexer.EVAL, Modula3Lexer.FOR,
      Modula3Lexer.IF, Modula3Lexer.LOCK, Modula3Lexer.LOOP, Modula3Lexer.RAISE, Modula3Lexer.REPEAT,
      Modula3Lexer.RETURN, Modula3Lexer.TRY, Modula3Lexer.TYPECASE, Modula3Lexer.WHILE,
      Modula3Lexer.WITH
  };
  private static final int[] DECLARATION_STARTS = {
      Modula3Lexer.CONST, Modula3Lexer.TYPE, Modula3Lexer.EXCEPTION, Modula3Lexer.VAR,
      Modula3Lexer.REVEAL, Modula3Lexer.FUNCTIONAL, Modula3Lexer.EPHEMERAL, Modula3Lexer.PROCEDURE
  };
  private static final int[] CONTINUATIONS = {
      Modula3Lexer.OR, Modula3Lexer.AND, Modula3Lexer.EQUAL, Modula3Lexer.NOT_EQUAL,
      Modula3Lexer.LESS, Modula3Lexer.LESS_EQUAL, Modula3Lexer.GREATER, Modula3Lexer.GREATER_EQUAL,
      Modula3Lexer.IN, Modula3Lexer.PLUS, Modula3Lexer.MINUS, Modula3Lexer.AMPERSAND,
      Modula3Lexer.STAR, Modula3Lexer.SLASH, Modula3Lexer.DIV, Modula3Lexer.MOD, Modula3Lexer.DOT,
      Modula3Lexer.CARET, Modula3Lexer.LBRACKET, Modula3Lexer.LPAREN, Modula3Lexer.LBRACE
  };
}
