package org.spindle.alpha.select;

import org.spindle.alpha.isa.Op;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Source;

/**
 * A hash of case values cheap enough to beat a search: {@code ((v >>> right) ^ (v >>> left)) &
 * (size - 1)}, or without the second term.
 *
 * @param right shift of the first term
 * @param left shift of the second term, -1 for none
 * @param size number of buckets, a power of two
 */
record SwitchHash(int right, int left, int size) {
  private static final int LARGEST_SHIFT = 32;
  private static final int FEWEST = 8;
  private static final int MOST_IN_BUCKET = 2;
  private static final int SPARSEST = 4;

  /**
   * A hash that puts at most two values into a bucket, smallest tables and shortest code first; or
   * null.
   */
  static SwitchHash find(long[] values) {
    if (values.length < FEWEST) {
      return null;
    }
    int size = Integer.highestOneBit(values.length - 1) * 2;
    for (int most = 1; most <= MOST_IN_BUCKET; most++) {
      for (int s = size; s <= SPARSEST * size / most; s *= 2) {
        SwitchHash hash = find(values, s, most);
        if (hash != null) {
          return hash;
        }
      }
    }
    return null;
  }

  private static SwitchHash find(long[] values, int size, int most) {
    for (int left = -1; left < LARGEST_SHIFT; left++) {
      for (int right = 0; right < LARGEST_SHIFT; right++) {
        var hash = new SwitchHash(right, left, size);
        if (right != left && hash.spreads(values, most)) {
          return hash;
        }
      }
    }
    return null;
  }

  private boolean spreads(long[] values, int most) {
    int[] counts = new int[size];
    for (long value : values) {
      if (++counts[apply(value)] > most) {
        return false;
      }
    }
    return true;
  }

  /** The bucket of a value. */
  int apply(long value) {
    long mixed = value >>> right;
    if (left >= 0) {
      mixed ^= value >>> left;
    }
    return (int) (mixed & (size - 1));
  }

  /** Emits the hash of a register's value and returns the register it is in. */
  int emit(Selection selection, int selector) {
    int mixed = shifted(selection, selector, right);
    if (left >= 0) {
      int second = shifted(selection, selector, left);
      mixed = operate(selection, Op.XOR, mixed, new Source.Register(second));
    }
    if (ConstantKind.LIT.accepts(size - 1, 64)) {
      return operate(selection, Op.AND, mixed, new Source.Literal(size - 1));
    }
    int mask = selection.registers.newInteger();
    selection.emit(new MachineInstruction.Constant(size - 1, mask));
    return operate(selection, Op.AND, mixed, new Source.Register(mask));
  }

  private static int shifted(Selection selection, int register, int distance) {
    return distance == 0
        ? register
        : operate(selection, Op.SRL, register, new Source.Literal(distance));
  }

  private static int operate(Selection selection, Op op, int a, Source b) {
    int d = selection.registers.newInteger();
    selection.emit(new MachineInstruction.Operate(op, a, b, d));
    return d;
  }
}
