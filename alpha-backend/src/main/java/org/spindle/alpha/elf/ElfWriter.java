package org.spindle.alpha.elf;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.memory.Memory;

/** Writes headers and sections of an ELF64 file. */
final class ElfWriter {
  private static final int IDENTIFICATION_SIZE = 16;

  /** A part of the file that is loaded. */
  record Segment(int flags, long address, byte[] content, long memorySize) {}

  private final short type;
  private final long entry;
  private final List<Segment> segments;
  private final List<ElfSection> sections = new ArrayList<>();

  ElfWriter(short type, long entry, List<Segment> segments) {
    this.type = type;
    this.entry = entry;
    this.segments = segments;
    sections.add(ElfSection.of("", 0, 0, 0, new byte[0], 0));
  }

  /** Adds a section and returns its index. */
  int add(ElfSection section) {
    sections.add(section);
    return sections.size() - 1;
  }

  byte[] write() {
    var names = new StringTable();
    sections.forEach(s -> names.offset(s.name()));
    int nameSection = sections.size();
    names.offset(".shstrtab");
    add(ElfSection.of(".shstrtab", ElfFormat.STRTAB, 0, 0, names.content(), 1));

    int headers = ElfFormat.HEADER_SIZE + ElfFormat.PROGRAM_HEADER_SIZE * segments.size();
    var body = new ByteSink();
    long[] segmentOffsets = new long[segments.size()];
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      long at = headers + body.size();
      long page = Memory.PAGE;
      long offset = at + Math.floorMod(segment.address - at, page);
      body.padTo(offset - headers).bytes(segment.content);
      segmentOffsets[i] = offset;
    }
    long[] offsets = new long[sections.size()];
    for (int i = 1; i < sections.size(); i++) {
      ElfSection section = sections.get(i);
      Long loaded = loadedOffset(section, segmentOffsets);
      if (loaded != null) {
        offsets[i] = loaded;
      } else {
        long at = headers + body.size();
        long alignment = Math.max(1, section.alignment());
        body.padTo((at + alignment - 1) / alignment * alignment - headers);
        offsets[i] = headers + body.size();
        body.bytes(section.content());
      }
    }
    body.padTo((body.size() + 7) & -8);
    long sectionTable = headers + body.size();

    var out = new ByteSink();
    header(out, sectionTable, nameSection);
    for (int i = 0; i < segments.size(); i++) {
      programHeader(out, segments.get(i), segmentOffsets[i]);
    }
    out.bytes(body.toBytes());
    for (int i = 0; i < sections.size(); i++) {
      sectionHeader(out, sections.get(i), names.offset(sections.get(i).name()), offsets[i]);
    }
    return out.toBytes();
  }

  /** The file offset of a section that is part of a segment, else null. */
  private Long loadedOffset(ElfSection section, long[] segmentOffsets) {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      long distance = section.address() - segment.address;
      if (section.address() != 0 && distance >= 0 && distance < segment.memorySize) {
        return segmentOffsets[i] + Math.min(distance, segment.content.length);
      }
    }
    return null;
  }

  private void header(ByteSink out, long sectionTable, int nameSection) {
    out.u8(0x7f).u8('E').u8('L').u8('F').u8(2).u8(1).u8(1).padTo(IDENTIFICATION_SIZE);
    out.u16(type).u16(ElfFormat.EM_ALPHA).u32(1).u64(entry);
    out.u64(segments.isEmpty() ? 0 : ElfFormat.HEADER_SIZE).u64(sectionTable).u32(0);
    out.u16(ElfFormat.HEADER_SIZE);
    out.u16(segments.isEmpty() ? 0 : ElfFormat.PROGRAM_HEADER_SIZE).u16(segments.size());
    out.u16(ElfFormat.SECTION_HEADER_SIZE).u16(sections.size()).u16(nameSection);
  }

  private static void programHeader(ByteSink out, Segment segment, long offset) {
    out.u32(ElfFormat.PT_LOAD).u32(segment.flags).u64(offset).u64(segment.address);
    out.u64(segment.address).u64(segment.content.length).u64(segment.memorySize).u64(Memory.PAGE);
  }

  private static void sectionHeader(ByteSink out, ElfSection s, int name, long offset) {
    out.u32(name).u32(s.type()).u64(s.flags()).u64(s.address()).u64(offset).u64(s.size());
    out.u32(s.link()).u32(s.info()).u64(s.alignment()).u64(s.entrySize());
  }
}
