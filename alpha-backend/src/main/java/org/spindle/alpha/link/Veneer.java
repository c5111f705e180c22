package org.spindle.alpha.link;

import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.encode.Literals;
import org.spindle.alpha.encode.LittleEndian;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;

/** A jump to a procedure too far away for a branch, by way of the assembler temporary. */
final class Veneer {
  /** Bytes of a veneer. */
  static final int SIZE = 16;

  private Veneer() {}

  static void write(byte[] code, int offset, long target, long gp) {
    long distance = target - gp;
    int[] words = {
        Encoding.memory(Op.LDAH, Registers.AT, Literals.high(distance), Registers.GP),
        Encoding.memory(Op.LDA, Registers.AT, Literals.low(distance), Registers.AT),
        Encoding.jump(Op.JMP, Registers.ZERO, Registers.AT, 0),
        Encoding.operate(Op.BIS, Registers.ZERO, Registers.ZERO, Registers.ZERO)
    };
    for (int i = 0; i < words.length; i++) {
      LittleEndian.putInt(code, offset + 4 * i, words[i]);
    }
  }
}
