package org.spindle.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of what was measured.
 *
 * @param key its name in data
 * @param title for people
 * @param rows each with as many cells as there are columns
 */
public record Table(String key, String title, List<Column> columns, List<List<Cell>> rows) {
  /** Checks the rows' lengths. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
      }
    }
  }

  /** A table without rows yet. */
  public static Builder builder(String key, String title) {
    return new Builder(key, title);
  }

  /** Collects columns and rows. */
  public static final class Builder {
    private final String key;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Builder(String key, String title) {
      this.key = key;
      this.title = title;
    }

    /** Adds a column. */
    public Builder column(String columnKey, String heading, int decimals) {
      columns.add(new Column(columnKey, heading, decimals));
      return this;
    }

    /** Adds a row. */
    public Builder row(Cell... cells) {
      rows.add(List.of(cells));
      return this;
    }

    /** The table. */
    public Table build() {
      return new Table(key, title, columns, rows);
    }
  }
}
