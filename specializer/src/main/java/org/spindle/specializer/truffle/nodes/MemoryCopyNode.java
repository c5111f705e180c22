package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;

/** Copies a range of the emulated memory. */
public final class MemoryCopyNode extends StatementNode {
  /** What is not worth a call. */
  private static final int FEW = 32;

  private final Traps traps;
  private final byte[] bytes;
  private final Position position;
  private final BranchProfile faulted = BranchProfile.create();
  @Child private ExpressionNode to;
  @Child private ExpressionNode from;
  @Child private ExpressionNode size;

  public MemoryCopyNode(
      Traps traps, byte[] bytes, ExpressionNode to, ExpressionNode from, ExpressionNode size,
      Position position) {
    this.traps = traps;
    this.bytes = bytes;
    this.to = to;
    this.from = from;
    this.size = size;
    this.position = position;
  }

  @Override
  public void execute(VirtualFrame frame) {
    long target = to.executeLong(frame) - Memory.KSEG;
    long source = from.executeLong(frame) - Memory.KSEG;
    long length = size.executeLong(frame);
    if (length <= 0) {
      return;
    }
    if (!isInside(source, length) || !isInside(target, length)) {
      faulted.enter();
      throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), TrapCode.FAULT, position);
    }
    if (length <= FEW) {
      copyFew(source, target, length);
    } else {
      System.arraycopy(bytes, (int) source, bytes, (int) target, (int) length);
    }
  }

  /** Loads all before it stores any: two or four words, which overlap in the middle, cover the range. */
  private void copyFew(long source, long target, long length) {
    if (length > 16) {
      long first = UncheckedBytes.getLong(bytes, source);
      long second = UncheckedBytes.getLong(bytes, source + 8);
      long third = UncheckedBytes.getLong(bytes, source + length - 16);
      long last = UncheckedBytes.getLong(bytes, source + length - 8);
      UncheckedBytes.putLong(bytes, target, first);
      UncheckedBytes.putLong(bytes, target + 8, second);
      UncheckedBytes.putLong(bytes, target + length - 16, third);
      UncheckedBytes.putLong(bytes, target + length - 8, last);
    } else if (length >= 8) {
      long first = UncheckedBytes.getLong(bytes, source);
      long last = UncheckedBytes.getLong(bytes, source + length - 8);
      UncheckedBytes.putLong(bytes, target, first);
      UncheckedBytes.putLong(bytes, target + length - 8, last);
    } else if (length >= 4) {
      int first = UncheckedBytes.getInt(bytes, source);
      int last = UncheckedBytes.getInt(bytes, source + length - 4);
      UncheckedBytes.putInt(bytes, target, first);
      UncheckedBytes.putInt(bytes, target + length - 4, last);
    } else {
      byte first = UncheckedBytes.getByte(bytes, source);
      byte middle = UncheckedBytes.getByte(bytes, source + (length >> 1));
      byte last = UncheckedBytes.getByte(bytes, source + length - 1);
      UncheckedBytes.putByte(bytes, target, first);
      UncheckedBytes.putByte(bytes, target + (length >> 1), middle);
      UncheckedBytes.putByte(bytes, target + length - 1, last);
    }
  }

  private boolean isInside(long index, long length) {
    return index >= 0 && length <= bytes.length && index <= bytes.length - length;
  }
}
