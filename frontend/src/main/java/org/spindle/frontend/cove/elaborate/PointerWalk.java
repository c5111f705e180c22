package org.spindle.frontend.cove.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spindle.frontend.diagnostics.Fix;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * The loop {@code for (T *p = a; p < a + n; p++)}, in which p is only dereferenced, rewritten with an index: found in the
 * text, as that is what is changed.
 */
final class PointerWalk {
  private static final Pattern HEADER =
      Pattern.compile(
          "for\\s*\\(\\s*((?:\\w+\\s+)*\\w+\\s*\\*)\\s*(?<p>\\w+)\\s*=\\s*(?<a>\\w+)\\s*;"
              + "\\s*\\k<p>\\s*<\\s*\\k<a>\\s*\\+\\s*(?<n>\\w+)\\s*;\\s*(?:\\k<p>\\s*\\+\\+|\\+\\+\\s*\\k<p>)\\s*\\)");

  private PointerWalk() {}

  /** The change, if the statement has that form. */
  static Optional<Fix> toIndex(SourceRange statement) {
    String text = statement.text();
    Matcher header = HEADER.matcher(text);
    if (!header.lookingAt()) {
      return Optional.empty();
    }
    String p = header.group("p");
    String element = header.group("a") + "[" + p + "]";
    List<Fix.Edit> edits = new ArrayList<>();
    String counted = "for (long %s = 0; %s < %s; %s++)".formatted(p, p, header.group("n"), p);
    edits.add(edit(statement, 0, header.end(), counted));
    Matcher use = Pattern.compile("\\b" + p + "\\b").matcher(text);
    for (int from = header.end(); use.find(from); from = use.end()) {
      Optional<Fix.Edit> changed = use(statement, text, use.start(), use.end(), element);
      if (changed.isEmpty()) {
        return Optional.empty();
      }
      edits.add(changed.get());
    }
    return Optional.of(new Fix("count with an index", edits));
  }

  /** {@code *p} where it cannot be a product, or {@code p->}. */
  private static Optional<Fix.Edit> use(
      SourceRange statement, String text, int start, int end, String element) {
    if (text.startsWith("->", end)) {
      return Optional.of(edit(statement, start, end + 2, element + "."));
    }
    int star = start - 1;
    int before = star - 1;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean isValue = text.charAt(star) == '*' && "=(,;{}&|!<>?:+-[/%".indexOf(text.charAt(before)) >= 0;
    boolean isChanged = text.startsWith("++", end) || text.startsWith("--", end);
    return isValue && !isChanged ? Optional.of(edit(statement, star, end, element)) : Optional.empty();
  }

  private static Fix.Edit edit(SourceRange statement, int from, int to, String text) {
    SourceFile file = statement.file();
    return new Fix.Edit(file.range(statement.start() + from, statement.start() + to), text);
  }
}
