package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;

/**
 * Cleans up the block graph; the only pass that does.
 *
 * <p>Removes unreachable blocks, parameters that always receive the same value or that nothing uses, blocks that only
 * jump on, and branches whose edges are alike; merges a block into its only predecessor. Each step removes an edge, a
 * parameter or a block, so it terminates.
 */
public final class CleanUp implements Pass {
  @Override
  public String name() {
    return "clean-up";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Editor editor = new Editor(procedure);
    boolean changedAny = false;
    while (true) {
      boolean changed = editor.removeUnreachable();
      changed |= simplifyBranches(editor);
      changed |= removeParameters(editor);
      if (!changed) {
        changed = skipEmptyBlocks(editor) | mergeChains(editor);
      }
      if (!changed) {
        return changedAny ? editor.finish() : procedure;
      }
      changedAny = true;
      if (editor.replaces()) {
        editor = new Editor(editor.finish());
      }
    }
  }

  private static boolean simplifyBranches(Editor editor) {
    boolean changed = false;
    for (Editor.Body block : editor.blocks()) {
      Terminator simpler =
          switch (block.terminator) {
            case Terminator.Branch b when b.whenTrue().equals(b.whenFalse()) ->
                new Terminator.Jump(b.whenTrue(), b.position());
            case Terminator.Switch s when s.cases().stream()
                .allMatch(c -> c.successor().equals(s.otherwise())) ->
                new Terminator.Jump(s.otherwise(), s.position());
            case Terminator.Switch s when s.cases().stream()
                .anyMatch(c -> c.successor().equals(s.otherwise())) ->
                new Terminator.Switch(
                    s.selector(),
                    s.cases().stream().filter(c -> !c.successor().equals(s.otherwise())).toList(),
                    s.otherwise(),
                    s.position());
            default -> block.terminator;
          };
      if (simpler != block.terminator) {
        block.terminator = simpler;
        changed = true;
      }
    }
    return changed;
  }

  /** Removes parameters that receive one value (or themselves) from everywhere, and parameters without uses. */
  private static boolean removeParameters(Editor editor) {
    boolean changed = false;
    Editor.Body[] home = homes(editor);
    if (home == null) {
      return false;
    }
    // edges into a block change only when its own parameters are dropped, so they are found once
    Map<Label, List<Editor.Edge>> incoming = editor.incoming();
    BitSet used = usedBeyondOwnEdges(editor, home, incoming);
    for (Editor.Body block : editor.blocks()) {
      if (block == editor.entry() || block.parameters.isEmpty()) {
        continue;
      }
      List<Editor.Edge> edges = incoming.getOrDefault(block.label, List.of());
      boolean lastSupplied = edges.stream().anyMatch(edge -> edge.suppliesLast(block));
      List<Integer> drop = new ArrayList<>();
      for (int i = 0; i < block.parameters.size() - (lastSupplied ? 1 : 0); i++) {
        Value parameter = block.parameters.get(i);
        Value only = onlyArgument(editor, edges, i, parameter);
        if (only != null) {
          editor.replace(parameter, only);
          drop.add(i);
        } else if (!used.get(parameter.id())) {
          drop.add(i);
        }
      }
      if (!drop.isEmpty()) {
        dropParameters(block, edges, drop);
        changed = true;
      }
    }
    return changed;
  }

  private static Value onlyArgument(Editor editor, List<Editor.Edge> edges, int index, Value parameter) {
    Value only = null;
    for (Editor.Edge edge : edges) {
      Value argument = editor.resolve(edge.successor().arguments().get(index));
      if (argument != parameter) {
        if (only != null && only != argument) {
          return null;
        }
        only = argument;
      }
    }
    return only;
  }

  /** The block of each parameter by its number; null when only the entry has any. */
  private static Editor.Body[] homes(Editor editor) {
    Editor.Body entry = editor.entry();
    boolean any = false;
    for (Editor.Body block : editor.blocks()) {
      any |= block != entry && !block.parameters.isEmpty();
    }
    if (!any) {
      return null;
    }
    Editor.Body[] home = new Editor.Body[editor.valueLimit()];
    for (Editor.Body block : editor.blocks()) {
      for (Value parameter : block.parameters) {
        home[parameter.id()] = block;
      }
    }
    return home;
  }

