package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.memory.Memory;
import org.spindle.ir.memory.MemoryFault;

/** Fills a range of the emulated memory with one byte. */
public final class MemoryFillNode extends StatementNode {
  private final Traps traps;
  private final Memory memory;
  private final Position position;
  @Child private ExpressionNode to;
  @Child private ExpressionNode octet;
  @Child private ExpressionNode size;

  public MemoryFillNode(
      Traps traps, Memory memory, ExpressionNode to, ExpressionNode octet, ExpressionNode size,
      Position position) {
    this.traps = traps;
    this.memory = memory;
    this.to = to;
    this.octet = octet;
    this.size = size;
    this.position = position;
  }

  @Override
  public void execute(VirtualFrame frame) {
    fill(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), to.executeLong(frame),
        (byte) octet.executeLong(frame), size.executeLong(frame));
  }

  @TruffleBoundary
  private void fill(long stack, long target, byte value, long length) {
    if (length <= 0) {
      return;
    }
    try {
      memory.fill(target, length, value);
    } catch (MemoryFault fault) {
      throw traps.trap(stack, TrapCode.FAULT, position);
    }
  }
}
