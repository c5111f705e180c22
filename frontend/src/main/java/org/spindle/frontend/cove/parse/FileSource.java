package org.spindle.frontend.cove.parse;

import java.io.IOException;
import java.math.BigInteger;
import org.anarres.cpp.LexerException;
import org.anarres.cpp.LexerSource;
import org.anarres.cpp.NumericValue;
import org.anarres.cpp.Token;
import org.spindle.frontend.source.SourceFile;

/**
 * The tokens of one file, with what JCPP leaves out: encoding prefixes, 64-bit constants, {@code #line}, and the blanks
 * before parentheses and commas in what {@code #} makes a string of.
 */
final class FileSource extends LexerSource {
  /** The pragma that {@code #line} becomes: JCPP passes over the one and gives us the other. */
  static final String LINE = "__cove_line";

  /** Stands for the blanks before a token: white space to JCPP, and in no string that it reads from a file. */
  private static final char BLANK = '\u001C';

  private static final String BLANK_ESCAPE = "\\034";
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  private final SourceFile file;
  private Token ahead;
  private boolean afterBlank;
  /** How far the directive at hand has been read. */
  private Directive directive = Directive.POSSIBLE;

  /** Where in a line a token is, as far as directives go. */
  private enum Directive {
    POSSIBLE,
    BEGUN,
    LINE,
    NONE
  }

  FileSource(SourceFile file) {
    super(new TextReader(file.text()), true);
    this.file = file;
  }

  SourceFile file() {
    return file;
  }

  static boolean isEncodingPrefix(String text) {
    return switch (text) {
      case "L", "u", "U", "u8" -> true;
      default -> false;
    };
  }

  @Override
  public String getPath() {
    return file.path();
  }

  @Override
  public String getName() {
    return file.path();
  }

  @Override
  public Token token() throws IOException, LexerException {
    if (directive == Directive.LINE) {
      directive = Directive.NONE;
      return new Token(Token.IDENTIFIER, getLine(), getColumn(), LINE, null);
    }
    Token token = ahead == null ? super.token() : ahead;
    ahead = null;
    boolean blankBefore = afterBlank;
    afterBlank = isBlank(token);
    return switch (token.getType()) {
      case Token.IDENTIFIER -> identifier(token);
      case Token.NUMBER -> other(number(token));
      case '(', ')', ',' -> other(blankBefore ? withText(token, BLANK + token.getText()) : token);
      case Token.STRING, Token.CHARACTER, Token.SQSTRING -> other(
          token.getText().indexOf(BLANK) < 0
              ? token
              : withText(token, token.getText().replace(String.valueOf(BLANK), BLANK_ESCAPE)));
      case Token.NL -> {
        directive = Directive.POSSIBLE;
        yield token;
      }
      case Token.HASH -> {
        directive = directive == Directive.POSSIBLE ? Directive.BEGUN : Directive.NONE;
        yield token;
      }
      case Token.WHITESPACE, Token.CCOMMENT, Token.CPPCOMMENT -> token;
      default -> other(token);
    };
  }

  private static boolean isBlank(Token token) {
    return switch (token.getType()) {
      case Token.WHITESPACE, Token.CCOMMENT, Token.CPPCOMMENT, Token.NL -> true;
      default -> false;
    };
  }

  private Token other(Token token) {
    directive = Directive.NONE;
    return token;
  }

  private Token identifier(Token token) throws IOException, LexerException {
    boolean isLine = directive == Directive.BEGUN && token.getText().equals("line");
    directive = isLine ? Directive.LINE : Directive.NONE;
    return isLine
        ? withText(token, "pragma")
        : isEncodingPrefix(token.getText()) ? prefixed(token) : token;
  }

  private static Token withText(Token token, String text) {
    return new Token(token.getType(), token.getLine(), token.getColumn(), text, token.getValue());
  }

  /** The text of a token that the preprocessor has made, as C has it. */
  static String text(Token token) {
    String text = token.getText();
    if (text.indexOf(BLANK) < 0) {
      return text;
    }
    if (token.getType() != Token.STRING) {
      return text.replace(String.valueOf(BLANK), "");
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean quoted = c == '"' && i > 0 && text.charAt(i - 1) == '\\';
      inside = quoted ? !inside : inside;
      // What an argument begins with is dropped, also in a string that is an argument in its turn.
      boolean first = i == 1 || inside && out.toString().endsWith("\\\"");
      if (c != BLANK) {
        out.append(c);
      } else if (!first) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** {@code L"x"} is one token, though L may be a macro's name. */
  private Token prefixed(Token prefix) throws IOException, LexerException {
    ahead = super.token();
    boolean quoted =
        switch (ahead.getType()) {
          case Token.STRING, Token.CHARACTER, Token.SQSTRING -> true;
          default -> false;
        };
    if (!quoted) {
      return prefix;
    }
    Token literal = ahead;
    ahead = null;
    return new Token(
        literal.getType(),
        prefix.getLine(),
        prefix.getColumn(),
        prefix.getText() + literal.getText(),
        literal.getValue());
  }

  /** JCPP computes conditions in signed 64 bits and fails on constants beyond them: these wrap. */
  private static Token number(Token token) {
    if (token.getText().length() < 16 || !(token.getValue() instanceof NumericValue value)) {
      return token;
    }
    boolean integer = value.getFractionalPart() == null && value.getExponent() == null;
    if (!integer) {
      return token;
    }
    BigInteger n = new BigInteger(value.getIntegerPart(), value.getBase());
    if (n.bitLength() <= 63) {
      return token;
    }
    NumericValue wrapped = new NumericValue(10, Long.toString(n.mod(WORD).longValue()));
    return new Token(token.getType(), token.getLine(), token.getColumn(), token.getText(), wrapped);
  }
}
