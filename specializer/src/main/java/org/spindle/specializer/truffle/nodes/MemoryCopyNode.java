package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;

/** Copies a range of the emulated memory. */
public final class MemoryCopyNode extends StatementNode {
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
    System.arraycopy(bytes, (int) source, bytes, (int) target, (int) length);
  }

  private boolean isInside(long index, long length) {
    return index >= 0 && length <= bytes.length && index <= bytes.length - length;
  }
}
