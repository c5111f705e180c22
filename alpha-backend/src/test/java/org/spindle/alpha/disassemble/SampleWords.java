package org.spindle.alpha.disassemble;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Words that visit every opcode and function code, with the register patterns that select pseudo
 * instructions.
 */
final class SampleWords {
  private static final int[][] REGISTERS = {
      {1, 2, 3},
      {31, 31, 31},
      {31, 2, 3},
      {2, 31, 3},
      {2, 2, 3},
      {2, 2, 2},
      {31, 31, 3},
      {2, 3, 31},
      {31, 2, 31}
  };
  private static final int[] SPECIAL = {
      0x6bfa8001, 0x6bfa8000, 0x6be20000, 0x6bfa0000, 0x47e03d83, 0x47ff0d83, 0x2ffe0000, 0x47ff041f
  };

  private SampleWords() {}

  static int[] all() {
    IntStream.Builder words = IntStream.builder();
    for (int opcode = 0; opcode < 64; opcode++) {
      for (int function = 0; function < (isOperate(opcode) ? 2048 : 4); function++) {
        for (int[] r : REGISTERS) {
          words.add(opcode << 26 | r[0] << 21 | r[1] << 16 | function << 5 | r[2]);
        }
      }
      for (int low = 0; low < 0x10000; low += 0x400) {
        words.add(opcode << 26 | 31 << 21 | 26 << 16 | low);
        words.add(opcode << 26 | 31 << 21 | 31 << 16 | low);
        words.add(opcode << 26 | 26 << 21 | 27 << 16 | low);
      }
    }
    IntStream.range(0, 0x200).forEach(words::add);
    IntStream.of(SPECIAL).forEach(words::add);
    new Random(1994).ints(200_000).forEach(words::add);
    return words.build().toArray();
  }

  private static boolean isOperate(int opcode) {
    return opcode >= 0x10 && opcode <= 0x17 || opcode == 0x1c;
  }
}
