package org.spindle.ir;

/** What the source says about inlining a procedure. */
public enum InlineHint {
  DEFAULT("default"),
  ALWAYS("always"),
  NEVER("never");

  private final String text;

  InlineHint(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
