package org.spindle.specializer.truffle.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/** Does something for its effect: writes a slot or memory, calls, checks. */
public abstract class StatementNode extends Node {
  /** Executes the statement. */
  public abstract void execute(VirtualFrame frame);
}
