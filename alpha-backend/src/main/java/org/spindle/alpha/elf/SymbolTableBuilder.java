package org.spindle.alpha.elf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects symbols; local ones come first, as the format demands. */
final class SymbolTableBuilder {
  /** One symbol; {@code section} is an index, 0 when undefined. */
  record Symbol(
      String name, int binding, int type, int other, int section, long value, long size) {}

  private final List<Symbol> symbols = new ArrayList<>();

  void add(Symbol symbol) {
    symbols.add(symbol);
  }

  private List<Symbol> ordered() {
    var all = new ArrayList<Symbol>();
    symbols.stream().filter(s -> s.binding == ElfFormat.LOCAL).forEach(all::add);
    symbols.stream().filter(s -> s.binding != ElfFormat.LOCAL).forEach(all::add);
    return all;
  }

  /** The index of each symbol by name. */
  Map<String, Integer> indices() {
    var indices = new HashMap<String, Integer>();
    for (Symbol symbol : ordered()) {
      indices.put(symbol.name, indices.size() + 1);
    }
    return indices;
  }

  /** Adds the symbol table and its strings to a file; returns the table's index. */
  int addTo(ElfWriter writer) {
    var strings = new StringTable();
    var out = new ByteSink().bytes(new byte[ElfFormat.SYMBOL_SIZE]);
    for (Symbol s : ordered()) {
      out.u32(strings.offset(s.name)).u8(s.binding << 4 | s.type).u8(s.other).u16(s.section);
      out.u64(s.value).u64(s.size);
    }
    int firstGlobal = 1 + (int) symbols.stream().filter(s -> s.binding == ElfFormat.LOCAL).count();
    byte[] content = out.toBytes();
    int stringSection =
        writer.add(ElfSection.of(".strtab", ElfFormat.STRTAB, 0, 0, strings.content(), 1));
    return writer.add(
        new ElfSection(
            ".symtab",
            ElfFormat.SYMTAB,
            0,
            0,
            content,
            content.length,
            8,
            stringSection,
            firstGlobal,
            ElfFormat.SYMBOL_SIZE));
  }
}
