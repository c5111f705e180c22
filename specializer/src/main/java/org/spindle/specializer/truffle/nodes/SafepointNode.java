package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/** Charges a cost to the time budget, which lies in the emulated memory. */
public final class SafepointNode extends StatementNode {
  private final Traps traps;
  private final byte[] bytes;
  private final long fuelIndex;
  private final long cost;
  private final Position position;

  /** @param fuelIndex index of {@code rt.fuel} in {@code bytes} */
  public SafepointNode(Traps traps, byte[] bytes, long fuelIndex, long cost, Position position) {
    this.traps = traps;
    this.bytes = bytes;
    this.fuelIndex = fuelIndex;
    this.cost = cost;
    this.position = position;
  }

  @Override
  public void execute(VirtualFrame frame) {
    long left = UncheckedBytes.getLong(bytes, fuelIndex) - cost;
    UncheckedBytes.putLong(bytes, fuelIndex, left);
    if (CompilerDirectives.injectBranchProbability(CompilerDirectives.SLOWPATH_PROBABILITY, left < 0)) {
      throw traps.trap(frame.getLongStatic(ProcedureRootNode.STACK_SLOT), TrapCode.TIME, position);
    }
  }
}
