package org.spindle.ir;

/**
 * A place in a source text.
 *
 * @param file path as given to the compiler
 * @param line line, from 1
 * @param column column in characters, from 1
 * @param inlinedAt the call this code was inlined at, or null
 */
public record Position(String file, int line, int column, Position inlinedAt) {

  /** The position of code that has no source. */
  public static final Position NONE = new Position("", 0, 0, null);

  /** A position that was not inlined. */
  public Position(String file, int line, int column) {
    this(file, line, column, null);
  }

  /** Whether this is a real place. */
  public boolean isKnown() {
    return line > 0;
  }

  /** This position as seen after its procedure was inlined at {@code call}. */
  public Position inlinedInto(Position call) {
    return isKnown() && call.isKnown()
        ? new Position(file, line, column, inlinedAt == null ? call : inlinedAt.inlinedInto(call))
        : this;
  }

  /** {@code file:line:column}, or the empty string when unknown. */
  @Override
  public String toString() {
    return isKnown() ? file + ":" + line + ":" + column : "";
  }
}
