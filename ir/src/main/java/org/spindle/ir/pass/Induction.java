package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;

/**
 * A variable of a loop that each round changes by a constant, and that does not overflow, as a condition on the way round
 * keeps it from that. What holds of it at the loop's header: counted up it is not below where it began, counted down
 * not above.
 *
 * @param variable the header's parameter
 * @param down whether it is counted down
 * @param step the least by which a round changes it
 * @param range what is known of it, as a signed number
 * @param beginning what it starts as, or null where there are several ways into the loop
 */
record Induction(Value variable, boolean down, long step, Interval range, Value beginning) {

  /** How often control comes to the header at most while it is in the loop. */
  long rounds() {
    long distance = range.high() - range.low();
    return distance < 0 || distance / step == Long.MAX_VALUE ? Long.MAX_VALUE : distance / step + 1;
  }

  /** The variables of the loop whose header {@code header} is, if it is one. */
  static List<Induction> of(
      Block header,
      ControlFlowGraph graph,
      DominatorTree dominators,
      Definitions definitions,
      Function<Value, Interval> intervals) {
    List<ControlFlowGraph.Edge> in = new ArrayList<>();
    List<ControlFlowGraph.Edge> back = new ArrayList<>();
    for (ControlFlowGraph.Edge edge : graph.incoming(header.label())) {
      (dominators.dominates(header.label(), edge.from().label()) ? back : in).add(edge);
    }
    if (back.isEmpty() || in.isEmpty()) {
      return List.of();
    }
    Finder finder = new Finder(header, graph, dominators, definitions, intervals);
    List<Induction> found = new ArrayList<>();
    for (int i = 0; i < header.parameters().size(); i++) {
      Value variable = header.parameters().get(i);
      if (variable.type().isInteger() && variable.type() != Type.I1) {
        Induction induction = finder.find(variable, i, in, back);
        if (induction != null) {
          found.add(induction);
        }
      }
    }
    return found;
  }

  private record Finder(
      Block header,
      ControlFlowGraph graph,
      DominatorTree dominators,
      Definitions definitions,
      Function<Value, Interval> intervals) {

    Induction find(
        Value variable, int index, List<ControlFlowGraph.Edge> in, List<ControlFlowGraph.Edge> back) {
      Interval all = Interval.of(variable.type());
      long low = all.high();
      long high = all.low();
      for (ControlFlowGraph.Edge edge : in) {
        Value first = argument(edge, index);
        if (first == null) {
          return null;
        }
        Interval start = intervals.apply(first);
        low = Math.min(low, start.low());
        high = Math.max(high, start.high());
      }
      Boolean down = null;
      long least = low;
      long most = high;
      long smallest = Long.MAX_VALUE;
      for (ControlFlowGraph.Edge edge : back) {
        Value next = argument(edge, index);
        Long step = next == null ? null : step(variable, next);
        if (step == null || step == 0 || step == Long.MIN_VALUE || down != null && down != step < 0) {
          return null;
        }
        smallest = Math.min(smallest, Math.abs(step));
        down = step < 0;
        Interval arriving = arriving(variable, next, step, edge, low, high, all);
        if (arriving == null) {
          return null;
        }
        least = Math.min(least, arriving.low());
        most = Math.max(most, arriving.high());
      }
      Value beginning = in.size() == 1 ? argument(in.getFirst(), index) : null;
      Interval range = down ? new Interval(least, high) : new Interval(low, most);
      return new Induction(variable, down, smallest, range, beginning);
    }

    private static Value argument(ControlFlowGraph.Edge edge, int index) {
      List<Value> arguments = edge.successor().arguments();
      return index < arguments.size() ? arguments.get(index) : null;
    }

    /** By how much {@code next} is more than {@code variable}. */
    private Long step(Value variable, Value next) {
      if (!(definitions.of(next) instanceof Instruction.Binary b) || !b.left().equals(variable)
          || !(definitions.constant(b.right()) instanceof Long by)) {
        return null;
      }
      return switch (b.op()) {
        case ADD -> by;
        case SUB -> by == Long.MIN_VALUE ? null : (Long) (-by);
        default -> null;
      };
    }

    /**
     * What the variable may be after the round, if it, or what it becomes, is compared on the way so that the step cannot
     * overflow; else null.
     */
    private Interval arriving(
        Value variable, Value next, long step, ControlFlowGraph.Edge round, long low, long high,
        Interval all) {
      long most = step > 0 ? all.high() - step : all.high();
      long least = step > 0 ? all.low() : all.low() - step;
      Interval then = bounds(next, round);
      Interval now = bounds(variable, round);
      if (then == null || now == null) {
        return null;
      }
      if (now.low() >= least && now.high() <= most) {
        return then.meet(new Interval(now.low() + step, now.high() + step));
      }
      return then.low() >= least && then.high() <= most && low >= least && high <= most ? then : null;
    }

    /** What the conditions say of a value that hold whenever control goes round by that edge. */
    private Interval bounds(Value value, ControlFlowGraph.Edge round) {
      Interval known = condition(value, round, Interval.of(value.type()));
      Block block = round.from();
      while (known != null && !block.label().equals(header.label())) {
        Block inner = block;
        // what held when an inner loop was entered still holds of values from outside of it
        List<ControlFlowGraph.Edge> edges = graph.incoming(block.label()).stream()
            .filter(e -> !dominators.dominates(inner.label(), e.from().label()))
            .toList();
        if (edges.size() == 1) {
          known = condition(value, edges.getFirst(), known);
        }
        Block above = dominators.immediateDominator(block.label());
        if (above == null) {
          return known;
        }
        block = above;
      }
      return known;
    }

    private Interval condition(Value value, ControlFlowGraph.Edge edge, Interval known) {
      return edge.from().terminator() instanceof Terminator.Branch branch
          && !branch.whenTrue().target().equals(branch.whenFalse().target())
              ? holding(value, branch.condition(), edge.index() == 0, known)
              : known;
    }

    private Interval holding(Value value, Value condition, boolean truth, Interval known) {
      return switch (definitions.of(condition)) {
        case Instruction.Binary b when b.op() == BinaryOp.AND && truth -> {
          Interval left = holding(value, b.left(), true, known);
          yield left == null ? null : holding(value, b.right(), true, left);
        }
        case Instruction.Compare c -> {
          CompareOp holds = truth ? c.op() : c.op().negated();
          if (holds == null || holds.isFloat()) {
            yield known;
          }
          Interval refined = c.left().equals(value)
              ? known.refine(holds, intervals.apply(c.right()))
              : c.right().equals(value)
                  ? known.refine(holds.swapped(), intervals.apply(c.left()))
                  : known;
          yield refined;
        }
        case null, default -> known;
      };
    }
  }
}
