package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;

/**
 * Dominator-scoped value numbering with algebraic simplification and elimination of redundant loads.
 *
 * <p>Pure instructions equal to one that dominates them are replaced by it. A load from a constant global becomes its
 * value. Another takes the value of an earlier load or
 * store of the same address and type when nothing between may have changed it: memory knowledge follows a block into
 * those of its dominator-tree children that have it as only predecessor; elsewhere only {@code const} memory is
 * remembered.
 */
public final class ValueNumbering implements Pass {
  @Override
  public String name() {
    return "value-numbering";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    return new Run(procedure, symbols).apply();
  }

  /** A memory cell whose contents are known. */
  private record Cell(Value address, long offset, Type type) {}

  private record Contents(MemoryClass memory, Value value) {}

  private static final class Run {
    private final Editor editor;
    private final ControlFlowGraph graph;
    private final DominatorTree dominators;
    private final MemoryEffects effects;
    private final Map<Object, Value> numbers = new HashMap<>();
    private final Deque<Object> scope = new ArrayDeque<>();
    private final Definitions definitions;
    private final boolean preemptive;
    private final ConstantMemory constants;
    private Map<Cell, Contents> memory = new HashMap<>();

    Run(Procedure procedure, SymbolTable symbols) {
      editor = new Editor(procedure);
      graph = ControlFlowGraph.of(procedure);
      dominators = DominatorTree.of(graph);
      effects = new MemoryEffects(procedure, symbols);
      definitions = new Definitions(editor);
      preemptive = Safepoints.isPreemptive(symbols);
      constants = new ConstantMemory(symbols);
    }

    Procedure apply() {
      // an explicit stack: a dominator tree may be as deep as the procedure is long
      record Visit(Block block, int scopeSize, Map<Cell, Contents> memory) {}
      Deque<Visit> work = new ArrayDeque<>();
      work.push(new Visit(graph.procedure().entry(), 0, new HashMap<>()));
      while (!work.isEmpty()) {
        Visit visit = work.pop();
        while (scope.size() > visit.scopeSize()) {
          numbers.remove(scope.pop());
        }
        memory = new HashMap<>(visit.memory());
        number(editor.block(visit.block().label()));
        for (Block child : dominators.children(visit.block().label())) {
          work.push(new Visit(child, scope.size(), inherited(visit.block().label(), child.label())));
        }
      }
      return editor.finish();
    }

    private Map<Cell, Contents> inherited(Label parent, Label child) {
      List<ControlFlowGraph.Edge> edges = graph.incoming(child);
      boolean only = edges.stream().allMatch(edge -> edge.from().label() == parent);
      Map<Cell, Contents> known = new HashMap<>(memory);
      if (only) {
        // the edges out of an invoke come after the call, an unwind edge perhaps after the trap handler
        switch (editor.block(parent).terminator) {
          case Terminator.Invoke invoke -> {
            killByCall(known, invoke.call());
            if (invoke.unwind().target() == child) {
              killByUnknown(known);
            }
          }
          case Terminator.Trap _ -> killByUnknown(known);
          case Terminator.Jump _, Terminator.Branch _, Terminator.Switch _ -> {}
          case Terminator.Return _, Terminator.Throw _ -> {}
        }
      } else {
        known.values().removeIf(contents -> !contents.memory().isConstant());
      }
      return known;
    }

    private void number(Editor.Body block) {
      List<Instruction> body = new ArrayList<>();
      for (Instruction original : block.instructions) {
        Instruction instruction = original.map(editor::resolve);
        if (instruction instanceof Instruction.Load load && !load.memory().isVolatile()) {
          number(load, body);
        } else if (Purity.isPure(instruction)) {
          numberPure(instruction, body);
        } else {
          Instruction folded = Simplifier.foldAddress(instruction, definitions);
          body.add(folded);
          observe(folded);
        }
      }
      block.instructions = body;
      block.terminator = Simplifier.simplify(block.terminator.map(editor::resolve), definitions);
    }

    private void numberPure(Instruction instruction, List<Instruction> body) {
      Simplifier.Result simpler = new Simplifier(editor, definitions).simplify(instruction);
      for (Instruction extra : simpler.before()) {
        numberExact(extra, body);
      }
      if (simpler.value() != null) {
        editor.replace(instruction.result(), simpler.value());
        return;
      }
      numberExact(simpler.instruction(), body);
    }

    private void numberExact(Instruction instruction, List<Instruction> body) {
      Instruction resolved = instruction.map(editor::resolve);
      Object key = Purity.key(resolved);
      Value known = numbers.get(key);
      if (known != null) {
        editor.replace(resolved.result(), known);
        return;
      }
      numbers.put(key, resolved.result());
      scope.push(key);
      definitions.define(resolved);
      body.add(resolved);
    }

    private void number(Instruction.Load load, List<Instruction> body) {
      Instruction.Load folded = (Instruction.Load) Simplifier.foldAddress(load, definitions);
      Instruction constant = constants.fold(folded, definitions);
      if (constant != null) {
        numberExact(constant, body);
        return;
      }
      Cell cell = new Cell(folded.address(), folded.offset(), folded.result().type());
      Contents known = memory.get(cell);
      if (known != null) {
        editor.replace(folded.result(), known.value());
        return;
      }
      memory.put(cell, new Contents(folded.memory(), folded.result()));
      definitions.define(folded);
      body.add(folded);
    }

    private void observe(Instruction instruction) {
      switch (instruction) {
        case Instruction.Store store -> {
          kill(store.memory(), store.address(), store.offset(), store.value().type().bytes());
          if (store.value().type() != Type.I1) {
            memory.put(
                new Cell(store.address(), store.offset(), store.value().type()),
                new Contents(store.memory(), store.value()));
          }
        }
        case Instruction.MemoryCopy copy -> kill(copy.toMemory());
        case Instruction.MemoryFill fill -> kill(fill.memory());
        case Instruction.Call call -> killByCall(memory, call);
        case Instruction.Safepoint safepoint -> {
          if (preemptive) {
            killByUnknown(memory);
          } else {
            kill(MemoryClass.FUEL);
          }
        }
        case Instruction.Load load -> {}
        case Instruction.TrapIf trap -> {}
        case Instruction.StackAllocate allocate -> {}
        default -> throw new IllegalStateException("pure instruction observed: " + instruction);
      }
    }

    private void kill(MemoryClass memoryClass) {
      memory.values().removeIf(contents -> contents.memory().mayAlias(memoryClass));
    }

    /** Kills what a store may touch; cells off the same base that do not overlap it survive. */
    private void kill(MemoryClass memoryClass, Value address, long offset, long bytes) {
      memory
          .entrySet()
          .removeIf(
              entry -> entry.getValue().memory().mayAlias(memoryClass)
                  && !(entry.getKey().address() == address
                      && (entry.getKey().offset() + entry.getKey().type().bytes() <= offset
                          || offset + bytes <= entry.getKey().offset())));
    }

    private void killByCall(Map<Cell, Contents> known, Instruction.Call call) {
      if (effects.preservesMemory(call)) {
        // but a safepoint of the callee charges the budget
        known.values().removeIf(contents -> contents.memory().mayAlias(MemoryClass.FUEL));
      } else {
        killByUnknown(known);
      }
    }

    /** Kills what code outside this procedure may change. */
    private void killByUnknown(Map<Cell, Contents> known) {
      known
          .entrySet()
          .removeIf(
              entry -> !entry.getValue().memory().isConstant()
                  && !effects.isPrivateSlot(entry.getKey().address(), definitions));
    }
  }
}
