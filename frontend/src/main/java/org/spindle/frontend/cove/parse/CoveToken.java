package org.spindle.frontend.cove.parse;

import org.antlr.v4.runtime.CommonToken;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * A preprocessed token that knows where the reader of a diagnostic should look: its own place, or for a
 * token of a macro's expansion the place where the macro is used.
 */
public final class CoveToken extends CommonToken {
  private static final long serialVersionUID = 1L;

  private final transient SourceFile file;
  private final boolean expanded;

  /** A token of {@code type} at the characters {@code start} to {@code end} (exclusive) of a file. */
  public CoveToken(int type, String text, SourceFile file, int start, int end, boolean expanded) {
    super(type, text);
    this.file = file;
    this.expanded = expanded;
    setStartIndex(start);
    setStopIndex(end - 1);
  }

  /** The token, in another form of its file. */
  CoveToken in(SourceFile other) {
    return new CoveToken(getType(), getText(), other, getStartIndex(), getStopIndex() + 1, expanded);
  }

  public SourceFile file() {
    return file;
  }

  /** Whether the token comes from the expansion of a macro. */
  public boolean expanded() {
    return expanded;
  }

  public SourceRange range() {
    return file.range(getStartIndex(), getStopIndex() + 1);
  }

  @Override
  public int getLine() {
    return file.lineOf(getStartIndex());
  }

  @Override
  public int getCharPositionInLine() {
    return file.columnOf(getStartIndex()) - 1;
  }
}
