package org.spindle.frontend.cove.parse;

import java.io.IOException;
import java.math.BigInteger;
import org.anarres.cpp.LexerException;
import org.anarres.cpp.LexerSource;
import org.anarres.cpp.NumericValue;
import org.anarres.cpp.Token;
import org.spindle.frontend.source.SourceFile;

/** The tokens of one file, with what JCPP's lexer leaves out: encoding prefixes and 64-bit constants. */
final class FileSource extends LexerSource {
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  private final SourceFile file;
  private Token ahead;

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
    Token token = ahead == null ? super.token() : ahead;
    ahead = null;
    return switch (token.getType()) {
      case Token.IDENTIFIER -> isEncodingPrefix(token.getText()) ? prefixed(token) : token;
      case Token.NUMBER -> number(token);
      default -> token;
    };
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
