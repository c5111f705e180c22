package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.BytecodeOSRNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.ExplodeLoop.LoopExplosionKind;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;

/**
 * Executes the blocks of a procedure: under partial evaluation the loop over block indices unfolds into the procedure's
 * own control flow, since {@code MERGE_EXPLODE} makes one copy for each value of the index.
 */
public final class DispatchNode extends Node implements BytecodeOSRNode {
  /*
   * Block indices at which an activation ends. Each way of ending has one place for all blocks that end so: the compiler
   * cannot keep the frame virtual when the unfolded loop is left from several places.
   */
  private static final int RETURN = -1;
  private static final int THROW = -2;

  /** What the iterations of a loop that were executed in its own compiled code count for the procedure. */
  private static final int OSR_ITERATIONS = 10_000;

  @Children private final BlockNode[] blocks;
  @CompilationFinal private Object osrMetadata;

  public DispatchNode(BlockNode[] blocks) {
    this.blocks = blocks;
  }

  /** Executes from a block on until the procedure returns. */
  @ExplodeLoop(kind = LoopExplosionKind.MERGE_EXPLODE)
  public long execute(VirtualFrame frame, int start) {
    int index = start;
    ActivationState state = new ActivationState();
    while (true) {
      CompilerDirectives.ensureVirtualizedHere(state);
      if (index == RETURN) {
        if (state.iterations > 0) {
          LoopNode.reportLoopCount(this, state.iterations);
        }
        return state.result;
      }
      if (index == THROW) {
        throw new GuestException(state.result);
      }
      BlockNode block = blocks[index];
      block.execute(frame);
      TerminatorNode terminator = block.terminator();
      EdgeNode edge;
      if (terminator instanceof TerminatorNode.Jump jump) {
        edge = jump.edge;
      } else if (terminator instanceof TerminatorNode.Branch branch) {
        if (branch.test(frame)) {
          branch.whenTrue.follow(frame);
          if (branch.whenTrue.isBackward()) {
            Object result = backEdge(frame, branch.whenTrue, state);
            if (result != null) {
              return (long) result;
            }
          }
          index = branch.whenTrue.target();
          continue;
        }
        edge = branch.whenFalse;
      } else if (terminator instanceof TerminatorNode.Invoke invoke) {
        if (invoke.test(frame)) {
          invoke.normal.follow(frame);
          if (invoke.normal.isBackward()) {
            Object result = backEdge(frame, invoke.normal, state);
            if (result != null) {
              return (long) result;
            }
          }
          index = invoke.normal.target();
          continue;
        }
        edge = invoke.unwind;
      } else if (terminator instanceof TerminatorNode.Return ret) {
        state.result = ret.value(frame);
        index = RETURN;
        continue;
      } else if (terminator instanceof TerminatorNode.Throw thrown) {
        state.result = thrown.activation(frame);
        index = THROW;
        continue;
      } else {
        TerminatorNode.Trap trap = (TerminatorNode.Trap) terminator;
        trap.trap(frame);
        edge = trap.unwind;
      }
      edge.follow(frame);
      if (edge.isBackward()) {
        Object result = backEdge(frame, edge, state);
        if (result != null) {
          return (long) result;
        }
      }
      index = edge.target();
    }
  }

  /** Counts an iteration; the result of the rest of the procedure when that was executed in compiled code, else null. */
  private Object backEdge(VirtualFrame frame, EdgeNode edge, ActivationState state) {
    if (CompilerDirectives.hasNextTier()) {
      state.iterations++;
      if (CompilerDirectives.inInterpreter() && BytecodeOSRNode.pollOSRBackEdge(this, 1)) {
        Object result = BytecodeOSRNode.tryOSR(this, edge.target(), null, null, frame);
        if (result != null) {
          // code for the loop alone is worse than that for the procedure, which should follow
          LoopNode.reportLoopCount(this, OSR_ITERATIONS);
        }
        return result;
      }
    }
    return null;
  }

  /**
   * Loop iterations of one activation, and what it ends with; an object so that merged copies of the loop share one
   * state.
   */
  @CompilerDirectives.ValueType
  private static final class ActivationState {
    private int iterations;
    private long result;
  }

  @Override
  public Object executeOSR(VirtualFrame osrFrame, int target, Object interpreterState) {
    return execute(osrFrame, target);
  }

  /** Keeps the procedure's arguments where they are. */
  @Override
  public Object[] storeParentFrameInArguments(VirtualFrame parentFrame) {
    return new Object[] {ProcedureRootNode.arguments(parentFrame), parentFrame};
  }

  @Override
  public Frame restoreParentFrameFromArguments(Object[] arguments) {
    return (Frame) arguments[1];
  }

  /** Does nothing: the activation ends where its loop did, and to write the frame back would leave compiled code. */
  @Override
  public void restoreParentFrame(VirtualFrame osrFrame, VirtualFrame parentFrame) {}

  /** A copy's loops are compiled anew. */
  @Override
  public Node copy() {
    DispatchNode copy = (DispatchNode) super.copy();
    copy.osrMetadata = null;
    return copy;
  }

  @Override
  public Object getOSRMetadata() {
    return osrMetadata;
  }

  @Override
  public void setOSRMetadata(Object metadata) {
    osrMetadata = metadata;
  }
}
