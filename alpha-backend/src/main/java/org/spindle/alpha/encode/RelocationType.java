package org.spindle.alpha.encode;

/** Relocation types of ELF for Alpha, with their ELF numbers. */
public enum RelocationType {
  /** 64-bit address. */
  REFQUAD(2),
  /** 32-bit difference to the global pointer. */
  GPREL32(3),
  /** Distance in words in the 21-bit field of a branch, from the instruction after it. */
  BRADDR(7),
  /** 32-bit distance in bytes from the word itself. */
  SREL32(10),
  /**
   * Upper half of the difference to the global pointer, for LDAH; rounded for a signed lower half.
   */
  GPRELHIGH(17),
  /** Lower half of the difference to the global pointer, for LDA, loads and stores. */
  GPRELLOW(18),
  /** As {@link #BRADDR}, to a procedure that shares the caller's global pointer. */
  BRSGP(28);

  private final int elfNumber;

  RelocationType(int elfNumber) {
    this.elfNumber = elfNumber;
  }

  /** The number in the {@code r_info} field. */
  public int elfNumber() {
    return elfNumber;
  }
}
