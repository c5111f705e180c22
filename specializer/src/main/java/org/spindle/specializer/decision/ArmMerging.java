package org.spindle.specializer.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.pass.Pass;

/**
 * Makes one arm with parameters of the arms of a switch that do the same up to constants, which is procedural abstraction
 * without the procedure; where arms only pass constants on, it is making a lookup table of a switch.
 *
 * <p>{@code find} tells the number of the selected arm, {@code element} its constants. Arms of one shape have numbers in a
 * row, so that a few comparisons choose among the shapes; what remains of the switch comes after these. Equal columns of
 * constants are one parameter. No code is copied: blocks that other code leads to stay outside of arms.
 */
public final class ArmMerging implements Pass {
  /** Fewer arms of a shape stay as they are. */
  private static final int LEAST_ARMS = 4;

  /** Each column costs a load: more of them cost what was gained. */
  private static final int MOST_COLUMNS = 4;

  @Override
  public String name() {
    return "arm-merging";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Procedure current = procedure;
    // inner switches before those whose arms they are in
    for (Block block : ControlFlowGraph.of(procedure).reversePostorder().reversed()) {
      if (block.terminator() instanceof Terminator.Switch choice && choice.cases().size() >= LEAST_ARMS) {
        current = new Run(current).merge(block.label());
      }
    }
    return current;
  }

  private static final class Run {
    private final Procedure procedure;
    private final ControlFlowGraph graph;
    private final DominatorTree dominators;
    private final Map<Value, Constant> constants = new HashMap<>();
    private final List<Block> added = new ArrayList<>();
    private int nextValue;
    private int nextLabel;

    Run(Procedure procedure) {
      this.procedure = procedure;
      graph = ControlFlowGraph.of(procedure);
      dominators = DominatorTree.of(graph);
      nextValue = procedure.valueLimit();
      nextLabel = procedure.labelLimit();
      for (Block block : procedure.blocks()) {
        for (Instruction instruction : block.body()) {
          Constant constant = Constant.of(instruction);
          if (constant != null) {
            constants.put(instruction.result(), constant);
          }
        }
      }
    }

    private Value newValue(Type type) {
      return new Value(nextValue++, type);
    }

    private Label newLabel() {
      return new Label(nextLabel++);
    }

    Procedure merge(Label at) {
      Block block = graph.block(at);
      Terminator.Switch choice = (Terminator.Switch) block.terminator();
      Map<List<Object>, List<Arm>> shapes = new LinkedHashMap<>();
      for (Terminator.Switch.Case one : choice.cases()) {
        Label owned = isOwned(block, choice, one.successor()) ? one.successor().target() : null;
        Arm arm = Arm.read(one.value(), one.successor(), owned, dominators, constants);
        shapes.computeIfAbsent(arm.shape(), _ -> new ArrayList<>()).add(arm);
      }
      List<ArmGroup> groups = new ArrayList<>();
      List<Terminator.Switch.Case> rest = new ArrayList<>();
      for (List<Arm> arms : shapes.values()) {
        ArmGroup group = ArmGroup.of(arms);
        if (pays(group)) {
          groups.add(group);
        } else {
          arms.forEach(arm -> rest.add(new Terminator.Switch.Case(arm.selected(), arm.edge())));
        }
      }
      if (groups.isEmpty()) {
        return procedure;
      }
      groups.sort(Comparator.comparing((ArmGroup group) -> group.arms().size()).reversed());
      return replaced(block, new Decision(groups, rest, choice));
    }

    private boolean pays(ArmGroup group) {
      return group.arms().size() >= LEAST_ARMS
          && group.columns() <= MOST_COLUMNS
          // a functional procedure may store to its slots only
          && !(procedure.effects().functional() && group.widensMemory());
    }

    /** Whether only cases of the switch lead to a block, all of them in the same way. */
    private boolean isOwned(Block from, Terminator.Switch choice, Successor edge) {
      Label target = edge.target();
      return target != choice.otherwise().target()
          && dominators.immediateDominator(target) == from
          && graph.incoming(target).stream()
              .allMatch(
                  in -> in.from() == from
                      ? in.successor().equals(edge)
                      : dominators.dominates(target, in.from().label()));
    }

    private record Decision(
        List<ArmGroup> groups, List<Terminator.Switch.Case> rest, Terminator.Switch choice) {
      Position position() {
        return choice.position();
      }
    }

