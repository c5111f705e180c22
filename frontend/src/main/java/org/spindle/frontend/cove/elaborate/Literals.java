package org.spindle.frontend.cove.elaborate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.source.SourceRange;

/** Constants (C17 6.4.4) and string literals (6.4.5). */
final class Literals {
  private Literals() {}

  /** A literal that means nothing; the message says why. */
  static final class LiteralException extends Exception {
    private static final long serialVersionUID = 1L;

    LiteralException(String message) {
      super(message);
    }
  }

  static Expression integer(String text, SourceRange range) throws LiteralException {
    int end = text.length();
    while ("uUlL".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String suffix = text.substring(end).toLowerCase(java.util.Locale.ROOT);
    String digits = text.substring(0, end);
    boolean decimal = digits.charAt(0) != '0';
    BigInteger value;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      value = new BigInteger(digits.substring(2), 16);
    } else if (digits.startsWith("0b") || digits.startsWith("0B")) {
      value = new BigInteger(digits.substring(2), 2);
    } else {
      value = new BigInteger(digits, decimal ? 10 : 8);
    }
    boolean unsigned = suffix.contains("u");
    int longs = suffix.contains("ll") ? 2 : suffix.contains("l") ? 1 : 0;
    IntKind[] candidates = switch (longs) {
      case 0 -> new IntKind[] {IntKind.INT, IntKind.UINT, IntKind.LONG, IntKind.ULONG};
      case 1 -> new IntKind[] {IntKind.LONG, IntKind.ULONG};
      default -> new IntKind[] {IntKind.LLONG, IntKind.ULLONG};
    };
    for (IntKind kind : candidates) {
      boolean allowed = kind.isSigned() ? !unsigned : unsigned || !decimal;
      int bits = kind.isSigned() ? kind.bits() - 1 : kind.bits();
      if (allowed && value.bitLength() <= bits) {
        return new Expression.IntConstant(new CType.Int(kind), value.longValue(), range);
      }
    }
    throw new LiteralException("this constant is too large for any integer type");
  }

  static Expression floating(String text, SourceRange range) throws LiteralException {
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    int end = text.length();
    char last = text.charAt(end - 1);
    boolean single = (last == 'f' || last == 'F') && !(hex && text.indexOf('p') < 0 && text.indexOf('P') < 0);
    if (single) {
      end--;
    } else if (last == 'l' || last == 'L') {
      throw new LiteralException("Cove has no long double; leave out the suffix to write a double");
    }
    try {
      double value = Double.parseDouble(text.substring(0, end));
      return single
          ? new Expression.FloatConstant(CType.FLOAT, Float.parseFloat(text.substring(0, end)), range)
          : new Expression.FloatConstant(CType.DOUBLE, value, range);
    } catch (NumberFormatException _) {
      throw new LiteralException("Cove has no constants of this form");
    }
  }

  static Expression character(String text, SourceRange range) throws LiteralException {
    int quote = text.indexOf('\'');
    String prefix = text.substring(0, quote);
    String body = text.substring(quote + 1, text.length() - 1);
    if (prefix.isEmpty()) {
      byte[] bytes = bytes(body);
      if (bytes.length != 1) {
        throw new LiteralException("a character constant holds one character");
      }
      return new Expression.IntConstant(CType.INT, bytes[0], range);
    }
    throw new LiteralException("Cove has no wide characters; write the number");
  }

  /** The bytes of adjacent string literals with the zero at the end. */
  static byte[] string(List<String> texts) throws LiteralException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      int quote = text.indexOf('"');
      String prefix = text.substring(0, quote);
      if (!prefix.isEmpty() && !prefix.equals("u8")) {
        throw new LiteralException("Cove has no wide strings; write an ordinary string, in UTF-8");
      }
      out.writeBytes(bytes(text.substring(quote + 1, text.length() - 1)));
    }
    out.write(0);
    return out.toByteArray();
  }

  private static byte[] bytes(String body) throws LiteralException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != '\\') {
        int point = body.codePointAt(i);
        out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
        continue;
      }
      char e = body.charAt(i + 1);
      i += 2;
      switch (e) {
        case 'n' -> out.write('\n');
        case 't' -> out.write('\t');
        case 'r' -> out.write('\r');
        case 'a' -> out.write(7);
        case 'b' -> out.write('\b');
        case 'f' -> out.write('\f');
        case 'v' -> out.write(11);
        case 'e' -> out.write(27);
        case '\\', '\'', '"', '?' -> out.write(e);
        case 'x' -> {
          int start = i;
          while (i < body.length() && Character.digit(body.charAt(i), 16) >= 0) {
            i++;
          }
          if (i == start
              || i - start > 2 && Long.parseLong(body.substring(start, Math.min(i, start + 15)), 16) > 255) {
            throw new LiteralException("this hexadecimal escape is no character");
          }
          out.write(Integer.parseInt(body.substring(start, i), 16));
        }
        case 'u', 'U' -> {
          int length = e == 'u' ? 4 : 8;
          if (i + length > body.length()) {
            throw new LiteralException("this universal character name is too short");
          }
          int point = (int) Long.parseLong(body.substring(i, i + length), 16);
          if (!Character.isValidCodePoint(point)) {
            throw new LiteralException("this universal character name is no character");
          }
          out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
          i += length;
        }
        default -> {
          int start = i - 1;
          int end = start;
          while (end < body.length() && end < start + 3 && Character.digit(body.charAt(end), 8) >= 0) {
            end++;
          }
          if (end == start) {
            throw new LiteralException("'\\" + e + "' is no escape sequence of C");
          }
          out.write(Integer.parseInt(body.substring(start, end), 8));
          i = end;
        }
      }
    }
    return out.toByteArray();
  }
}
