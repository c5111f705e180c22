package org.spindle.alpha.machine;

import java.util.List;
import org.spindle.ir.Constant;

/**
 * Constants in memory behind a procedure's code.
 *
 * @param wide whether entries are quadwords, else longwords that are sign-extended when loaded
 * @param entries numbers, which fit, and addresses of symbols when wide
 * @param before how many of the entries lie before the table's address
 */
public record DataTable(boolean wide, List<Constant> entries, int before) {
  /** Copies the list. */
  public DataTable {
    entries = List.copyOf(entries);
  }

  /** A table as narrow as its entries allow. */
  public static DataTable of(List<Constant> entries, int before) {
    boolean narrow =
        entries.stream().allMatch(e -> e instanceof Constant.Number(long value) && value == (int) value);
    return new DataTable(!narrow, entries, before);
  }

  /** Bytes of an entry. */
  public int width() {
    return wide ? 8 : 4;
  }
}
