package org.spindle.frontend.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * The text of one source file with its line table. Offsets count UTF-16 units from 0; lines and
 * columns count from 1. A line ends at LF, CR or CR LF.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final int[] lineStarts;
  private final LineMarks marks;

  private SourceFile(String path, String text, int[] lineStarts, LineMarks marks) {
    this.path = Objects.requireNonNull(path);
    this.text = Objects.requireNonNull(text);
    this.lineStarts = lineStarts;
    this.marks = marks;
  }

  /** A file held in memory; {@code path} is the name that diagnostics print. */
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text, computeLineStarts(text), new LineMarks());
  }

  /** The same file, with what its lines are said to be. */
  public SourceFile marked(LineMarks said) {
    return new SourceFile(path, text, lineStarts, said);
  }

  /** The name that diagnostics print, as the user gave it. */
  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** What the lines of this file are said to be. */
  public LineMarks marks() {
    return marks;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The number, from 1, of the line that holds {@code offset}. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, clamp(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1, of {@code offset} in its line. */
  public int columnOf(int offset) {
    int at = clamp(offset);
    return at - lineStarts[lineOf(at) - 1] + 1;
  }

  /** The offset at which line {@code line} (from 1) starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The text of line {@code line} (from 1) without its line end. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The range from {@code start} up to, not including, {@code end}. */
  public SourceRange range(int start, int end) {
    return new SourceRange(this, clamp(start), Math.max(clamp(start), clamp(end)));
  }

  /** The file as a whole, for diagnostics that belong to no place in it. */
  public SourceRange whole() {
    return new SourceRange(this, SourceRange.NOWHERE, SourceRange.NOWHERE);
  }

  @Override
  public String toString() {
    return path;
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, text.length()));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] computeLineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
