package org.spindle.ir.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Strings, symbols and class paths as SIR text writes them: bytes, with escapes for what does not print. */
final class SirStrings {
  private static final String HEX = "0123456789abcdef";

  private SirStrings() {}

  /** A quoted string of bytes. */
  static String quote(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length + 2).append('"');
    for (byte b : bytes) {
      switch (b) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        default -> {
          if (b >= ' ' && b < 127) {
            text.append((char) b);
          } else {
            text.append('\\').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
          }
        }
      }
    }
    return text.append('"').toString();
  }

  /** A quoted string of the UTF-8 form of {@code text}. */
  static String quote(String text) {
    return quote(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a quoted string; characters beyond ASCII count as their UTF-8 form. */
  static byte[] bytes(String quoted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(quoted.length());
    int end = quoted.length() - 1;
    int i = 1;
    while (i < end) {
      int c = quoted.codePointAt(i);
      i += Character.charCount(c);
      if (c != '\\') {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      char escape = quoted.charAt(i++);
      switch (escape) {
        case 'n' -> bytes.write('\n');
        case '"', '\\' -> bytes.write(escape);
        default -> bytes.write(Character.digit(escape, 16) << 4 | Character.digit(quoted.charAt(i++), 16));
      }
    }
    return bytes.toByteArray();
  }

  /** The text of a quoted string. */
  static String text(String quoted) {
    return new String(bytes(quoted), StandardCharsets.UTF_8);
  }

  /** {@code @name}, quoted where it must be. */
  static String symbol(String name) {
    boolean plain = !name.isEmpty() && name.chars().allMatch(c -> c == '/' || isSymbolCharacter(c));
    return plain ? "@" + name : "@" + quote(name);
  }

  /** The name in {@code @name} or {@code @"name"}. */
  static String symbolName(String token) {
    return token.startsWith("@\"") ? text(token.substring(1)) : token.substring(1);
  }

  /** A class path, quoted where it must be. */
  static String memoryClass(String path) {
    boolean rooted =
        path.equals("any") || path.equals("const") || path.equals("volatile") || isPlainPath(path);
    return rooted ? path : quote(path);
  }

  private static boolean isPlainPath(String path) {
    return (path.startsWith("any/") || path.startsWith("const/"))
        && !path.endsWith("/")
        && !path.contains("//")
        && path.chars().allMatch(c -> c == '/' || isSymbolCharacter(c));
  }

  private static boolean isSymbolCharacter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.:$<>-".indexOf(c) >= 0;
  }
}
