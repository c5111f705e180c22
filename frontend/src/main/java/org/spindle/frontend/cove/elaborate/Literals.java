package org.spindle.frontend.cove.elaborate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** What to write instead of something of C that Cove leaves out; empty where the literal is wrong. */
    private final String instead;

    LiteralException(String message) {
      this(message, "");
    }

    LiteralException(String message, String instead) {
      super(message);
      this.instead = instead;
    }

    String instead() {
      return instead;
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
      throw new LiteralException("Cove has no long double", "leave out the suffix to write a double");
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
    IntKind kind = kind(text.substring(0, quote));
    int[] units = units(text.substring(quote + 1, text.length() - 1), kind);
    if (units.length > 1) {
      throw new LiteralException(
          "Cove has no constants of several characters",
          "write the number, or shift and join the characters");
    }
    if (units.length == 0) {
      throw new LiteralException("a character constant holds one character");
    }
    return new Expression.IntConstant(
        kind == IntKind.CHAR ? CType.INT : new CType.Int(kind), kind.wrap(units[0]), range);
  }

  /** The type of the characters that a prefix asks for. */
  private static IntKind kind(String prefix) {
    return switch (prefix) {
      case "L" -> IntKind.INT;
      case "u" -> IntKind.USHORT;
      case "U" -> IntKind.UINT;
      default -> IntKind.CHAR;
    };
  }

  /** The characters of adjacent string literals with the zero at the end. */
  record Text(IntKind kind, byte[] bytes) {}

  /** Joins adjacent string literals; one that has a prefix gives it to those that have none. */
  static Text string(List<String> texts) throws LiteralException {
    Set<String> prefixes = new LinkedHashSet<>();
    texts.forEach(t -> prefixes.add(t.substring(0, t.indexOf('"'))));
    prefixes.remove("");
    if (prefixes.size() > 1) {
      throw new LiteralException("strings with different prefixes are not joined");
    }
    IntKind kind = kind(prefixes.isEmpty() ? "" : prefixes.iterator().next());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      for (int unit : units(text.substring(text.indexOf('"') + 1, text.length() - 1), kind)) {
        write(out, unit, kind);
      }
    }
    write(out, 0, kind);
    return new Text(kind, out.toByteArray());
  }

  private static void write(ByteArrayOutputStream out, int unit, IntKind kind) {
    for (int i = 0; i < kind.size(); i++) {
      out.write(unit >> 8 * i);
    }
  }

  /** The code units that the inside of a literal stands for. */
  private static int[] units(String body, IntKind kind) throws LiteralException {
    IntStream.Builder out = IntStream.builder();
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != '\\') {
        int point = body.codePointAt(i);
        encode(point, kind, out);
        i += Character.charCount(point);
        continue;
      }
      char e = body.charAt(i + 1);
      i += 2;
      switch (e) {
        case 'n' -> out.add('\n');
        case 't' -> out.add('\t');
        case 'r' -> out.add('\r');
        case 'a' -> out.add(7);
        case 'b' -> out.add('\b');
        case 'f' -> out.add('\f');
        case 'v' -> out.add(11);
        case 'e' -> out.add(27);
        case '\\', '\'', '"', '?' -> out.add(e);
        case 'x' -> {
          int start = i;
          while (i < body.length() && Character.digit(body.charAt(i), 16) >= 0) {
            i++;
          }
          out.add(hexadecimal(body.substring(start, i), kind));
        }
        case 'u', 'U' -> {
          int length = e == 'u' ? 4 : 8;
          if (i + length > body.length()) {
            throw new LiteralException("this universal character name is too short");
          }
          encode(universal(body.substring(i, i + length)), kind, out);
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
          int value = Integer.parseInt(body.substring(start, end), 8);
          if (value > 255 && kind.size() == 1) {
            throw new LiteralException("this octal escape is no character");
          }
          out.add(value);
          i = end;
        }
      }
    }
    return out.build().toArray();
  }

  private static int hexadecimal(String digits, IntKind kind) throws LiteralException {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    if (significant.isEmpty() || significant.length() > 2 * kind.size()) {
      throw new LiteralException("this hexadecimal escape is no character");
    }
    return Integer.parseUnsignedInt(significant, 16);
  }

  private static int universal(String digits) throws LiteralException {
    if (digits.chars().anyMatch(d -> Character.digit(d, 16) < 0)) {
      throw new LiteralException("this universal character name is too short");
    }
    long point = Long.parseLong(digits, 16);
    if (point > Character.MAX_CODE_POINT
        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      throw new LiteralException("this universal character name is no character");
    }
    return (int) point;
  }

  /** Adds a character as UTF-8, UTF-16 or UTF-32. */
  private static void encode(int point, IntKind kind, IntStream.Builder out) {
    switch (kind.size()) {
      case 1 -> {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          out.add(b & 0xFF);
        }
      }
      case 2 -> {
        for (char c : Character.toChars(point)) {
          out.add(c);
        }
      }
      default -> out.add(point);
    }
  }
}
