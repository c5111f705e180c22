package org.spindle.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sections as plain text. */
public final class TextReport {
  private TextReport() {}

  /** The lines of a section. */
  public static List<String> lines(Section section) {
    List<String> lines = new ArrayList<>();
    lines.add("== " + section.title() + (section.agree() ? "" : "   RESULTS DO NOT AGREE"));
    for (Table table : section.tables()) {
      lines.add("");
      lines.add(table.title());
      lines.addAll(table(table));
    }
    if (!section.aims().isEmpty()) {
      lines.add("");
      lines.addAll(section.aims().stream().map(TextReport::aim).toList());
    }
    if (!section.notes().isEmpty()) {
      lines.add("");
      lines.addAll(section.notes());
    }
    return lines;
  }

  static String aim(Aim aim) {
    return String.format(Locale.ROOT, "%-6s %s: %.2f, aim at most %.2f", aim.met() ? "met" : "missed",
        aim.what(), aim.measured(), aim.bound());
  }

  private static List<String> table(Table table) {
    int columns = table.columns().size();
    int[] widths = new int[columns];
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(Column::heading).toList());
    for (List<Cell> row : table.rows()) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        texts.add(text(row.get(i), table.columns().get(i)));
      }
      rows.add(texts);
    }
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        line.append(isText(table, i) ? row.get(i) + padding : padding + row.get(i)).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Whether a column holds words, which begin at its left. */
  static boolean isText(Table table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Text);
  }

  static String text(Cell cell, Column column) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Count(long number) -> Long.toString(number);
      case Cell.Amount(double number) -> String.format(Locale.ROOT, "%." + column.decimals() + "f", number);
      case Cell.Missing _ -> "-";
    };
  }
}
