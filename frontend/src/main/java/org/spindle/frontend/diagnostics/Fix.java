package org.spindle.frontend.diagnostics;

import java.util.List;
import org.spindle.frontend.source.SourceRange;

/**
 * A change of the source that would mend a finding.
 *
 * @param description what it does, as a request: {@code replace '<' by '!='}
 * @param edits what is replaced, in parts that do not overlap
 */
public record Fix(String description, List<Edit> edits) {
  /** Text that takes the place of a range, which is empty where something is inserted. */
  public record Edit(SourceRange range, String text) {}

  public Fix {
    edits = List.copyOf(edits);
  }

  /** A change at one place. */
  public static Fix replace(String description, SourceRange range, String text) {
    return new Fix(description, List.of(new Edit(range, text)));
  }

  /** Something put in after a range. */
  public static Fix insertAfter(String description, SourceRange range, String text) {
    return replace(description, range.file().range(range.end(), range.end()), text);
  }
}
