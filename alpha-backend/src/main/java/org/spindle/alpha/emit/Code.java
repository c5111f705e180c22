package org.spindle.alpha.emit;

import org.spindle.alpha.encode.CodeBuffer;
import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.encode.Literals;
import org.spindle.alpha.encode.RelocationType;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;

/** Short sequences of instructions, appended to a buffer. Registers are physical. */
public final class Code {
  private final CodeBuffer buffer;

  /** Sequences for a buffer. */
  public Code(CodeBuffer buffer) {
    this.buffer = buffer;
  }

  /** Copies a register to another of the same file; nothing if they are the same. */
  public void move(int from, int to) {
    if (from == to) {
      return;
    }
    if (!Registers.isFloating(to)) {
      buffer.emit(Encoding.operate(Op.BIS, Registers.ZERO, from, to));
    } else if (from == Registers.FZERO) {
      buffer.emit(Encoding.floating(Op.CPYS, Registers.FZERO, Registers.FZERO, to));
    } else {
      buffer.emit(Encoding.floating(Op.CPYS, from, from, to));
    }
  }

  /** Puts a constant into an integer register. */
  public void constant(long value, int to) {
    if (value == 0) {
      move(Registers.ZERO, to);
    } else {
      Literals.load(value, to).forEach(buffer::emit);
    }
  }

  /**
   * A memory-format instruction at any signed 32-bit distance; far ones go through {@code
   * temporary}.
   */
  public void access(Op op, int register, long displacement, int base, int temporary) {
    if (displacement == (short) displacement) {
      buffer.emit(Encoding.memory(op, register, (int) displacement, base));
      return;
    }
    int high = Literals.high(displacement);
    if (high != (short) high) {
      throw new IllegalStateException("frame exceeds 2 GB");
    }
    buffer.emit(Encoding.memory(Op.LDAH, temporary, high, base));
    buffer.emit(Encoding.memory(op, register, Literals.low(displacement), temporary));
  }

  /** A memory-format instruction at a symbol, through {@code temporary}. */
  public void accessSymbol(Op op, int register, String symbol, long addend, int temporary) {
    buffer.relocated(
        Encoding.memory(Op.LDAH, temporary, 0, Registers.GP),
        RelocationType.GPRELHIGH,
        symbol,
        addend);
    buffer.relocated(
        Encoding.memory(op, register, 0, temporary), RelocationType.GPRELLOW, symbol, addend);
  }

  /** Adds a distance to the stack pointer. */
  public void adjustStack(long distance) {
    if (distance == (short) distance) {
      if (distance != 0) {
        buffer.emit(Encoding.memory(Op.LDA, Registers.SP, (int) distance, Registers.SP));
      }
      return;
    }
    access(Op.LDA, Registers.SP, distance, Registers.SP, Registers.SP);
  }
}
