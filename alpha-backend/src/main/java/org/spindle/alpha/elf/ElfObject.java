package org.spindle.alpha.elf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.alpha.encode.Relocation;
import org.spindle.alpha.object.AlphaObject;
import org.spindle.alpha.object.Binding;
import org.spindle.alpha.object.CodeItem;
import org.spindle.alpha.object.DataItem;

/** Relocatable ELF64 objects, which GNU ld links. */
public final class ElfObject {
  private static final int CODE_ALIGNMENT = 16;

  /** A section under construction with the relocations against it. */
  private static final class Part {
    final String name;
    final long flags;
    final ByteSink content = new ByteSink();
    final List<Relocation> relocations = new ArrayList<>();
    int alignment = 8;
    int index;

    Part(String name, long flags) {
      this.name = name;
      this.flags = flags;
    }

    int add(byte[] bytes, int align, List<Relocation> against) {
      int start = (content.size() + align - 1) & -align;
      content.padTo(start).bytes(bytes);
      alignment = Math.max(alignment, align);
      for (Relocation r : against) {
        relocations.add(new Relocation(start + r.offset(), r.type(), r.symbol(), r.addend()));
      }
      return start;
    }
  }

  private final Part text =
      new Part(".text", ElfFormat.ALLOCATED | ElfFormat.EXECUTABLE_CODE);
  private final Part rodata = new Part(".rodata", ElfFormat.ALLOCATED);
  private final Part data = new Part(".data", ElfFormat.ALLOCATED | ElfFormat.WRITABLE);
  private final ElfWriter writer = new ElfWriter(ElfFormat.RELOCATABLE, 0, List.of());
  private final SymbolTableBuilder symbols = new SymbolTableBuilder();
  private final Set<String> defined = new LinkedHashSet<>();

  private ElfObject() {}

  /** The object file. */
  public static byte[] write(AlphaObject object) {
    return new ElfObject().file(object);
  }

  private byte[] file(AlphaObject object) {
    List<Part> parts = List.of(text, rodata, data);
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).index = i + 1;
    }
    object.code().forEach(this::code);
    object.data().forEach(this::data);
    for (Part part : parts) {
      part.content.padTo((part.content.size() + part.alignment - 1) & -part.alignment);
      for (Relocation relocation : part.relocations) {
        if (defined.add(relocation.symbol())) {
          symbols.add(
              new SymbolTableBuilder.Symbol(
                  relocation.symbol(), ElfFormat.GLOBAL, ElfFormat.NOTYPE, 0, 0, 0, 0));
        }
      }
      writer.add(
          ElfSection.of(
              part.name,
              ElfFormat.PROGBITS,
              part.flags,
              0,
              part.content.toBytes(),
              part.alignment));
    }
    int symbolSection = symbols.addTo(writer);
    Map<String, Integer> indices = symbols.indices();
    parts.forEach(part -> relocations(part, symbolSection, indices));
    return writer.write();
  }

  private void code(CodeItem item) {
    var procedure = item.procedure();
    int start = text.add(procedure.code(), CODE_ALIGNMENT, procedure.relocations());
    define(
        procedure.name(),
        item.binding(),
        ElfFormat.FUNCTION,
        ElfFormat.STO_ALPHA_NOPV,
        text,
        start,
        procedure.code().length);
  }

  private void data(DataItem item) {
    Part part = item.constant() ? rodata : data;
    int start = part.add(item.content(), item.align(), item.relocations());
    define(
        item.name(), item.binding(), ElfFormat.OBJECT, 0, part, start, item.content().length);
  }

  private void define(
      String name, Binding binding, int type, int other, Part part, int start, int size) {
    int bound =
        switch (binding) {
          case LOCAL -> ElfFormat.LOCAL;
          case GLOBAL -> ElfFormat.GLOBAL;
          case WEAK -> ElfFormat.WEAK;
        };
    defined.add(name);
    symbols.add(
        new SymbolTableBuilder.Symbol(name, bound, type, other, part.index, start, size));
  }

  private void relocations(Part part, int symbolSection, Map<String, Integer> indices) {
    if (part.relocations.isEmpty()) {
      return;
    }
    var out = new ByteSink();
    for (Relocation r : part.relocations) {
      out.u64(r.offset());
      out.u64((long) indices.get(r.symbol()) << 32 | r.type().elfNumber()).u64(r.addend());
    }
    byte[] content = out.toBytes();
    writer.add(
        new ElfSection(
            ".rela" + part.name,
            ElfFormat.RELA,
            ElfFormat.INFO_LINK,
            0,
            content,
            content.length,
            8,
            symbolSection,
            part.index,
            ElfFormat.RELA_SIZE));
  }
}
