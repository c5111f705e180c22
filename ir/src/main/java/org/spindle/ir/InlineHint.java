package org.spindle.ir;

/** What the source says about inlining a procedure. */
public enum InlineHint {
  DEFAULT("default"),
  ALWAYS("always"),
  NEVER("never"),

  /** Not to be inlined, and called rarely: what a call needs is not to burden the ways without it. */
  COLD("cold");

  private final String text;

  InlineHint(String text) {
    this.text = text;
  }

  /** Whether the procedure is to stay by itself. */
  public boolean forbidsInlining() {
    return this == NEVER || this == COLD;
  }

  @Override
  public String toString() {
    return text;
  }
}
