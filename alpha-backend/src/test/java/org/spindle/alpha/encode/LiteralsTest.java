package org.spindle.alpha.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The instructions that make a constant make that constant, and not too many of them. */
class LiteralsTest {
  private static final int TARGET = 5;

  @Test
  void everyConstantIsMade() {
    var random = new Random(64);
    LongStream powers = LongStream.range(0, 64).map(i -> 1L << i);
    LongStream around =
        LongStream.range(0, 64).flatMap(i -> LongStream.of((1L << i) - 1, -(1L << i), (1L << i) + 1));
    LongStream spread =
        random.longs(2000).flatMap(r -> LongStream.of(r, r >> 20, r >>> 20, r & r << 17, r << 40));
    LongStream.concat(powers, LongStream.concat(around, spread))
        .forEach(
            value -> {
              List<Integer> words = Literals.load(value, TARGET);
              assertThat(execute(words)).as(Long.toHexString(value)).isEqualTo(value);
              assertThat(words).as(Long.toHexString(value)).hasSizeLessThanOrEqualTo(5);
            });
  }

  @Test
  void nearConstantsTakeOneOrTwoInstructions() {
    assertThat(Literals.cost(0)).isEqualTo(1);
    assertThat(Literals.cost(-32768)).isEqualTo(1);
    assertThat(Literals.cost(65536)).isEqualTo(1);
    assertThat(Literals.cost(0x7fff7fff)).isEqualTo(2);
    assertThat(Literals.cost(0xffffffffL)).isEqualTo(2);
    assertThat(Literals.cost(Long.MIN_VALUE)).isEqualTo(2);
    assertThat(Literals.cost(Long.MAX_VALUE)).isEqualTo(2);
  }

  /** What the target register holds after LDA, LDAH, SLL, SRL and ZAPNOT, the only instructions expected. */
  private static long execute(List<Integer> words) {
    long value = 0;
    for (int word : words) {
      long base = (word >>> 16 & 31) == 31 ? 0 : value;
      int literal = word >>> 13 & 0xff;
      value =
          switch (word >>> 26) {
            case 0x08 -> base + (short) word;
            case 0x09 -> base + ((long) (short) word << 16);
            case 0x12 ->
                switch (word >>> 5 & 0x7f) {
                  case 0x39 -> value << literal;
                  case 0x34 -> value >>> literal;
                  case 0x31 -> value & mask(literal);
                  default -> throw new AssertionError(Integer.toHexString(word));
                };
            default -> throw new AssertionError(Integer.toHexString(word));
          };
    }
    return value;
  }

  private static long mask(int bytes) {
    long mask = 0;
    for (int i = 0; i < 8; i++) {
      mask |= (bytes >> i & 1) == 0 ? 0 : 0xffL << (8 * i);
    }
    return mask;
  }
}
