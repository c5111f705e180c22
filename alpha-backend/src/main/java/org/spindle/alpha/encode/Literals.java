package org.spindle.alpha.encode;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;

/**
 * Materialisation of 64-bit constants without memory: LDAH and LDA for anything near 32 bits, a
 * byte mask, or a recursion through a shift that ends because each step has fewer significant bits.
 */
public final class Literals {
  private Literals() {}

  /**
   * The upper half of a value split for LDAH and LDA, so that {@code high << 16} plus the signed
   * low half is it.
   */
  public static int high(long value) {
    return (int) ((value - low(value)) >> 16);
  }

  /** The signed lower half of a value split for LDAH and LDA. */
  public static int low(long value) {
    return (short) value;
  }

  /** True if LDAH and LDA alone can add the value to a register. */
  public static boolean isPair(long value) {
    long rest = (value - low(value)) >> 16;
    return rest == (short) rest;
  }

  /**
   * The instruction words that put {@code value} into integer register {@code target}; at least
   * one.
   */
  public static List<Integer> load(long value, int target) {
    var words = new ArrayList<Integer>();
    emit(value, target, words);
    return words;
  }

  /** The number of instructions {@link #load} uses. */
  public static int cost(long value) {
    return load(value, 1).size();
  }

  private static void emit(long value, int target, List<Integer> words) {
    if (isPair(value)) {
      addPair(value, target, Registers.ZERO, words);
      return;
    }
    int mask = byteMask(value);
    if (mask >= 0) {
      words.add(Encoding.memory(Op.LDA, target, -1, Registers.ZERO));
      words.add(Encoding.operateLiteral(Op.ZAPNOT, target, mask, target));
      return;
    }
    List<Integer> best = null;
    if (isPair((int) value) && value >>> 32 == 0) {
      best = new ArrayList<>();
      addPair((int) value, target, Registers.ZERO, best);
      best.add(Encoding.operateLiteral(Op.ZAPNOT, target, 0x0f, target));
    }
    int zeros = Long.numberOfTrailingZeros(value);
    if (zeros >= 8) {
      best = shorter(best, shifted(value >> zeros, Op.SLL, zeros, target));
      best = shorter(best, shifted(value >>> zeros, Op.SLL, zeros, target));
    }
    int ones = Long.numberOfLeadingZeros(value);
    if (value > 0 && zeros == 0 && Long.bitCount(value) + ones == 64) {
      best = shorter(best, shifted(-1, Op.SRL, ones, target));
    }
    if (low(value) != 0) {
      best = shorter(best, split(value, low(value), target));
    }
    if ((int) value != 0 && isPair((int) value)) {
      best = shorter(best, split(value, (int) value, target));
    }
    words.addAll(best);
  }

  /** Makes the rest of a value, then adds {@code pair}. */
  private static List<Integer> split(long value, int pair, int target) {
    var words = new ArrayList<Integer>();
    emit(value - pair, target, words);
    addPair(pair, target, target, words);
    return words;
  }

  private static List<Integer> shifted(long base, Op shift, int distance, int target) {
    var words = new ArrayList<Integer>();
    emit(base, target, words);
    words.add(Encoding.operateLiteral(shift, target, distance, target));
    return words;
  }

  private static List<Integer> shorter(List<Integer> a, List<Integer> b) {
    return a == null || b.size() < a.size() ? b : a;
  }

  /** Puts a register and a value that {@link #isPair} into {@code target}. */
  private static void addPair(long value, int target, int register, List<Integer> words) {
    int base = register;
    if (high(value) != 0) {
      words.add(Encoding.memory(Op.LDAH, target, high(value), base));
      base = target;
    }
    if (low(value) != 0 || base == Registers.ZERO) {
      words.add(Encoding.memory(Op.LDA, target, low(value), base));
    }
  }

  /** The ZAPNOT mask whose bytes are all ones in {@code value} and zero elsewhere, or -1. */
  private static int byteMask(long value) {
    int mask = 0;
    for (int i = 0; i < 8; i++) {
      int octet = (int) (value >>> (8 * i)) & 0xff;
      if (octet == 0xff) {
        mask |= 1 << i;
      } else if (octet != 0) {
        return -1;
      }
    }
    return mask;
  }
}
