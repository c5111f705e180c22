package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;

/** Takes zeroed stack in the emulated memory. */
public final class StackAllocateNode extends ExpressionNode {
  private final Traps traps;
  private final Memory memory;
  private final long limitAddress;
  private final Position position;
  @Child private ExpressionNode size;

  /**
   * @param limitAddress address of {@code rt.stack_limit}
   */
  public StackAllocateNode(
      Traps traps, Memory memory, long limitAddress, ExpressionNode size, Position position) {
    this.traps = traps;
    this.memory = memory;
    this.limitAddress = limitAddress;
    this.size = size;
    this.position = position;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    long stack = take(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), size.executeLong(frame));
    frame.setLongStatic(ProcedureRootNode.STACK_SLOT, stack);
    return stack;
  }

  @TruffleBoundary
  private long take(long top, long length) {
    if (length < 0 || length > top - memory.load64(limitAddress)) {
      throw traps.trap(top, TrapCode.STACK, position);
    }
    long stack = (top - length) & -16;
    memory.fill(stack, length, (byte) 0);
    return stack;
  }
}
