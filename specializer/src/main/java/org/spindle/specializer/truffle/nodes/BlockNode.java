package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

/** A basic block. */
public final class BlockNode extends Node {
  @Children private final StatementNode[] statements;
  @Child private TerminatorNode terminator;

  public BlockNode(StatementNode[] statements, TerminatorNode terminator) {
    this.statements = statements;
    this.terminator = terminator;
  }

  TerminatorNode terminator() {
    return terminator;
  }

  @ExplodeLoop
  void execute(VirtualFrame frame) {
    for (StatementNode statement : statements) {
      statement.execute(frame);
    }
  }
}
