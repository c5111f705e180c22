package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.analysis.Loop;
import org.spindle.ir.analysis.Loops;

/**
 * Moves what is the same in each round of a loop to before the loop, inner loops first.
 *
 * <p>Pure instructions of blocks that each round passes may be moved always. Checks, and loads of {@code const} memory, are
 * moved only from where each round begins, before it has an effect: there they were executed at once after the loop was
 * entered. A check or load that differs from round to round and comes before one that is moved is copied, so that the first
 * round's traps happen in their order; later rounds would only repeat what did not trap. A loop that tests before each round
 * is rotated first ({@link LoopRotation}), or its body would not be certain to begin.
 */
public final class LoopInvariants implements Pass {
  /** How many instructions of a round's beginning are looked at. */
  private static final int LONGEST = 80;

  @Override
  public String name() {
    return "loop-invariants";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Editor reachable = new Editor(procedure);
    Procedure current = reachable.removeUnreachable() ? reachable.finish() : procedure;
    Set<Label> done = new HashSet<>();
    while (true) {
      ControlFlowGraph graph = ControlFlowGraph.of(current);
      DominatorTree dominators = DominatorTree.of(graph);
      Optional<Loop> next =
          Loops.of(dominators).all().stream()
              .filter(loop -> !done.contains(loop.header().label()))
              .max(Comparator.comparingInt(Loop::depth));
      if (next.isEmpty()) {
        return current;
      }
      Loop loop = next.get();
      done.add(loop.header().label());
      Block body = LoopRotation.body(loop, graph);
      if (body != null && new Round(loop, body, graph).hasMovable()) {
        done.add(body.label());
        current = LoopRotation.rotate(loop, body, graph);
        graph = ControlFlowGraph.of(current);
        dominators = DominatorTree.of(graph);
        loop =
            Loops.of(dominators).all().stream()
                .filter(each -> each.header().label().equals(body.label()))
                .findFirst()
                .orElseThrow();
      }
      current = new Move(loop, graph, dominators, Safepoints.isPreemptive(symbols)).apply();
    }
  }

  /** The blocks and values of a loop. */
  private static Set<Value> defined(Loop loop) {
    Set<Value> values = new HashSet<>();
    for (Block block : loop.blocks()) {
      values.addAll(block.parameters());
      block.body().stream().map(Instruction::result).filter(r -> r != null).forEach(values::add);
    }
    return values;
  }

  private static boolean isConstantLoad(Instruction instruction) {
    return instruction instanceof Instruction.Load load && load.memory().isConstant();
  }

  private static boolean isConstant(Instruction instruction) {
    return Purity.isPure(instruction) && instruction.operands().isEmpty();
  }

  /** What each round of a loop begins with: instructions up to the first effect or fork. */
  private static final class Round {
    private final Set<Value> variant;
    private final List<Instruction> beginning = new ArrayList<>();
    /** The parameters of later blocks that the beginning goes through, by what they receive. */
    private final Map<Value, Value> received = new HashMap<>();

    Round(Loop loop, Block first, ControlFlowGraph graph) {
      variant = defined(loop);
      Block block = first;
      while (true) {
        for (Instruction instruction : block.body()) {
          if (beginning.size() == LONGEST
              || !Purity.isRemovable(instruction) && !(instruction instanceof Instruction.TrapIf)) {
            return;
          }
          beginning.add(instruction);
        }
        if (!(block.terminator() instanceof Terminator.Jump(Successor edge, _))) {
          return;
        }
        block = graph.block(edge.target());
        if (!loop.contains(block) || graph.incoming(block.label()).size() != 1) {
          return;
        }
        for (int i = 0; i < block.parameters().size(); i++) {
          received.put(block.parameters().get(i), edge.arguments().get(i));
        }
      }
    }

    /** Whether a check or load can be moved. */
    boolean hasMovable() {
      Set<Value> invariant = new HashSet<>();
      for (Instruction instruction : beginning) {
        boolean same =
            instruction.operands().stream().allMatch(v -> !variant.contains(v) || invariant.contains(v));
        if (same && (instruction instanceof Instruction.TrapIf || isConstantLoad(instruction))) {
          return true;
        }
        if (same && Purity.isPure(instruction)) {
          invariant.add(instruction.result());
        }
      }
      return false;
    }
  }

  private static final class Move {
    private final Loop loop;
    private final ControlFlowGraph graph;
    private final DominatorTree dominators;
    private final Editor editor;
    private final Set<Value> variant;
    private final List<Instruction> before = new ArrayList<>();
    private final Map<Value, Value> first = new HashMap<>();
    private final Set<Instruction> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The constants made in the loop. */
    private final Map<Value, Instruction> constants = new HashMap<>();

    private final boolean collects;

    Move(Loop loop, ControlFlowGraph graph, DominatorTree dominators, boolean preemptive) {
      this.loop = loop;
      this.graph = graph;
      this.dominators = dominators;
      editor = new Editor(graph.procedure());
      variant = defined(loop);
      for (Block block : loop.blocks()) {
        block.body().stream().filter(LoopInvariants::isConstant).forEach(c -> constants.put(c.result(), c));
      }
      collects = loop.blocks().stream().anyMatch(block -> mayCollect(block, preemptive));
    }

