package org.spindle.alpha.elf;

/** Numbers of the ELF64 format and of its Alpha supplement. */
final class ElfFormat {
  static final int HEADER_SIZE = 64;
  static final int SECTION_HEADER_SIZE = 64;
  static final int PROGRAM_HEADER_SIZE = 56;
  static final int SYMBOL_SIZE = 24;
  static final int RELA_SIZE = 24;

  static final short RELOCATABLE = 1;
  static final short EXECUTABLE = 2;
  static final short EM_ALPHA = (short) 0x9026;

  static final int PROGBITS = 1;
  static final int SYMTAB = 2;
  static final int STRTAB = 3;
  static final int RELA = 4;
  static final int NOBITS = 8;

  static final long WRITABLE = 1;
  static final long ALLOCATED = 2;
  static final long EXECUTABLE_CODE = 4;
  static final long INFO_LINK = 0x40;

  static final int PT_LOAD = 1;
  static final int PF_X = 1;
  static final int PF_W = 2;
  static final int PF_R = 4;

  static final int LOCAL = 0;
  static final int GLOBAL = 1;
  static final int WEAK = 2;
  static final int NOTYPE = 0;
  static final int OBJECT = 1;
  static final int FUNCTION = 2;

  /** The procedure does not use the procedure value register. */
  static final int STO_ALPHA_NOPV = 0x80;

  private ElfFormat() {}
}