  /** The numbers of parameters with a use that matters: those that only feed unused parameters are not in it. */
  private static BitSet usedBeyondOwnEdges(
      Editor editor, Editor.Body[] home, Map<Label, List<Editor.Edge>> incoming) {
    BitSet used = new BitSet();
    Deque<Value> work = new ArrayDeque<>();
    for (Editor.Body block : editor.blocks()) {
      for (Instruction instruction : block.instructions) {
        instruction.operands().forEach(value -> use(value, home, used, work));
      }
      List<Value> all = block.terminator.operands();
      int inEdges = 0;
      for (Successor edge : block.terminator.successors()) {
        inEdges += edge.arguments().size();
      }
      all.subList(0, all.size() - inEdges).forEach(value -> use(value, home, used, work));
    }
    while (!work.isEmpty()) {
      Value value = work.remove();
      Editor.Body block = home[value.id()];
      int index = block.parameters.indexOf(value);
      for (Editor.Edge edge : incoming.getOrDefault(block.label, List.of())) {
        if (index < edge.successor().arguments().size()) {
          use(edge.successor().arguments().get(index), home, used, work);
        }
      }
    }
    return used;
  }

  private static void use(Value value, Editor.Body[] home, BitSet used, Deque<Value> work) {
    if (home[value.id()] != null && !used.get(value.id())) {
      used.set(value.id());
      work.add(value);
    }
  }

  private static void dropParameters(Editor.Body block, List<Editor.Edge> edges, List<Integer> drop) {
    for (int i = drop.size() - 1; i >= 0; i--) {
      block.parameters.remove((int) drop.get(i));
    }
    Set<Editor.Body> sources = new HashSet<>();
    edges.forEach(edge -> sources.add(edge.from()));
    for (Editor.Body source : sources) {
      source.terminator =
          source.terminator.mapSuccessors(
              successor -> {
                if (successor.target() != block.label) {
                  return successor;
                }
                List<Value> arguments = new ArrayList<>(successor.arguments());
                for (int i = drop.size() - 1; i >= 0; i--) {
                  arguments.remove((int) drop.get(i));
                }
                return new Successor(successor.target(), arguments);
              });
    }
  }

  /** Leads edges to a block that only jumps on, directly to where it jumps. */
  private static boolean skipEmptyBlocks(Editor editor) {
    boolean[] changed = {false};
    BitSet usedElsewhere = parametersUsedOutsideOwnBlock(editor);
    // backward, so that a chain is shortened at one go
    for (Editor.Body block : editor.blocks().reversed()) {
      block.terminator =
          block.terminator.mapSuccessors(
              edge -> {
                Editor.Body target = editor.block(edge.target());
                if (target.instructions.isEmpty()
                    && target.terminator instanceof Terminator.Jump jump
                    && !isEmptyJump(editor.block(jump.successor().target()))
                    && target.parameters.size() == edge.arguments().size()
                    && editor.block(jump.successor().target()).parameters.size() == jump.successor()
                        .arguments().size()
                    && target.parameters.stream().noneMatch(p -> usedElsewhere.get(p.id()))) {
                  changed[0] = true;
                  return jump.successor()
                      .map(v -> target.parameters.contains(v)
                          ? edge.arguments().get(target.parameters.indexOf(v))
                          : v);
                }
                return edge;
              });
    }
    return changed[0];
  }

  /** Chains of empty blocks are shortened from their end, so that a cycle of them is left alone. */
  private static boolean isEmptyJump(Editor.Body block) {
    return block.instructions.isEmpty() && block.terminator instanceof Terminator.Jump;
  }

  /** The numbers of those. */
  private static BitSet parametersUsedOutsideOwnBlock(Editor editor) {
    BitSet outside = new BitSet();
    Editor.Body[] home = homes(editor);
    if (home == null) {
      return outside;
    }
    for (Editor.Body block : editor.blocks()) {
      for (Instruction instruction : block.instructions) {
        instruction.operands().forEach(value -> useIn(block, value, home, outside));
      }
      block.terminator.operands().forEach(value -> useIn(block, value, home, outside));
    }
    return outside;
  }

  private static void useIn(Editor.Body block, Value value, Editor.Body[] home, BitSet outside) {
    if (home[value.id()] != block) {
      outside.set(value.id());
    }
  }

  /** Appends a block to its only predecessor when that has no other successor. */
  private static boolean mergeChains(Editor editor) {
    boolean changed = false;
    Map<Label, List<Editor.Edge>> incoming = editor.incoming();
    for (Editor.Body block : List.copyOf(editor.blocks())) {
      if (editor.block(block.label) != block) {
        continue;
      }
      while (block.terminator instanceof Terminator.Jump(Successor edge, var position)) {
        Editor.Body next = editor.block(edge.target());
        if (next == block || next == editor.entry() || incoming.get(next.label).size() != 1) {
          break;
        }
        for (int i = 0; i < next.parameters.size(); i++) {
          editor.replace(next.parameters.get(i), edge.arguments().get(i));
        }
        block.instructions.addAll(next.instructions);
        block.terminator = next.terminator;
        editor.removeBlock(next.label);
        changed = true;
      }
    }
    return changed;
  }
}
