package org.spindle.alpha.isa;

/** The OSF/1 PALcode functions that have a mnemonic of their own. */
public enum PalFunction {
  HALT("halt", 0x00),
  DRAINA("draina", 0x02),
  BPT("bpt", 0x80),
  BUGCHK("bugchk", 0x81),
  CALLSYS("callsys", 0x83),
  IMB("imb", 0x86),
  RDUNIQ("rduniq", 0x9e),
  WRUNIQ("wruniq", 0x9f),
  GENTRAP("gentrap", 0xaa);

  private final String mnemonic;
  private final int number;

  PalFunction(String mnemonic, int number) {
    this.mnemonic = mnemonic;
    this.number = number;
  }

  /** The assembler's name. */
  public String mnemonic() {
    return mnemonic;
  }

  /** The function number of {@code CALL_PAL}. */
  public int number() {
    return number;
  }
}
