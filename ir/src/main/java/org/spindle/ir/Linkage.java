package org.spindle.ir;

/** How a definition takes part in linking. */
public enum Linkage {
  /** Visible to other units; defined once. */
  EXPORT("export"),
  /** Visible in its unit only. */
  LOCAL("local"),
  /** May be defined alike in many units; one is kept. */
  LINK_ONCE("linkonce");

  private final String text;

  Linkage(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
