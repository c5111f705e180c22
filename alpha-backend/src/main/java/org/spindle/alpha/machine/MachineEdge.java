package org.spindle.alpha.machine;

import java.util.List;

/**
 * A control-flow edge.
 *
 * @param target the number of the block it leads to
 * @param arguments virtual registers for the target's parameters
 */
public record MachineEdge(int target, List<Integer> arguments) {
  /** Copies the list. */
  public MachineEdge {
    arguments = List.copyOf(arguments);
  }

  /** An edge without arguments. */
  public static MachineEdge to(int target) {
    return new MachineEdge(target, List.of());
  }
}
