package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;

/** Copies a range of the emulated memory. */
public final class MemoryCopyNode extends StatementNode {
  private final Traps traps;
  private final Memory memory;
  private final Position position;
  @Child private ExpressionNode to;
  @Child private ExpressionNode from;
  @Child private ExpressionNode size;

  public MemoryCopyNode(
      Traps traps, Memory memory, ExpressionNode to, ExpressionNode from, ExpressionNode size,
      Position position) {
    this.traps = traps;
    this.memory = memory;
    this.to = to;
    this.from = from;
    this.size = size;
    this.position = position;
  }

  @Override
  public void execute(VirtualFrame frame) {
    copy(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), to.executeLong(frame), from.executeLong(frame),
        size.executeLong(frame));
  }

  @TruffleBoundary
  private void copy(long stack, long target, long source, long length) {
    if (length <= 0) {
      return;
    }
    try {
      memory.copy(source, target, length);
    } catch (MemoryFault fault) {
      throw traps.trap(stack, TrapCode.FAULT, position);
    }
  }
}
