package org.spindle.runtime.alpha.timing;

import java.util.Arrays;
import org.spindle.runtime.alpha.Decoded;
import org.spindle.runtime.alpha.Op;

/**
 * The 21064's prediction of transfers of control: one bit of history for each instruction of the instruction
 * cache, set from the direction of the branch when its line is filled; the displacement hint of jumps; and a
 * stack of four return addresses.
 */
final class BranchPredictor {
  private static final int STACK = 4;
  private static final int WORDS = DirectMappedCache.LINES * 8;
  private static final byte UNKNOWN = 2;

  private final byte[] history = new byte[WORDS];
  private final long[] returns = new long[STACK];
  private int top;
  private long mispredictions;

  BranchPredictor() {
    Arrays.fill(history, UNKNOWN);
  }

  /** Forgets the history of a line that is filled anew. */
  void filled(long pc) {
    int first = (int) (pc >>> 2) & WORDS - 1 & -8;
    Arrays.fill(history, first, first + 8, UNKNOWN);
  }

  /** Whether the predicted next address of a transfer was right; learns from the outcome. */
  boolean predicts(long pc, long instruction, long next) {
    boolean right =
        switch (Decoded.operation(instruction)) {
          case Op.BR -> true;
          case Op.BSR -> {
            push(pc + 4);
            yield true;
          }
          case Op.JMP -> hinted(pc, instruction, next);
          case Op.JSR -> {
            push(pc + 4);
            yield hinted(pc, instruction, next);
          }
          case Op.RET -> pop() == next;
          case Op.JSR_COROUTINE -> {
            boolean hit = pop() == next;
            push(pc + 4);
            yield hit;
          }
          default -> conditional(pc, instruction, next);
        };
    if (!right) {
      mispredictions++;
    }
    return right;
  }

  private static boolean hinted(long pc, long instruction, long next) {
    long target = pc + 4 + 4L * Decoded.displacement(instruction);
    return (target & 0xffff) == (next & 0xffff);
  }

  private boolean conditional(long pc, long instruction, long next) {
    int word = (int) (pc >>> 2) & WORDS - 1;
    int taken = next != pc + 4 ? 1 : 0;
    int predicted = history[word];
    if (predicted == UNKNOWN) {
      predicted = Decoded.displacement(instruction) < 0 ? 1 : 0;
    }
    history[word] = (byte) taken;
    return predicted == taken;
  }

  private void push(long address) {
    top = (top + 1) % STACK;
    returns[top] = address;
  }

  private long pop() {
    long address = returns[top];
    top = (top + STACK - 1) % STACK;
    return address;
  }

  long mispredictions() {
    return mispredictions;
  }
}
