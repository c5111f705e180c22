package org.spindle.frontend.source;

/** A source file that cannot be used as text. The message is a full sentence for the user. */
public final class SourceException extends Exception {
  /** Why, with the code that a diagnostic carries. */
  public enum Reason {
    UNREADABLE("unreadable"),
    EMPTY("empty-file"),
    BINARY("binary-file"),
    TOO_LARGE("file-too-large");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final String path;
  private final Reason reason;

  SourceException(String path, Reason reason, String message) {
    super(message);
    this.path = path;
    this.reason = reason;
  }

  public String path() {
    return path;
  }

  public Reason reason() {
    return reason;
  }
}
