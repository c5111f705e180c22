package org.spindle.alpha.elf;

/**
 * A section.
 *
 * @param name such as {@code .text}
 * @param type {@link ElfFormat#PROGBITS} and so on
 * @param flags {@link ElfFormat#ALLOCATED} and so on
 * @param address in memory, 0 in relocatable files
 * @param content bytes; for {@link ElfFormat#NOBITS} empty
 * @param size bytes in memory
 * @param alignment power of two
 * @param link section index that the type calls for
 * @param info as the type calls for
 * @param entrySize bytes of an entry in tables, else 0
 */
record ElfSection(
    String name,
    int type,
    long flags,
    long address,
    byte[] content,
    long size,
    long alignment,
    int link,
    int info,
    long entrySize) {
  /** A section with contents. */
  static ElfSection of(
      String name, int type, long flags, long address, byte[] content, long alignment) {
    return new ElfSection(name, type, flags, address, content, content.length, alignment, 0, 0, 0);
  }
}
