package org.spindle.frontend.source;

/**
 * A range of a source file's text, from offset {@code start} up to, not including, {@code end}; or
 * the file as a whole, made by {@link SourceFile#whole}.
 */
public record SourceRange(SourceFile file, int start, int end) {
  static final int NOWHERE = -1;

  /** Whether the range names a place in the file, rather than the file as a whole. */
  public boolean hasPosition() {
    return start != NOWHERE;
  }

  /** The line, from 1, of the first character. */
  public int line() {
    return file.lineOf(start);
  }

  /** The column, from 1, of the first character. */
  public int column() {
    return file.columnOf(start);
  }

  /** The line, from 1, of the place just after the last character. */
  public int endLine() {
    return file.lineOf(end);
  }

  /** The column, from 1, of the place just after the last character. */
  public int endColumn() {
    return file.columnOf(end);
  }

  public String text() {
    return hasPosition() ? file.text().substring(start, end) : "";
  }

  /** The smallest range of the same file that covers this one and {@code other}. */
  public SourceRange to(SourceRange other) {
    return new SourceRange(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The file that the first line is said to be of. */
  public String saidPath() {
    return hasPosition() ? file.marks().path(line(), file.path()) : file.path();
  }

  /** The number, from 1, that the first line is said to have. */
  public int saidLine() {
    return file.marks().line(line());
  }

  /** {@code file:line:col} as it is said to be, or the file's path alone. */
  @Override
  public String toString() {
    return hasPosition() ? saidPath() + ":" + saidLine() + ":" + column() : file.path();
  }
}
