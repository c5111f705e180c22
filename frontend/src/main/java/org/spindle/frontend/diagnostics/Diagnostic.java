package org.spindle.frontend.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * One finding about a source text.
 *
 * @param code a short stable word in lower case with hyphens, such as {@code unknown-name}
 * @param message one sentence without a capital or full stop
 * @param hint what to write instead, if that can be said
 */
public record Diagnostic(
    SourceRange range,
    Severity severity,
    String code,
    String message,
    List<Note> notes,
    Optional<String> hint) {

  public Diagnostic {
    notes = List.copyOf(notes);
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
    return new Diagnostic(range, severity, code, message, more, hint);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(range, severity, code, message, notes, Optional.of(text));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
