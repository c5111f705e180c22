package org.spindle.frontend.cove.parse;

import java.io.Reader;

/**
 * Gives a file's text to the preprocessor. Characters that it would wrongly take for line ends become
 * blanks, so that lines and columns stay those of the file; a last line without an end gets one.
 */
final class TextReader extends Reader {
  private final String text;
  private int at;

  TextReader(String text) {
    this.text = text;
  }

  @Override
  public int read() {
    if (at < text.length()) {
      char c = text.charAt(at++);
      return switch (c) {
        case '\r' -> at < text.length() && text.charAt(at) == '\n' ? text.charAt(at++) : '\n';
        case '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> ' ';
        default -> c;
      };
    }
    boolean endLine = at == text.length() && (at == 0 || text.charAt(at - 1) != '\n');
    at = text.length() + 1;
    return endLine ? '\n' : -1;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int n = 0;
    while (n < length) {
      int c = read();
      if (c < 0) {
        return n == 0 ? -1 : n;
      }
      buffer[offset + n++] = (char) c;
    }
    return n;
  }

  @Override
  public void close() {}
}
