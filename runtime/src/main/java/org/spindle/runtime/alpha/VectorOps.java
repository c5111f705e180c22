package org.spindle.runtime.alpha;

import java.util.function.LongBinaryOperator;

/** The motion video instructions (MVI) of the 21164PC and 21264. */
final class VectorOps {
  private VectorOps() {}

  /** Executes one of the motion video operations on the values of Ra and Rb. */
  static long execute(int operation, long a, long b) {
    return switch (operation) {
      case Op.PERR -> differences(a, b);
      case Op.UNPKBW -> b & 0xff | (b & 0xff00) << 8 | (b & 0xff0000) << 16 | (b & 0xff000000L) << 24;
      case Op.UNPKBL -> b & 0xff | (b & 0xff00) << 24;
      case Op.PKWB -> b & 0xff | b >>> 8 & 0xff00 | b >>> 16 & 0xff0000 | b >>> 24 & 0xff000000L;
      case Op.PKLB -> b & 0xff | b >>> 24 & 0xff00;
      case Op.MINSB8 -> lanes(a, b, 8, true, Math::min);
      case Op.MINSW4 -> lanes(a, b, 16, true, Math::min);
      case Op.MINUB8 -> lanes(a, b, 8, false, Math::min);
      case Op.MINUW4 -> lanes(a, b, 16, false, Math::min);
      case Op.MAXUB8 -> lanes(a, b, 8, false, Math::max);
      case Op.MAXUW4 -> lanes(a, b, 16, false, Math::max);
      case Op.MAXSB8 -> lanes(a, b, 8, true, Math::max);
      case Op.MAXSW4 -> lanes(a, b, 16, true, Math::max);
      default -> throw new IllegalStateException("not a motion video operation: " + operation);
    };
  }

  private static long differences(long a, long b) {
    long sum = 0;
    for (int i = 0; i < 64; i += 8) {
      sum += Math.abs((a >>> i & 255) - (b >>> i & 255));
    }
    return sum;
  }

  private static long lanes(long a, long b, int width, boolean signed, LongBinaryOperator operator) {
    long result = 0;
    for (int i = 0; i < 64; i += width) {
      long x = lane(a, i, width, signed);
      long y = lane(b, i, width, signed);
      result |= (operator.applyAsLong(x, y) & (1L << width) - 1) << i;
    }
    return result;
  }

  private static long lane(long value, int shift, int width, boolean signed) {
    long top = value << 64 - width - shift;
    return signed ? top >> 64 - width : top >>> 64 - width;
  }
}
