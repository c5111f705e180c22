package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

/** A control-flow edge: moves arguments to the target's parameters and drops the values that end here. */
public final class EdgeNode extends Node {
  private final int target;
  private final boolean backward;
  @Children private final StatementNode[] moves;
  @CompilationFinal(dimensions = 1) private final int[] dead;
  @CompilationFinal(dimensions = 1) private final int[] deadDoubles;
  @CompilationFinal(dimensions = 1) private final int[] deadIntegers;

  /**
   * @param target index of the block led to
   * @param backward whether this edge may close a loop
   * @param moves in an order in which none overwrites what a later one reads
   * @param dead frame slots that nothing reads from here on
   * @param deadDoubles cells of the array of doubles that nothing reads from here on
   * @param deadIntegers the same of the array of integers
   */
  public EdgeNode(
      int target, boolean backward, StatementNode[] moves, int[] dead, int[] deadDoubles,
      int[] deadIntegers) {
    this.target = target;
    this.backward = backward;
    this.moves = moves;
    this.dead = dead;
    this.deadDoubles = deadDoubles;
    this.deadIntegers = deadIntegers;
  }

  int target() {
    return target;
  }

  boolean isBackward() {
    return backward;
  }

  @ExplodeLoop
  void follow(VirtualFrame frame) {
    for (StatementNode move : moves) {
      move.execute(frame);
    }
    if (CompilerDirectives.inCompiledCode()) {
      for (int slot : dead) {
        frame.clearStatic(slot);
      }
      for (int cell : deadDoubles) {
        ProcedureRootNode.doubles(frame)[cell] = 0;
      }
      for (int cell : deadIntegers) {
        ProcedureRootNode.integers(frame)[cell] = 0;
      }
    }
  }
}
