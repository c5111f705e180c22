package org.spindle.frontend.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * One finding about a source text.
 *
 * @param code a short stable word in lower case with hyphens, such as {@code unknown-name}
 * @param message one sentence without a capital or full stop
 * @param hint what to write instead, if that can be said
 * @param rule the rule of the language that is broken, such as {@code cove-4}, where its manual numbers them
 * @param fixes changes of the source that may be what was meant, each of which would do
 */
public record Diagnostic(
    SourceRange range,
    Severity severity,
    String code,
    String message,
    List<Note> notes,
    Optional<String> hint,
    Optional<String> rule,
    List<Fix> fixes) {

  public Diagnostic {
    notes = List.copyOf(notes);
    fixes = List.copyOf(fixes);
  }

  /** A finding without a rule and without fixes. */
  public Diagnostic(
      SourceRange range,
      Severity severity,
      String code,
      String message,
      List<Note> notes,
      Optional<String> hint) {
    this(range, severity, code, message, notes, hint, Optional.empty(), List.of());
  }

  public static Diagnostic error(SourceRange range, String code, String message) {
    return new Diagnostic(range, Severity.ERROR, code, message, List.of(), Optional.empty());
  }

  public static Diagnostic warning(SourceRange range, String code, String message) {
    return new Diagnostic(range, Severity.WARNING, code, message, List.of(), Optional.empty());
  }

  /** A file that could not be read as text. */
  public static Diagnostic of(SourceException e) {
    return error(SourceFile.of(e.path(), "").whole(), e.reason().code(), e.getMessage());
  }

  public Diagnostic withNote(SourceRange where, String text) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(where, text));
    return new Diagnostic(range, severity, code, message, more, hint, rule, fixes);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(range, severity, code, message, notes, Optional.of(text), rule, fixes);
  }

  public Diagnostic withRule(String name) {
    return new Diagnostic(range, severity, code, message, notes, hint, Optional.of(name), fixes);
  }

  public Diagnostic withFix(Fix fix) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(fix);
    return new Diagnostic(range, severity, code, message, notes, hint, rule, more);
  }

  /** With its message, notes and hint changed. */
  public Diagnostic withTexts(UnaryOperator<String> change) {
    List<Note> changed =
        notes.stream().map(n -> new Note(n.range(), change.apply(n.message()))).toList();
    return new Diagnostic(
        range, severity, code, change.apply(message), changed, hint.map(change), rule, fixes);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
