package org.spindle.frontend.diagnostics;

/** How bad a diagnostic is. Only errors stop a compilation. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that is printed. */
  public String word() {
    return word;
  }
}
