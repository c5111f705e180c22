package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/** Calls through a procedure value: reads and checks the descriptor in emulated memory, with a cache of one callee. */
public final class IndirectCalleeNode extends CallNode.CalleeNode {
  private final Traps traps;
  private final Descriptors descriptors;
  private final Position position;
  private final int arguments;
  @Child private ExpressionNode value;
  @CompilerDirectives.CompilationFinal private GuestProcedure cached;
  @Child private DirectCallNode cachedNode;
  @Child private IndirectCallNode anyNode;

  /** Finds the procedure that a descriptor's address stands for. */
  public interface Descriptors {
    /** The procedure, or null when there is no descriptor of one with that many arguments at the address. */
    GuestProcedure procedureAt(long descriptor, int arguments);
  }

  public IndirectCalleeNode(
      Traps traps, Descriptors descriptors, ExpressionNode value, int arguments, Position position) {
    this.traps = traps;
    this.descriptors = descriptors;
    this.value = value;
    this.arguments = arguments;
    this.position = position;
  }

  @Override
  long prepare(VirtualFrame frame) {
    return value.executeLong(frame);
  }

  @Override
  long call(long target, long[] values) {
    if (target == 0) {
      throw traps.trap(values[0], TrapCode.NIL, position);
    }
    GuestProcedure procedure = find(target);
    if (procedure == null) {
      throw traps.trap(values[0], TrapCode.FAULT, position);
    }
    if (cached == null && anyNode == null && !procedure.isEvent()) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      cached = procedure;
      cachedNode = insert(DirectCallNode.create(procedure.target()));
    }
    if (cached == procedure) {
      return (long) cachedNode.call(values);
    }
    if (anyNode == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      anyNode = insert(IndirectCallNode.create());
    }
    return (long) anyNode.call(procedure.published(), values);
  }

  @CompilerDirectives.TruffleBoundary
  private GuestProcedure find(long target) {
    return descriptors.procedureAt(target, arguments);
  }
}
