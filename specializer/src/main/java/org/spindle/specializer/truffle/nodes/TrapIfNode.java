package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/** A checked run-time error, when its condition holds. */
public final class TrapIfNode extends StatementNode {
  private final Traps traps;
  private final TrapCode code;
  private final Position position;
  private final BranchProfile trapped = BranchProfile.create();
  @Child private ExpressionNode condition;

  public TrapIfNode(Traps traps, ExpressionNode condition, TrapCode code, Position position) {
    this.traps = traps;
    this.condition = condition;
    this.code = code;
    this.position = position;
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (condition.executeBoolean(frame)) {
      trapped.enter();
      throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), code, position);
    }
  }
}
