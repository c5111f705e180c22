package org.spindle.alpha.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.ir.interpret.Trace;

/**
 * The table of an executable that tells what the sites in the unwinding log are (docs/abi.md): the number of entries and an
 * unused word, entries of two words, site and address of a text, then the texts.
 */
final class SiteTable {
  private static final int WORD = 8;

  private record Entry(long site, String text) {}

  private SiteTable() {}

  /**
   * The table of code.
   *
   * @param address where the table will be
   */
  static byte[] of(AlphaImage code, long address) {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<Long, CompiledProcedure> procedure : code.procedures()) {
      for (CompiledProcedure.Mark mark : procedure.getValue().marks()) {
        if (mark.isSite()) {
          List<Trace.Frame> frames = Trace.framesAt(procedure.getValue().name(), mark.position());
          entries.add(new Entry(procedure.getKey() + mark.offset(), Trace.lines(frames) + "\0"));
        }
      }
    }
    int texts = 2 * WORD * (entries.size() + 1);
    int end = texts;
    Map<String, Integer> offsets = new HashMap<>();
    for (Entry entry : entries) {
      if (offsets.putIfAbsent(entry.text(), end) == null) {
        end += entry.text().getBytes(StandardCharsets.UTF_8).length;
      }
    }
    byte[] table = new byte[end + WORD - 1 & -WORD];
    LittleEndian.putLong(table, 0, entries.size());
    for (int i = 0; i < entries.size(); i++) {
      int at = 2 * WORD * (i + 1);
      LittleEndian.putLong(table, at, entries.get(i).site());
      LittleEndian.putLong(table, at + WORD, address + offsets.get(entries.get(i).text()));
    }
    offsets.forEach((text, offset) -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, table, offset, bytes.length);
    });
    return table;
  }
}
