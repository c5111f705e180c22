package org.spindle.alpha.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.encode.RelocationType;
import org.spindle.alpha.machine.DataTable;
import org.spindle.ir.Constant;

/** Constants that follow a procedure's code, each once: quadwords, and tables. */
final class LiteralPool {
  private final Map<DataTable, Label> labels = new LinkedHashMap<>();

  /** The place of a quadword with these bits. */
  Label place(long bits) {
    return place(new DataTable(true, List.of(new Constant.Number(bits)), 0));
  }

  /** The place that a table is addressed by. */
  Label place(DataTable table) {
    return labels.computeIfAbsent(table, _ -> new Label());
  }

  /** Appends the constants, each at a multiple of eight. */
  void emit(CodeBuffer buffer) {
    labels.forEach(
        (table, label) -> {
          buffer.align(8);
          int start = buffer.offset();
          int number = 0;
          for (Constant entry : table.entries()) {
            if (number++ == table.before()) {
              buffer.bind(label);
            }
            emit(buffer, table, entry);
          }
          if (number == table.before()) {
            buffer.bind(label);
          }
          buffer.markData(start);
        });
  }

  private static void emit(CodeBuffer buffer, DataTable table, Constant entry) {
    switch (entry) {
      case Constant.Number(long value) -> {
        buffer.emit((int) value);
        if (table.wide()) {
          buffer.emit((int) (value >> 32));
        }
      }
      case Constant.GlobalAddress(String symbol, long offset) -> {
        buffer.relocated(0, RelocationType.REFQUAD, symbol, offset);
        buffer.emit(0);
      }
      case Constant.Descriptor _ -> throw new IllegalStateException("a descriptor has a symbol here");
    }
  }
}
