package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

/**
 * Calls what may change: what is published for an event, or a procedure that raises events, which may be replaced. It calls
 * what is so at this moment, in line where that is what it expects.
 *
 * <p>To expect other code invalidates no compiled code, which goes on expecting what it was compiled with: what is
 * expected decides how fast a call is, not what it does.
 */
public final class PublishedCalleeNode extends CallNode.CalleeNode {
  private final GuestProcedure procedure;
  private final boolean raise;
  @Child private Expected expected;
  @Child private IndirectCallNode other = IndirectCallNode.create();

  /** @param raise whether the procedure is an event that is raised */
  public PublishedCalleeNode(GuestProcedure procedure, boolean raise) {
    this.procedure = procedure;
    this.raise = raise;
  }

  /** Whether an event is raised here. */
  public boolean raises(GuestProcedure event) {
    return raise && procedure == event;
  }

  /** Lets code that is compiled later have {@code code} in line. */
  public void expect(CallTarget code) {
    atomic(() -> expected = insert(new Expected(code)));
  }

  @Override
  long call(long target, long[] values) {
    // read once: it may change while this node is executed or compiled
    Expected inLine = expected;
    if (inLine == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      expect(current());
      inLine = expected;
    }
    // code is never null, so that code which is not yet translated needs no test of its own
    CallTarget known = raise ? procedure.publishedOrNull() : procedure.translated();
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.FASTPATH_PROBABILITY, inLine.code == known)) {
      inLine.call.call(values);
      return values[0];
    }
    other.call(current(), values);
    return values[0];
  }

  private CallTarget current() {
    return raise ? procedure.published() : procedure.target();
  }

  /** Code that is expected, with its call: one object, so that both are seen together. */
  private static final class Expected extends Node {
    private final CallTarget code;
    @Child private DirectCallNode call;

    Expected(CallTarget code) {
      this.code = code;
      call = DirectCallNode.create(code);
    }
  }
}