    private Procedure replaced(Block block, Decision decision) {
      List<Long> keys = new ArrayList<>();
      Value number = newValue(Type.I64);
      List<Successor> targets = new ArrayList<>();
      List<Integer> limits = new ArrayList<>();
      Set<Label> removed = new HashSet<>();
      for (ArmGroup group : decision.groups()) {
        targets.add(new Successor(addMerged(group, number, keys.size(), decision.position())));
        group.arms().forEach(arm -> keys.add(arm.selected()));
        group.arms().forEach(arm -> removed.addAll(arm.blocks()));
        limits.add(keys.size());
      }
      targets.add(remaining(decision));
      List<Instruction> body = new ArrayList<>(block.body());
      body.add(new Instruction.Find(number, decision.choice().selector(), keys, decision.position()));
      Terminator end =
          limits.size() == 1
              ? found(number, targets, body, decision.position())
              : choose(number, limits, targets, body, decision.position());
      List<Block> blocks = new ArrayList<>();
      for (Block old : procedure.blocks()) {
        if (old == block) {
          blocks.add(new Block(block.label(), block.parameters(), body, end));
          blocks.addAll(added);
        } else if (!removed.contains(old.label())) {
          blocks.add(old);
        }
      }
      return procedure.withBody(procedure.slots(), blocks);
    }

    /** Where the cases go that stay, and the selectors that no case is for. */
    private Successor remaining(Decision decision) {
      Terminator.Switch choice = decision.choice();
      if (decision.rest().isEmpty()) {
        return choice.otherwise();
      }
      Terminator smaller =
          new Terminator.Switch(choice.selector(), decision.rest(), choice.otherwise(), choice.position());
      Block block = new Block(newLabel(), List.of(), List.of(), smaller);
      added.add(block);
      return new Successor(block.label());
    }

    /** Adds the one arm of a group whose arms have numbers from {@code first} on. */
    private Label addMerged(ArmGroup group, Value number, int first, Position position) {
      Label label = newLabel();
      List<Instruction> before = new ArrayList<>();
      Value index = number;
      if (first > 0) {
        Value back = newValue(Type.I64);
        index = newValue(Type.I64);
        before.add(new Instruction.IntConstant(back, -first, position));
        before.add(new Instruction.Binary(index, BinaryOp.ADD, number, back, position));
      }
      List<Block> blocks = group.merge(label, index, dominators, constants, this::newValue, position);
      Block entry = blocks.getFirst();
      before.addAll(entry.body());
      added.add(new Block(label, List.of(), before, entry.terminator()));
      added.addAll(blocks.subList(1, blocks.size()));
      return label;
    }

    /** Goes to the first target for any number but -1. */
    private Terminator found(
        Value number, List<Successor> targets, List<Instruction> body, Position position) {
      Value zero = newValue(Type.I64);
      Value none = newValue(Type.I1);
      body.add(new Instruction.IntConstant(zero, 0, position));
      body.add(new Instruction.Compare(none, CompareOp.SLT, number, zero, position));
      return new Terminator.Branch(none, targets.getLast(), targets.getFirst(), position);
    }

    /**
     * Goes to the target whose numbers are below its limit and not below another's. The last target has the rest: -1 is
     * the greatest number here.
     */
    private Terminator choose(
        Value number,
        List<Integer> limits,
        List<Successor> targets,
        List<Instruction> body,
        Position position) {
      int middle = limits.size() / 2;
      Value limit = newValue(Type.I64);
      Value below = newValue(Type.I1);
      body.add(new Instruction.IntConstant(limit, limits.get(middle), position));
      body.add(new Instruction.Compare(below, CompareOp.ULT, number, limit, position));
      Successor lower =
          chosen(number, limits.subList(0, middle), targets.subList(0, middle + 1), position);
      Successor upper =
          chosen(
              number,
              limits.subList(middle + 1, limits.size()),
              targets.subList(middle + 1, targets.size()),
              position);
      return new Terminator.Branch(below, lower, upper, position);
    }

    private Successor chosen(
        Value number, List<Integer> limits, List<Successor> targets, Position position) {
      if (limits.isEmpty()) {
        return targets.getFirst();
      }
      List<Instruction> body = new ArrayList<>();
      Terminator end = choose(number, limits, targets, body, position);
      Label label = newLabel();
      added.add(new Block(label, List.of(), body, end));
      return new Successor(label);
    }
  }
}
