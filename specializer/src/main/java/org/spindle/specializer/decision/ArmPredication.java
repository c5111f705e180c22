package org.spindle.specializer.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.pass.Pass;

/**
 * Takes the branch before a merged arm away, where all that the arm does is to change places in memory that the number of
 * the case selects: when {@code find} finds none, the arm changes a place that nobody reads.
 *
 * <p>Whether a message is for any handler is as hard to predict as its addressee. This is if-conversion by a dummy
 * address (Mahlke et al., A Comparison of Full and Partial Predicated Execution Support for ILP Processors, 1995), and
 * what one does by hand in a table that has an entry for each value.
 */
public final class ArmPredication implements Pass {
  /** A longer arm costs those more that need not execute it than the branch does. */
  private static final int LONGEST_ARM = 8;

  @Override
  public String name() {
    return "arm-predication";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    if (procedure.blocks().stream().noneMatch(ArmPredication::finds)) {
      return procedure;
    }
    ControlFlowGraph graph = ControlFlowGraph.of(procedure);
    Map<Label, Block> changed = new HashMap<>();
    for (Block block : procedure.blocks()) {
      Choice choice = Choice.of(block);
      if (choice == null || graph.incoming(choice.arm()).size() != 1) {
        continue;
      }
      Block arm = graph.block(choice.arm());
      List<Instruction> body = predicated(arm, choice.number());
      if (body != null && leadsToOnePlace(graph, choice.none(), arm.terminator())) {
        changed.put(arm.label(), new Block(arm.label(), arm.parameters(), body, arm.terminator()));
        changed.put(block.label(), new Block(block.label(), block.parameters(), block.body(),
            new Terminator.Jump(new Successor(arm.label()), block.terminator().position())));
      }
    }
    return changed.isEmpty()
        ? procedure
        : procedure.withBody(procedure.slots(), procedure.blocks().stream()
            .map(block -> changed.getOrDefault(block.label(), block)).toList());
  }

  private static boolean finds(Block block) {
    return block.body().stream().anyMatch(Instruction.Find.class::isInstance);
  }

  /** The branch at the end of a block that asks whether {@code find} in this block has found {@code number}. */
  private record Choice(Value number, Successor none, Label arm) {
    static Choice of(Block block) {
      if (!(block.terminator() instanceof Terminator.Branch branch)
          || !branch.whenFalse().arguments().isEmpty()) {
        return null;
      }
      Map<Value, Instruction> definitions = new HashMap<>();
      block.body().stream().filter(one -> one.result() != null)
          .forEach(one -> definitions.put(one.result(), one));
      return definitions.get(branch.condition()) instanceof Instruction.Compare compare
          && compare.op() == CompareOp.SLT
          && definitions.get(compare.left()) instanceof Instruction.Find find
          && definitions.get(compare.right()) instanceof Instruction.IntConstant zero
          && zero.value() == 0
              ? new Choice(find.result(), branch.whenTrue(), branch.whenFalse().target())
              : null;
    }
  }

  /** The body of an arm with the sink for the place of no number; null when it does more than change selected places. */
  private static List<Instruction> predicated(Block arm, Value number) {
    List<Instruction> body = new ArrayList<>();
    List<Value> places = new ArrayList<>();
    boolean stores = false;
    if (arm.body().size() > LONGEST_ARM) {
      return null;
    }
    for (Instruction instruction : arm.body()) {
      switch (instruction) {
        case Instruction.Element e when e.index().equals(number) && e.result().type() == Type.PTR -> {
          places.add(e.result());
          body.add(new Instruction.Element(e.result(), e.index(), e.elements(),
              new Constant.GlobalAddress(RunTimeGlobals.SINK, 0), e.position()));
        }
        case Instruction.Element e -> body.add(e);
        case Instruction.IntConstant c -> body.add(c);
        case Instruction.Binary b -> body.add(b);
        case Instruction.Compare c -> body.add(c);
        case Instruction.Unary u -> body.add(u);
        case Instruction.Select c -> body.add(c);
        case Instruction.Load l when places.contains(l.address()) && !l.memory().isVolatile()
            && fits(l.result().type(), l.offset()) -> body.add(l);
        case Instruction.Store s when places.contains(s.address()) && !s.memory().isVolatile()
            && fits(s.value().type(), s.offset()) -> {
          stores = true;
          body.add(s);
        }
        default -> {
          return null;
        }
      }
    }
    return stores ? body : null;
  }

  /** Whether an integer at an offset lies inside the sink, and aligned. */
  private static boolean fits(Type type, long offset) {
    return type.isInteger() && offset >= 0 && offset % type.bytes() == 0
        && offset + type.bytes() <= RunTimeGlobals.SINK_SIZE;
  }

  /** Whether an edge leads to where a jump or return does, at most through a block that does nothing. */
  private static boolean leadsToOnePlace(ControlFlowGraph graph, Successor edge, Terminator end) {
    if (end instanceof Terminator.Jump jump && jump.successor().equals(edge)) {
      return true;
    }
    Block next = graph.block(edge.target());
    if (!next.body().isEmpty() || !next.parameters().isEmpty()) {
      return false;
    }
    return switch (next.terminator()) {
      case Terminator.Return there ->
          end instanceof Terminator.Return here && Objects.equals(here.value(), there.value());
      case Terminator.Jump there ->
          end instanceof Terminator.Jump here && here.successor().equals(there.successor());
      default -> false;
    };
  }
}
