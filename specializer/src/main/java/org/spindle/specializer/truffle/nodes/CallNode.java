package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.spindle.ir.Position;

/**
 * A call: its arguments, and what finds the callee.
 *
 * <p>All arguments travel in one {@code long[]}, the emulated stack pointer first and floats as their bits, so that a call
 * which is not inlined boxes nothing.
 */
public final class CallNode extends ExpressionNode {
  @Child private CalleeNode callee;
  @Children private final ExpressionNode[] arguments;

  private final Position position;
  private final UnwindSite site;
  @CompilationFinal private boolean left;

  /** @param site where exceptions of the callee leave the call */
  public CallNode(CalleeNode callee, ExpressionNode[] arguments, Position position, UnwindSite site) {
    this.position = position;
    this.site = site;
    this.callee = callee;
    this.arguments = arguments;
  }

  /** Where the call stands. */
  public Position position() {
    return position;
  }

  @Override
  @ExplodeLoop
  public long executeLong(VirtualFrame frame) {
    long target = callee.prepare(frame);
    long[] values = new long[arguments.length + 1];
    values[0] = frame.getLongStatic(ProcedureRootNode.STACK_SLOT);
    for (int i = 0; i < arguments.length; i++) {
      values[i + 1] = arguments[i].executeLong(frame);
    }
    try {
      return callee.call(target, values);
    } catch (GuestException exception) {
      if (!left) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        left = true;
      }
      site.leave(exception.activation());
      throw exception;
    }
  }

  /** How a call finds its callee. */
  public abstract static class CalleeNode extends Node {
    /** Evaluates what the callee depends on, before the arguments. */
    long prepare(VirtualFrame frame) {
      return 0;
    }

    /** Calls; {@code values} are the stack pointer and the arguments. */
    abstract long call(long target, long[] values);
  }
}
