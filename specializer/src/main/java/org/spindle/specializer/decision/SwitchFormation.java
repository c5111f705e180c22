package org.spindle.specializer.decision;

import java.util.ArrayList;
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
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.pass.Pass;
import org.spindle.ir.pass.Purity;

/**
 * Makes one switch of a chain of equality tests of one value against constants, whether the links are branches or
 * switches themselves.
 *
 * <p>A link of the chain is a block with one predecessor, without parameters, that computes only values without effect
 * before it tests; these are computed before the switch then, which is early but harmless, and dead code elimination
 * removes those only the tests needed.
 */
public final class SwitchFormation implements Pass {
  /** Fewer cases than this stay branches. */
  private static final int LEAST_CASES = 3;

  @Override
  public String name() {
    return "switch-formation";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    return new Run(procedure).apply();
  }

  /** A test of a value: where to go for which constants, and where else. */
  private record Test(Value selector, Map<Long, Successor> cases, Successor otherwise, Position position) {}

  private static final class Run {
    private final Procedure procedure;
    private final Map<Label, Block> blocks = new HashMap<>();
    private final Map<Label, Integer> incoming = new HashMap<>();
    private final Map<Value, Instruction> definitions = new HashMap<>();

    Run(Procedure procedure) {
      this.procedure = procedure;
      for (Block block : procedure.blocks()) {
        blocks.put(block.label(), block);
        for (Successor edge : block.terminator().successors()) {
          incoming.merge(edge.target(), 1, Integer::sum);
        }
        for (Instruction instruction : block.body()) {
          if (instruction.result() != null) {
            definitions.put(instruction.result(), instruction);
          }
        }
      }
    }

    Procedure apply() {
      Set<Label> absorbed = new HashSet<>();
      Map<Label, Block> changed = new HashMap<>();
      for (Block head : procedure.blocks()) {
        if (!absorbed.contains(head.label())) {
          Block whole = chain(head, absorbed);
          if (whole != null) {
            changed.put(head.label(), whole);
          }
        }
      }
      if (changed.isEmpty()) {
        return procedure;
      }
      List<Block> result = new ArrayList<>();
      for (Block block : procedure.blocks()) {
        if (!absorbed.contains(block.label())) {
          result.add(changed.getOrDefault(block.label(), block));
        }
      }
      return procedure.withBody(procedure.slots(), result);
    }

    /** The block with all tests of the chain that starts in it; null when the chain is too short. */
    private Block chain(Block head, Set<Label> absorbed) {
      Test first = test(head.terminator());
      if (first == null) {
        return null;
      }
      Map<Long, Successor> cases = new LinkedHashMap<>(first.cases());
      List<Instruction> body = new ArrayList<>(head.body());
      List<Label> links = new ArrayList<>();
      Successor otherwise = first.otherwise();
      while (isLink(otherwise) && !otherwise.target().equals(head.label())) {
        Block link = blocks.get(otherwise.target());
        Test next = test(link.terminator());
        if (next == null || next.selector() != first.selector()) {
          break;
        }
        next.cases().forEach(cases::putIfAbsent);
        body.addAll(link.body());
        links.add(link.label());
        otherwise = next.otherwise();
      }
      boolean isSwitch = head.terminator() instanceof Terminator.Switch;
      if (links.isEmpty() || !isSwitch && cases.size() < LEAST_CASES) {
        return null;
      }
      absorbed.addAll(links);
      List<Terminator.Switch.Case> all = new ArrayList<>();
      cases.forEach((value, successor) -> all.add(new Terminator.Switch.Case(value, successor)));
      Terminator terminator =
          new Terminator.Switch(first.selector(), all, otherwise, first.position());
      return new Block(head.label(), head.parameters(), body, terminator);
    }

    private boolean isLink(Successor edge) {
      Block block = blocks.get(edge.target());
      return incoming.get(edge.target()) == 1
          && block.parameters().isEmpty()
          && block.body().stream().allMatch(Purity::isPure);
    }

    /** The terminator as a test for equality with constants, or null. */
    private Test test(Terminator terminator) {
      return switch (terminator) {
        case Terminator.Switch s -> {
          Map<Long, Successor> cases = new LinkedHashMap<>();
          s.cases().forEach(one -> cases.put(one.value(), one.successor()));
          yield new Test(s.selector(), cases, s.otherwise(), s.position());
        }
        case Terminator.Branch b when definitions.get(b.condition()) instanceof Instruction.Compare compare ->
            equality(compare, b);
        case Terminator.Branch _, Terminator.Jump _, Terminator.Invoke _ -> null;
        case Terminator.Return _, Terminator.Throw _, Terminator.Trap _ -> null;
      };
    }

    private Test equality(Instruction.Compare compare, Terminator.Branch branch) {
      if (compare.op() != CompareOp.EQ && compare.op() != CompareOp.NE
          || !compare.left().type().isInteger()) {
        return null;
      }
      Value selector = compare.left();
      Instruction other = definitions.get(compare.right());
      if (!(other instanceof Instruction.IntConstant)) {
        selector = compare.right();
        other = definitions.get(compare.left());
      }
      if (!(other instanceof Instruction.IntConstant constant)) {
        return null;
      }
      boolean equal = compare.op() == CompareOp.EQ;
      return new Test(
          selector,
          Map.of(constant.value(), equal ? branch.whenTrue() : branch.whenFalse()),
          equal ? branch.whenFalse() : branch.whenTrue(),
          branch.position());
    }
  }
}
