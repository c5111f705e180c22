package org.spindle.alpha.disassemble;

import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;

/**
 * An instruction word taken apart.
 *
 * @param op the instruction
 * @param suffix its qualifier's text, empty without
 * @param word the whole word
 */
record Decoded(Op op, String suffix, int word) {
  int a() {
    return word >>> 21 & 31;
  }

  int b() {
    return word >>> 16 & 31;
  }

  int c() {
    return word & 31;
  }

  int fa() {
    return a() + Registers.F0;
  }

  int fb() {
    return b() + Registers.F0;
  }

  int fc() {
    return c() + Registers.F0;
  }

  boolean isLiteral() {
    return (word >>> 12 & 1) != 0;
  }

  int literal() {
    return word >>> 13 & 0xff;
  }

  int displacement() {
    return (short) word;
  }

  long branchTarget(long address) {
    return address + 4 + 4L * (word << 11 >> 11);
  }

  long jumpTarget(long address) {
    return address + 4 + 4L * (word << 18 >> 18);
  }
}
