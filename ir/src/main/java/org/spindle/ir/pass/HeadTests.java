package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Block;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.analysis.Loop;
import org.spindle.ir.analysis.Loops;

/**
 * Turns loops that test after each round, as {@link LoopRotation} leaves them, into loops that test before each: the form
 * in which a just-in-time compiler of the host recognizes that a loop counts. Only where the first of these tests, which was
 * not there before, is decided by the branch that leads to the loop. Not part of the pipeline: an engine with such a host
 * runs this last. Each loop is looked at once.
 */
public final class HeadTests implements Pass {
  @Override
  public String name() {
    return "head-tests";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    ControlFlowGraph graph = ControlFlowGraph.of(procedure);
    List<Loop> loops = Loops.of(DominatorTree.of(graph)).all();
    if (loops.isEmpty()) {
      return procedure;
    }
    Run run = new Run(graph);
    loops.forEach(run::change);
    return run.changed ? run.editor.finish() : procedure;
  }

  private static final class Run {
    private final ControlFlowGraph graph;
    private final Editor editor;
    private final Definitions definitions;
    private final Map<Value, Block> places = new HashMap<>();
    private boolean changed;

    Run(ControlFlowGraph graph) {
      this.graph = graph;
      editor = new Editor(graph.procedure());
      definitions = new Definitions(editor);
      for (Block block : graph.procedure().blocks()) {
        block.parameters().forEach(parameter -> places.put(parameter, block));
        block.body().stream().map(Instruction::result).forEach(result -> places.put(result, block));
      }
    }

    void change(Loop loop) {
      Block header = loop.header();
      if (loop.latches().size() != 1
          || !(loop.latches().getFirst().terminator() instanceof Terminator.Branch round)
          || header != loop.latches().getFirst() && leaves(loop, header)
          || !(definitions.of(round.condition()) instanceof Instruction.Compare test)
          || !test.left().type().isInteger() || test.left().type() == Type.I1) {
        return;
      }
      boolean again = round.whenTrue().target().equals(header.label());
      Successor back = again ? round.whenTrue() : round.whenFalse();
      Successor out = again ? round.whenFalse() : round.whenTrue();
      List<ControlFlowGraph.Edge> entries = graph.incoming(header.label()).stream()
          .filter(edge -> !loop.contains(edge.from())).toList();
      if (loop.contains(graph.block(out.target())) || entries.size() != 1
          || entries.getFirst().successor().arguments().size() != header.parameters().size()) {
        return;
      }
      CompareOp stays = again ? test.op() : test.op().negated();
      Rewriting rewriting = new Rewriting(loop, back, entries.getFirst(), test, stays);
      if (rewriting.isPossible(out)) {
        rewriting.apply(round, out, again);
        changed = true;
      }
    }

    private boolean leaves(Loop loop, Block block) {
      return block.terminator().successors().stream().anyMatch(
          edge -> !loop.contains(graph.block(edge.target())));
    }

    /** The new head of one loop. */
    private final class Rewriting {
      private final Loop loop;
      private final Successor back;
      private final ControlFlowGraph.Edge entry;
      private final Instruction.Compare test;
      private final CompareOp stays;

      /** What the loop passes to its next round, and what that is in the new head. */
      private final Map<Value, Value> heads = new HashMap<>();

      private final List<Value> parameters = new ArrayList<>();
      private final List<Instruction> constants = new ArrayList<>();

      Rewriting(
          Loop loop, Successor back, ControlFlowGraph.Edge entry, Instruction.Compare test, CompareOp stays) {
        this.loop = loop;
        this.back = back;
        this.entry = entry;
        this.test = test;
        this.stays = stays;
        for (Value passed : back.arguments()) {
          Value parameter = editor.newValue(passed.type());
          parameters.add(parameter);
          if (isInside(passed)) {
            heads.putIfAbsent(passed, parameter);
          }
        }
      }

      private boolean isInside(Value value) {
        return loop.contains(places.get(value));
      }

      private boolean isKnown(Value value) {
        return !isInside(value) || heads.containsKey(value) || definitions.constant(value) != null;
      }

      /** Whether the head knows all that it needs, and stays in the loop the first time. */
      boolean isPossible(Successor out) {
        return isKnown(test.left())
            && isKnown(test.right())
            && out.arguments().stream().allMatch(this::isKnown)
            && graph.procedure().blocks().stream()
                .filter(block -> !loop.contains(block)).noneMatch(this::usesInside)
            && holdsAtEntry();
      }

      private boolean usesInside(Block block) {
        return block.body().stream().anyMatch(i -> i.operands().stream().anyMatch(this::isInside))
            || block.terminator().operands().stream().anyMatch(this::isInside);
      }

      /** Whether a branch on the only way to the loop has decided its test. */
      private boolean holdsAtEntry() {
        Value left = first(test.left());
        Value right = first(test.right());
        ControlFlowGraph.Edge edge = entry;
        while (true) {
          if (edge.from().terminator() instanceof Terminator.Branch branch
              && !branch.whenTrue().target().equals(branch.whenFalse().target())
              && definitions.of(branch.condition()) instanceof Instruction.Compare known
              && !known.op().isFloat()) {
            CompareOp op = edge.index() == 0 ? known.op() : known.op().negated();
            if (op == stays && isSame(known.left(), left) && isSame(known.right(), right)
                || op.swapped() == stays && isSame(known.right(), left) && isSame(known.left(), right)) {
              return true;
            }
          }
          List<ControlFlowGraph.Edge> before = graph.incoming(edge.from().label());
          if (before.size() != 1) {
            return false;
          }
          edge = before.getFirst();
        }
      }

      /** What a value of the test is the first time. */
      private Value first(Value value) {
        int index = back.arguments().indexOf(value);
        return isInside(value) && index >= 0 ? entry.successor().arguments().get(index) : value;
      }

      private boolean isSame(Value a, Value b) {
        return a.equals(b)
            || definitions.constant(a) instanceof Long value && value.equals(definitions.constant(b));
      }

      void apply(Terminator.Branch round, Successor out, boolean again) {
        Label head = editor.newLabel();
        Value condition = editor.newValue(Type.I1);
        Instruction compare =
            new Instruction.Compare(
                condition, test.op(), atHead(test.left()), atHead(test.right()), test.position());
        Successor in = new Successor(loop.header().label(), parameters);
        Successor leaving = out.map(this::atHead);
        List<Instruction> body = new ArrayList<>(constants);
        body.add(compare);
        editor.addBlock(head, parameters, body,
            new Terminator.Branch(condition, again ? in : leaving, again ? leaving : in, round.position()));
        Editor.Body latch = editor.block(loop.latches().getFirst().label());
        latch.terminator = new Terminator.Jump(back.withTarget(head), round.position());
        Editor.Body before = editor.block(entry.from().label());
        before.terminator =
            before.terminator.copy(
                value -> value,
                edge -> edge.target().equals(loop.header().label()) ? edge.withTarget(head) : edge);
      }

      private Value atHead(Value value) {
        if (!isInside(value)) {
          return value;
        }
        return heads.computeIfAbsent(value, inside -> {
          Value constant = editor.newValue(inside.type());
          constants.add(definitions.of(inside).copy(operand -> operand, _ -> constant));
          return constant;
        });
      }
    }
  }
}
