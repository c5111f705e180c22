package org.spindle.runtime.alpha;

/** Encodes instruction words by their formats, for tests. */
final class Words {
  static final int ZERO = 31;

  private Words() {}

  static int memory(int opcode, int ra, int displacement, int rb) {
    return opcode << 26 | ra << 21 | rb << 16 | displacement & 0xffff;
  }

  static int lda(int ra, int displacement, int rb) {
    return memory(0x08, ra, displacement, rb);
  }

  static int ldah(int ra, int displacement, int rb) {
    return memory(0x09, ra, displacement, rb);
  }

  static int ldq(int ra, int displacement, int rb) {
    return memory(0x29, ra, displacement, rb);
  }

  static int stl(int ra, int displacement, int rb) {
    return memory(0x2c, ra, displacement, rb);
  }

  static int stq(int ra, int displacement, int rb) {
    return memory(0x2d, ra, displacement, rb);
  }

  static int operate(int opcode, int function, int ra, int rb, int rc) {
    return opcode << 26 | ra << 21 | rb << 16 | function << 5 | rc;
  }

  static int literal(int opcode, int function, int ra, int literal, int rc) {
    return opcode << 26 | ra << 21 | literal << 13 | 1 << 12 | function << 5 | rc;
  }

  static int addq(int ra, int literal, int rc) {
    return literal(0x10, 0x20, ra, literal, rc);
  }

  static int subq(int ra, int literal, int rc) {
    return literal(0x10, 0x29, ra, literal, rc);
  }

  static int floating(int function, int fa, int fb, int fc) {
    return operate(0x16, function, fa, fb, fc);
  }

  /** {@code displacement} in instructions from the next one. */
  static int branch(int opcode, int ra, int displacement) {
    return opcode << 26 | ra << 21 | displacement & 0x1fffff;
  }

  static int bne(int ra, int displacement) {
    return branch(0x3d, ra, displacement);
  }

  static int br(int ra, int displacement) {
    return branch(0x30, ra, displacement);
  }

  static int jump(int kind, int ra, int rb) {
    return 0x1a << 26 | ra << 21 | rb << 16 | kind << 14;
  }

  static int pal(int function) {
    return function;
  }
}
