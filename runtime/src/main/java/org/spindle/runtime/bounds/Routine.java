package org.spindle.runtime.bounds;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Procedure;
import org.spindle.ir.Terminator;

/** A procedure or routine of the run-time support, and what is found out about its code once. */
final class Routine {
  final Flow flow;
  final Rounds rounds;
  final Places places;

  /** Branches of which one side ends in a trap, so that they go one way only. */
  private final Set<Long> oneWay = new HashSet<>();

  /** For branches that may leave loops: the outermost loop that they leave. */
  private final Map<Long, Flow.Loop> leaving = new HashMap<>();

  Routine(MachineCode code, Flow flow) {
    this.flow = flow;
    rounds = new Rounds(flow, code.source(flow.name()));
    places = new Places(code, flow);
    List<Flow.Node> nodes = flow.nodes();
    for (int n = 0; n < nodes.size(); n++) {
      Flow.Node node = nodes.get(n);
      if (flow.returns(n) && node.successors().size() > 1) {
        List<Integer> next = node.successors().stream().filter(flow::returns).toList();
        if (next.size() < node.successors().size()) {
          oneWay.add(node.end() - 4);
        } else {
          for (Flow.Loop loop : flow.loopsAround(n)) {
            BitSet inside = loop.nodes();
            if (!next.stream().allMatch(inside::get)) {
              leaving.put(node.end() - 4, loop);
            }
          }
        }
      }
    }
  }

  boolean isOneWay(long branch) {
    return oneWay.contains(branch);
  }

  Set<Long> oneWay() {
    return oneWay;
  }

  /** Whether a branch goes one way while control is in some loop, and then leaves it. */
  boolean mayLeaveLoop(long branch) {
    return leaving.containsKey(branch);
  }

  /** How many branches may leave a loop, and no greater one. */
  long branchesLeaving(Flow.Loop loop) {
    return leaving.values().stream().filter(l -> l == loop).count();
  }

  /** Whether exceptions of others, or its own traps, are caught there. */
  static boolean catchesExceptions(Procedure procedure) {
    return procedure.blocks().stream()
        .anyMatch(b -> b.terminator() instanceof Terminator.Invoke
            || b.terminator() instanceof Terminator.Trap trap && trap.unwind() != null);
  }
}
