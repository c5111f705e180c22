package org.spindle.frontend.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * Collects diagnostics in the order they are found. A second diagnostic with the same code at the
 * same place is dropped, as is everything past the limit, warnings first; what is dropped still counts.
 * Not safe for use by several threads.
 */
public final class Diagnostics {
  /** The number of diagnostics kept unless told otherwise. */
  public static final int DEFAULT_LIMIT = 200;

  private record Key(SourceFile file, int start, String code, String message) {}

  private final int limit;
  private final Predicate<String> wanted;
  private final List<Diagnostic> kept = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();
  private int errors;
  private int warnings;
  private int dropped;

  public Diagnostics() {
    this(DEFAULT_LIMIT);
  }

  public Diagnostics(int limit) {
    this(limit, code -> true);
  }

  /**
   * Diagnostics of which some are not even counted.
   *
   * @param limit how many are kept
   * @param wanted tells the codes of the warnings that are
   */
  public Diagnostics(int limit, Predicate<String> wanted) {
    this.limit = limit;
    this.wanted = wanted;
  }

  /** Adds {@code diagnostic} unless it repeats one already there. */
  public void add(Diagnostic diagnostic) {
    if (!diagnostic.isError() && !wanted.test(diagnostic.code())) {
      return;
    }
    SourceRange range = diagnostic.range();
    // A place carries one error of a kind: two messages with one code there are one mistake.
    String message = range.hasPosition() ? "" : diagnostic.message();
    if (!seen.add(new Key(range.file(), range.start(), diagnostic.code(), message))) {
      return;
    }
    switch (diagnostic.severity()) {
      case ERROR -> errors++;
      case WARNING -> warnings++;
    }
    if (kept.size() >= limit) {
      dropped++;
      if (!diagnostic.isError() || !dropWarning()) {
        return;
      }
    }
    kept.add(diagnostic);
  }

  /** What was found earlier: the diagnostics kept then, and the number of all there were. */
  public static Diagnostics of(List<Diagnostic> kept, int errors, int warnings) {
    Diagnostics found = new Diagnostics(Integer.MAX_VALUE);
    kept.forEach(found::add);
    found.dropped = errors + warnings - kept.size();
    found.errors = errors;
    found.warnings = warnings;
    return found;
  }

  /** Adds all of {@code more}, those that were dropped to the count only. */
  public void addAll(Diagnostics more) {
    more.kept.forEach(this::add);
    long keptErrors = more.kept.stream().filter(Diagnostic::isError).count();
    errors += more.errors - (int) keptErrors;
    warnings += more.warnings - (int) (more.kept.size() - keptErrors);
    dropped += more.dropped;
  }

  /** Makes room for an error, if there is a warning that can go. */
  private boolean dropWarning() {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (!kept.get(i).isError()) {
        kept.remove(i);
        return true;
      }
    }
    return false;
  }

  public void error(SourceRange range, String code, String message) {
    add(Diagnostic.error(range, code, message));
  }

  public void warning(SourceRange range, String code, String message) {
    add(Diagnostic.warning(range, code, message));
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  public int errorCount() {
    return errors;
  }

  public int warningCount() {
    return warnings;
  }

  /** How many diagnostics were past the limit. */
  public int droppedCount() {
    return dropped;
  }

  /** The diagnostics kept, in the order they were added. */
  public List<Diagnostic> all() {
    return Collections.unmodifiableList(kept);
  }
}
