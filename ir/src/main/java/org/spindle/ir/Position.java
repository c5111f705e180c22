package org.spindle.ir;

/**
 * A place in a source text.
 *
 * @param file path as given to the compiler
 * @param line line, from 1
 * @param column column in characters, from 1
 * @param procedure symbol of the procedure that was inlined with this code, or null
 * @param inlinedAt the call this code was inlined at, or null
 */
public record Position(String file, int line, int column, String procedure, Position inlinedAt) {

  /** The position of code that has no source. */
  public static final Position NONE = new Position("", 0, 0);

  /** A position that was not inlined. */
  public Position(String file, int line, int column) {
    this(file, line, column, null, null);
  }

  /** Whether this is a real place. */
  public boolean isKnown() {
    return line > 0;
  }

  /** This position as seen after its procedure, of the symbol {@code callee}, was inlined at {@code call}. */
  public Position inlinedInto(Position call, String callee) {
    if (!isKnown()) {
      return this;
    }
    return inlinedAt == null
        ? new Position(file, line, column, callee, call)
        : new Position(file, line, column, procedure, inlinedAt.inlinedInto(call, callee));
  }

  /** The place alone, without what tells of inlining. */
  public Position place() {
    return inlinedAt == null ? this : new Position(file, line, column);
  }

  /** By the place alone, which hardly ever leaves positions equal that are not. */
  @Override
  public int hashCode() {
    return (file.hashCode() * 31 + line) * 31 + column;
  }

  /** {@code file:line:column}, or the empty string when unknown. */
  @Override
  public String toString() {
    return isKnown() ? file + ":" + line + ":" + column : "";
  }
}
