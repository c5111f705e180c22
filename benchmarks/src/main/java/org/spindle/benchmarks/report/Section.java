package org.spindle.benchmarks.report;

import java.util.List;

/**
 * What one part of a benchmark has found.
 *
 * @param name of the part
 * @param title for people
 * @param agree whether everything that was computed in more than one way came out the same
 * @param notes sentences that say what is missing and why
 */
public record Section(
    String name,
    String title,
    boolean agree,
    List<Table> tables,
    List<Aim> aims,
    List<Plot> plots,
    List<String> notes) {
  /** Copies the lists. */
  public Section {
    tables = List.copyOf(tables);
    aims = List.copyOf(aims);
    plots = List.copyOf(plots);
    notes = List.copyOf(notes);
  }
}
