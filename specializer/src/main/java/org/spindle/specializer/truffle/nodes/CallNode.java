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
 * <p>All arguments travel in one {@code long[]}, the emulated stack pointer first and floats as their bits, and the result
 * comes back in place of the stack pointer, so that a call which is not inlined boxes nothing. A procedure that calls itself
 * passes on the array that it was given, which it has read: a deep recursion makes no garbage.
 */
public final class CallNode extends ExpressionNode {
  @Child private CalleeNode callee;
  @Children private final ExpressionNode[] arguments;

  private final boolean recursive;
  private final Position position;
  private final UnwindSite site;
  @CompilationFinal private boolean left;

  /**
   * @param recursive whether the callee is the caller
   * @param site where exceptions of the callee leave the call
   */
  public CallNode(
      CalleeNode callee, ExpressionNode[] arguments, boolean recursive, Position position, UnwindSite site) {
    this.callee = callee;
    this.arguments = arguments;
    this.recursive = recursive;
    this.position = position;
    this.site = site;
  }

  /** Where the call stands. */
  public Position position() {
    return position;
  }

  @Override
  @ExplodeLoop
  public long executeLong(VirtualFrame frame) {
    long target = callee.prepare(frame);
    long[] values = recursive ? ProcedureRootNode.arguments(frame) : new long[arguments.length + 1];
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

    /** Calls; {@code values} are the stack pointer and the arguments, and may be anything afterwards. */
    abstract long call(long target, long[] values);
  }
}
