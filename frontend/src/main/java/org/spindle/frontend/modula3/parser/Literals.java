package org.spindle.frontend.modula3.parser;

import java.nio.charset.StandardCharsets;

/**
 * Decodes the escapes of character and text literals. A CHAR has 8 bits, so characters beyond ASCII in a text literal
 * stand for the bytes of their UTF-8 form.
 */
final class Literals {
  private Literals() {}

  /** The characters of a text literal, which still has its quotes and perhaps a W. */
  static String text(String literal) {
    return decode(literal, Character.toUpperCase(literal.charAt(0)) != 'W');
  }

  /** The code of a character literal, which still has its quotes and perhaps a W. */
  static int character(String literal) {
    return decode(literal, false).codePointAt(0);
  }

  private static String decode(String literal, boolean bytes) {
    boolean wide = Character.toUpperCase(literal.charAt(0)) == 'W';
    int i = wide ? 2 : 1;
    int end = literal.length() - 1;
    StringBuilder out = new StringBuilder(end - i);
    while (i < end) {
      char c = literal.charAt(i++);
      if (c != '\\') {
        if (bytes && c >= 0x80) {
          int point = literal.codePointAt(i - 1);
          i += Character.charCount(point) - 1;
          for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            out.append((char) (b & 0xff));
          }
        } else {
          out.append(c);
        }
        continue;
      }
      char escape = literal.charAt(i++);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'f' -> out.append('\f');
        case 'x', 'X' -> i = number(literal, i, wide ? 4 : 2, 16, out);
        case 'U' -> i = number(literal, i, 6, 16, out);
        case '0', '1', '2', '3', '4', '5', '6', '7' ->
            i = number(literal, i - 1, octal(literal, i, wide), 8, out);
        default -> out.append(escape);
      }
    }
    return out.toString();
  }

  /** The digits of an octal escape: three, but six in a wide literal that has so many. */
  private static int octal(String literal, int start, boolean wide) {
    int digits = 1;
    while (wide && digits < 6 && Character.digit(literal.charAt(start + digits - 1), 8) >= 0) {
      digits++;
    }
    return digits == 6 ? 6 : 3;
  }

  private static int number(String literal, int start, int digits, int radix, StringBuilder out) {
    int i = start;
    int value = 0;
    while (i < start + digits && Character.digit(literal.charAt(i), radix) >= 0) {
      value = value * radix + Character.digit(literal.charAt(i++), radix);
    }
    out.appendCodePoint(Math.min(value, Character.MAX_CODE_POINT));
    return i;
  }
}
