package org.spindle.ir;

import java.util.List;

/**
 * A basic block: parameters (in place of phi functions), instructions, one terminator. Immutable.
 *
 * @param label the name of this block
 * @param parameters values that each predecessor supplies
 * @param body in execution order
 * @param terminator the only transfer of control
 */
public record Block(Label label, List<Value> parameters, List<Instruction> body, Terminator terminator) {
  public Block {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }

  /** By the label alone: blocks of one procedure differ in it, and the rest is large. */
  @Override
  public int hashCode() {
    return label.hashCode();
  }
}
