package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;

/** Ends a block. Which edge is followed must be decided in {@link DispatchNode}, where it becomes a constant. */
public abstract sealed class TerminatorNode extends Node {

  /** Follows its only edge. */
  public static final class Jump extends TerminatorNode {
    @Child EdgeNode edge;

    public Jump(EdgeNode edge) {
      this.edge = edge;
    }
  }

  /** Follows one of two edges. */
  public static final class Branch extends TerminatorNode {
    @Child private ExpressionNode condition;
    @Child EdgeNode whenTrue;
    @Child EdgeNode whenFalse;
    private final CountingConditionProfile profile;

    /** @param pruned whether compiled code leaves out an edge that was not yet followed, and is made anew when it is */
    public Branch(ExpressionNode condition, EdgeNode whenTrue, EdgeNode whenFalse, boolean pruned) {
      this.condition = condition;
      this.whenTrue = whenTrue;
      this.whenFalse = whenFalse;
      profile = pruned ? CountingConditionProfile.create() : CountingConditionProfile.getUncached();
    }

    boolean test(VirtualFrame frame) {
      return profile.profile(condition.executeBoolean(frame));
    }
  }

  /** Calls, and follows the normal or the unwind edge. */
  public static final class Invoke extends TerminatorNode {
    private final Traps traps;
    private final Position position;
    private final int resultSlot;
    private final Type resultType;
    @Child private ExpressionNode call;
    @Child EdgeNode normal;
    @Child EdgeNode unwind;

    /** @param resultSlot frame slot, of i64 kind, that the result or the exception activation is put into */
    public Invoke(
        Traps traps,
        ExpressionNode call,
        int resultSlot,
        Type resultType,
        EdgeNode normal,
        EdgeNode unwind,
        Position position) {
      this.traps = traps;
      this.call = call;
      this.resultSlot = resultSlot;
      this.resultType = resultType;
      this.normal = normal;
      this.unwind = unwind;
      this.position = position;
    }

    /** Calls; whether the call returned. */
    boolean test(VirtualFrame frame) {
      try {
        long result = call.executeLong(frame);
        if (resultType != null) {
          frame.setLongStatic(resultSlot, result);
        }
        return true;
      } catch (GuestException exception) {
        frame.setLongStatic(resultSlot, exception.activation());
        return false;
      } catch (StackOverflowError overflow) {
        frame.setLongStatic(resultSlot, activation(traps, frame, TrapCode.STACK, position));
        return false;
      }
    }
  }

  /** Returns a value, or 0. */
  public static final class Return extends TerminatorNode {
    @Child private ExpressionNode value;

    /** @param value null when there is none */
    public Return(ExpressionNode value) {
      this.value = value;
    }

    long value(VirtualFrame frame) {
      return value == null ? 0 : value.executeLong(frame);
    }
  }

  /** Throws an exception activation. */
  public static final class Throw extends TerminatorNode {
    private final UnwindSite site;
    @Child private ExpressionNode activation;

    /** @param site where the exception begins, or null when it is passed on */
    public Throw(ExpressionNode activation, UnwindSite site) {
      this.activation = activation;
      this.site = site;
    }

    long activation(VirtualFrame frame) {
      long thrown = activation.executeLong(frame);
      if (site != null) {
        site.begin(thrown);
      }
      return thrown;
    }
  }

  /** Traps, to the caller or to an edge. */
  public static final class Trap extends TerminatorNode {
    private final Traps traps;
    private final TrapCode code;
    private final Position position;
    private final int activationSlot;
    @Child EdgeNode unwind;

    /**
     * @param activationSlot frame slot the activation is put into for the edge
     * @param unwind null when the trap leaves the procedure
     */
    public Trap(Traps traps, TrapCode code, int activationSlot, EdgeNode unwind, Position position) {
      this.traps = traps;
      this.code = code;
      this.activationSlot = activationSlot;
      this.unwind = unwind;
      this.position = position;
    }

    /** Traps; returns only when there is an edge to follow. */
    void trap(VirtualFrame frame) {
      if (unwind == null) {
        throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), code, position);
      }
      frame.setLongStatic(activationSlot, activation(traps, frame, code, position));
    }
  }

  private static long activation(Traps traps, VirtualFrame frame, TrapCode code, Position position) {
    RuntimeException unwinding =
        traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), code, position);
    if (unwinding instanceof GuestException exception) {
      return exception.activation();
    }
    throw unwinding;
  }
}
