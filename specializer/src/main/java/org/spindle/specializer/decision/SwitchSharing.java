package org.spindle.specializer.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.pass.Pass;

/**
 * Makes one switch of several over one value that agree in their cases, but that some lack cases which cannot happen there.
 *
 * <p>Where handlers depend on two fields independently of each other, behind each test of the one a switch over the other
 * follows, and each has a case less than the one before, since the tests on the way have excluded it. Together they are
 * quadratic in the number of handlers. The switch with all cases does for each of them.
 */
public final class SwitchSharing implements Pass {
  /** Switches with fewer cases stay where they are. */
  private static final int LEAST_CASES = 4;

  @Override
  public String name() {
    return "switch-sharing";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Map<Object, List<Candidate>> alike = new LinkedHashMap<>();
    for (Block block : procedure.blocks()) {
      if (Candidate.of(block) instanceof Candidate candidate) {
        alike.computeIfAbsent(List.of(candidate.selector(), candidate.otherwise()), _ -> new ArrayList<>())
            .add(candidate);
      }
    }
    alike.values().removeIf(candidates -> candidates.size() < 2);
    return alike.isEmpty() ? procedure : new Run(procedure).share(alike.values());
  }

  /** A block that ends in a switch which passes no arguments. */
  private record Candidate(Block block, Value selector, Map<Long, Label> cases, Label otherwise) {
    static Candidate of(Block block) {
      if (!(block.terminator() instanceof Terminator.Switch choice)
          || choice.cases().size() < LEAST_CASES
          || choice.successors().stream().anyMatch(edge -> !edge.arguments().isEmpty())) {
        return null;
      }
      Map<Long, Label> cases = new HashMap<>();
      choice.cases().forEach(one -> cases.put(one.value(), one.successor().target()));
      return new Candidate(block, choice.selector(), cases, choice.otherwise().target());
    }
  }

  private static final class Run {
    private final Procedure procedure;
    private final ControlFlowGraph graph;
    private final DominatorTree dominators;
    private final Map<Value, Instruction> definitions = new HashMap<>();
    private final Set<Label> definesForOthers = new HashSet<>();

    /** Blocks that now lead to a switch of their own or another's. */
    private final Map<Label, Label> redirected = new HashMap<>();

    /** The new blocks, behind the blocks whose switches they are. */
    private final Map<Label, Block> shared = new HashMap<>();

    private int nextLabel;

    Run(Procedure procedure) {
      this.procedure = procedure;
      graph = ControlFlowGraph.of(procedure);
      dominators = DominatorTree.of(graph);
      nextLabel = procedure.labelLimit();
      Map<Value, Label> home = new HashMap<>();
      for (Block block : procedure.blocks()) {
        block.parameters().forEach(parameter -> home.put(parameter, block.label()));
        for (Instruction instruction : block.body()) {
          if (instruction.result() != null) {
            definitions.put(instruction.result(), instruction);
            home.put(instruction.result(), block.label());
          }
        }
      }
      for (Block block : procedure.blocks()) {
        block.body().forEach(
            instruction -> instruction.operands().forEach(value -> use(value, block, home)));
        block.terminator().operands().forEach(value -> use(value, block, home));
      }
    }

    private void use(Value value, Block block, Map<Value, Label> home) {
      if (home.get(value) != block.label()) {
        definesForOthers.add(home.get(value));
      }
    }

    Procedure share(Iterable<List<Candidate>> groups) {
      for (List<Candidate> group : groups) {
        List<Candidate> rest = new ArrayList<>(group);
        rest.removeIf(candidate -> !goesForward(candidate.block()));
        rest.sort(Comparator.comparing((Candidate candidate) -> candidate.cases().size()).reversed());
        while (rest.size() > 1) {
          Candidate whole = rest.removeFirst();
          List<Candidate> parts = rest.stream().filter(part -> serves(whole, part)).toList();
          if (!parts.isEmpty()) {
            share(whole, parts);
            rest.removeAll(parts);
          }
        }
      }
      return redirected.isEmpty() ? procedure : rewritten();
    }

    /** Whether a block is reached, and is not the end of a loop, which a shared block would enter in another place. */
    private boolean goesForward(Block block) {
      int order = graph.order(block.label());
      return order >= 0
          && block.terminator().successors().stream().allMatch(edge -> graph.order(edge.target()) > order);
    }

    private void share(Candidate whole, List<Candidate> parts) {
      Block block = whole.block();
      Label label = new Label(nextLabel++);
      shared.put(block.label(), new Block(label, List.of(), List.of(), block.terminator()));
      redirected.put(block.label(), label);
      parts.forEach(part -> redirected.put(part.block().label(), label));
    }

    /** Whether a switch may be executed in place of another. */
    private boolean serves(Candidate whole, Candidate part) {
      for (Map.Entry<Long, Label> one : part.cases().entrySet()) {
        if (whole.cases().get(one.getKey()) != one.getValue()) {
          return false;
        }
      }
      return excluded(part).containsAll(
          whole.cases().keySet().stream().filter(value -> !part.cases().containsKey(value)).toList())
          && isIndependent(whole.block(), part.block());
    }

    /** Constants that the selector cannot be where a switch is executed, because of the tests on the only way there. */
    private Set<Long> excluded(Candidate candidate) {
      Set<Long> constants = new HashSet<>();
      Block at = candidate.block();
      while (at != procedure.entry() && graph.incoming(at.label()).size() == 1) {
        Block from = graph.incoming(at.label()).getFirst().from();
        switch (from.terminator()) {
          case Terminator.Switch choice when choice.selector() == candidate.selector() -> {
            if (choice.otherwise().target() == at.label()) {
              choice.cases().forEach(one -> constants.add(one.value()));
            }
          }
          case Terminator.Branch branch when definitions
              .get(branch.condition()) instanceof Instruction.Compare compare -> {
            Long constant = constant(compare, candidate.selector());
            boolean holds = branch.whenTrue().target() == at.label();
            if (constant != null && compare.op() == (holds ? CompareOp.NE : CompareOp.EQ)) {
              constants.add(constant);
            }
          }
          default -> {}
        }
        at = from;
      }
      return constants;
    }

    /** What a comparison compares a value with, if that is a constant; else null. */
    private Long constant(Instruction.Compare compare, Value value) {
      Value other =
          compare.left() == value ? compare.right() : compare.right() == value ? compare.left() : null;
      return other != null && definitions.get(other) instanceof Instruction.IntConstant constant
          ? constant.value()
          : null;
    }

    /** Whether nothing behind the one block needs values that are not at hand in the other. */
    private boolean isIndependent(Block whole, Block part) {
      for (Block at = whole; !dominators.dominates(at.label(), part.label());
          at = dominators.immediateDominator(at.label())) {
        if (definesForOthers.contains(at.label())) {
          return false;
        }
      }
      return true;
    }

    private Procedure rewritten() {
      List<Block> blocks = new ArrayList<>();
      for (Block block : procedure.blocks()) {
        Label target = redirected.get(block.label());
        blocks.add(
            target == null
                ? block
                : new Block(block.label(), block.parameters(), block.body(),
                    new Terminator.Jump(new Successor(target), block.terminator().position())));
        if (shared.get(block.label()) instanceof Block added) {
          blocks.add(added);
        }
      }
      return procedure.withBody(procedure.slots(), blocks);
    }
  }
}