    /** Whether the collector may run in a block; which calls never run it is not known yet. */
    private static boolean mayCollect(Block block, boolean preemptive) {
      return block.terminator() instanceof Terminator.Invoke
          || block.terminator() instanceof Terminator.Trap
          || block.body().stream().anyMatch(
              i -> i instanceof Instruction.Call || preemptive && i instanceof Instruction.Safepoint);
    }

    Procedure apply() {
      List<ControlFlowGraph.Edge> entries =
          graph.incoming(loop.header().label()).stream()
              .filter(edge -> !loop.contains(edge.from()))
              .toList();
      if (entries.size() != 1) {
        return graph.procedure();
      }
      ControlFlowGraph.Edge entry = entries.getFirst();
      List<Value> arguments = entry.successor().arguments();
      if (arguments.size() != loop.header().parameters().size()) {
        // the terminator supplies the last one itself
        return graph.procedure();
      }
      for (int i = 0; i < arguments.size(); i++) {
        first.put(loop.header().parameters().get(i), arguments.get(i));
      }
      moveBeginning();
      movePure();
      if (before.isEmpty()) {
        return graph.procedure();
      }
      place(entry);
      for (Block block : loop.blocks()) {
        editor.block(block.label()).instructions.removeIf(moved::contains);
      }
      return editor.finish();
    }

    /** Places what was moved at the end of the block before the loop, or on the edge from there. */
    private void place(ControlFlowGraph.Edge entry) {
      Editor.Body from = editor.block(entry.from().label());
      if (from.terminator instanceof Terminator.Jump) {
        from.instructions.addAll(before);
        return;
      }
      Label label = editor.newLabel();
      editor.addBlock(
          label, List.of(), before, new Terminator.Jump(entry.successor(), from.terminator.position()));
      from.terminator =
          from.terminator.copy(
              value -> value,
              edge -> edge.target().equals(loop.header().label()) ? new Successor(label) : edge);
    }

    private void moveBeginning() {
      Round round = new Round(loop, loop.header(), graph);
      if (!round.hasMovable()) {
        return;
      }
      List<Instruction> copies = new ArrayList<>();
      for (Instruction instruction : round.beginning) {
        boolean isCheck = instruction instanceof Instruction.TrapIf || isConstantLoad(instruction);
        if (isCheck && isInvariant(instruction)) {
          // copies are there only for the sake of what is moved and comes after them
          before.addAll(copies);
          copies.clear();
          before.add(move(instruction));
        } else if (isMovable(instruction)) {
          before.add(move(instruction));
        } else {
          copies.add(copy(instruction, round));
        }
      }
    }

    /**
     * Whether a pure instruction is the same in each round. An address in the middle of a computation may lie outside its
     * object, and is not kept while the collector may run.
     */
    private boolean isMovable(Instruction instruction) {
      if (collects && instruction instanceof Instruction.PointerAdd) {
        return false;
      }
      return Purity.isPure(instruction) && !isConstant(instruction) && isInvariant(instruction);
    }

    private boolean isInvariant(Instruction instruction) {
      return instruction.operands().stream()
          .map(editor::resolve)
          .noneMatch(value -> variant.contains(value) && !constants.containsKey(value));
    }

    private Instruction move(Instruction instruction) {
      moved.add(instruction);
      Instruction resolved = instruction.map(value -> outside(editor.resolve(value)));
      if (instruction.result() == null) {
        return resolved;
      }
      Value result = editor.newValue(instruction.result().type());
      editor.replace(instruction.result(), result);
      return resolved.copy(value -> value, _ -> result);
    }

    /** A value of before the loop; a constant is made there anew. */
    private Value outside(Value value) {
      Instruction constant = constants.get(value);
      if (constant == null) {
        return value;
      }
      Value result = editor.newValue(value.type());
      before.add(constant.copy(operand -> operand, _ -> result));
      return result;
    }

    /** What an instruction does in the first round. */
    private Instruction copy(Instruction instruction, Round round) {
      if (instruction.result() != null) {
        first.put(instruction.result(), editor.newValue(instruction.result().type()));
      }
      return instruction.copy(value -> inFirst(value, round), first::get);
    }

    private Value inFirst(Value value, Round round) {
      Value known = editor.resolve(value);
      while (round.received.containsKey(known)) {
        known = editor.resolve(round.received.get(known));
      }
      return first.getOrDefault(known, known);
    }

    /** Moves pure instructions of the blocks that each round passes. */
    private void movePure() {
      for (Block block : graph.reversePostorder()) {
        if (loop.contains(block)
            && loop.latches().stream().allMatch(l -> dominators.dominates(block.label(), l.label()))) {
          for (Instruction instruction : block.body()) {
            if (isMovable(instruction) && !moved.contains(instruction)) {
              before.add(move(instruction));
            }
          }
        }
      }
    }
  }
}
