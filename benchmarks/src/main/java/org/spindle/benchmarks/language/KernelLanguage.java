package org.spindle.benchmarks.language;

import java.util.Locale;

/** The language of Spindle that a kernel is written in. */
public enum KernelLanguage {
  MODULA3("modula3/", ".m3"),
  COVE("cove/", ".c");

  private final String folder;
  private final String ending;

  KernelLanguage(String folder, String ending) {
    this.folder = folder;
    this.ending = ending;
  }

  /** The resource that has the text of a unit. */
  String resource(String unit) {
    return folder + unit + ending;
  }

  /** The resource that has the C version of a unit. */
  String resourceInC(String unit) {
    return folder + unit.toLowerCase(Locale.ROOT) + ".c";
  }
}
