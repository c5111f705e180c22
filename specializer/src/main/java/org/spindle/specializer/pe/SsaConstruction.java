package org.spindle.specializer.pe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Makes SSA form of residual blocks: values that edges assign to become block parameters where they are used (Braun et
 * al., Simple and Efficient Construction of Static Single Assignment Form, 2013).
 */
final class SsaConstruction {
  private final Function<Type, Value> fresh;
  private final Function<ResidualBlock, Map<Value, Value>> moves;
  private final List<ResidualBlock> blocks = new ArrayList<>();
  private final Map<ResidualBlock, List<ResidualBlock>> predecessors = new HashMap<>();
  private final Map<ResidualBlock, Map<Value, Value>> assignments = new HashMap<>();
  private final Set<Value> assigned = new HashSet<>();
  private final Map<ResidualBlock, Set<Value>> defined = new HashMap<>();
  private final Map<ResidualBlock, Map<Value, Value>> atEntry = new HashMap<>();
  private final Map<ResidualBlock, LinkedHashMap<Value, Value>> parameters = new HashMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<Value, Map<ResidualBlock, Value>> arguments = new HashMap<>();
  private final Map<Value, Value> replacements = new HashMap<>();

  /** A parameter whose arguments are still to be found. */
  private record Pending(ResidualBlock block, Value variable, Value parameter) {}

  /**
   * A construction.
   *
   * @param fresh makes values
   * @param moves gives, for a block that jumps to a variant, what it assigns to which values
   */
  SsaConstruction(Function<Type, Value> fresh, Function<ResidualBlock, Map<Value, Value>> moves) {
    this.fresh = fresh;
    this.moves = moves;
  }

  private static List<ResidualBlock> successors(ResidualBlock block) {
    return block.target == null ? block.successors : List.of(block.target.block);
  }

  /** The blocks reachable from {@code entry}, entry first. */
  List<Block> construct(ResidualBlock entry, List<Value> formals) {
    collect(entry);
    for (ResidualBlock block : blocks) {
      if (block.target != null) {
        assignments.put(block, moves.apply(block));
      }
    }
    if (skipEmptyBlocks()) {
      blocks.clear();
      predecessors.clear();
      collect(entry);
    }
    for (ResidualBlock block : blocks) {
      if (block.target != null) {
        assigned.addAll(assignments.get(block).keySet());
      }
    }
    for (ResidualBlock block : blocks) {
      Set<Value> here = assigned.isEmpty() ? Set.of() : new HashSet<>();
      for (Instruction instruction : block.body) {
        if (instruction.result() != null && assigned.contains(instruction.result())) {
          here.add(instruction.result());
        }
      }
      block.parameters.stream().filter(assigned::contains).forEach(here::add);
      if (block == entry) {
        formals.stream().filter(assigned::contains).forEach(here::add);
      }
      defined.put(block, here);
      atEntry.put(block, new HashMap<>(4));
      parameters.put(block, new LinkedHashMap<>(4));
    }
    List<List<Instruction>> bodies = new ArrayList<>();
    List<Terminator> terminators = new ArrayList<>();
    for (ResidualBlock block : blocks) {
      bodies.add(body(block));
      terminators.add(
          block.target != null
              ? null
              : assigned.isEmpty()
                  ? block.terminator
                  : block.terminator.map(value -> readAtExit(value, block)));
    }
    while (!pending.isEmpty()) {
      Pending one = pending.remove();
      Map<ResidualBlock, Value> sources = new HashMap<>();
      for (ResidualBlock from : predecessors.get(one.block)) {
        sources.put(from, readOverEdge(one.variable, from));
      }
      arguments.put(one.parameter, sources);
    }
    removeTrivialParameters();
    List<Block> result = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      ResidualBlock block = blocks.get(i);
      List<Value> all = new ArrayList<>(block == entry ? formals : block.parameters);
      all.addAll(parameters.get(block).values());
      Terminator terminator = terminators.get(i);
      if (terminator == null) {
        List<Value> passed = new ArrayList<>();
        for (Value parameter : parameters.get(block.target.block).values()) {
          passed.add(resolve(arguments.get(parameter).get(block)));
        }
        terminator =
            new Terminator.Jump(new Successor(block.target.block.label, passed), Position.NONE);
      } else {
        terminator = replacements.isEmpty() ? terminator : terminator.map(this::resolve);
      }
      List<Instruction> body =
          replacements.isEmpty()
              ? bodies.get(i)
              : bodies.get(i).stream().map(one -> one.map(this::resolve)).toList();
      result.add(new Block(block.label, all, body, terminator));
    }
    return result;
  }

  /** Leads jumps to blocks that only jump on, without assigning anything, to where those jump. */
  private boolean skipEmptyBlocks() {
    boolean changed = false;
    for (ResidualBlock block : blocks) {
      Set<ResidualBlock> passed = new HashSet<>();
      while (block.target != null
          && block.target.block.target != null
          && block.target.block.body.isEmpty()
          && assignments.get(block.target.block).isEmpty()
          && passed.add(block.target.block)) {
        block.target = block.target.block.target;
        changed = true;
      }
    }
    return changed;
  }

  /** Removes parameters that receive one value, or themselves, from everywhere. */
  private void removeTrivialParameters() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map<Value, Value> ofBlock : parameters.values()) {
        for (Iterator<Value> i = ofBlock.values().iterator(); i.hasNext();) {
          Value parameter = i.next();
          Value only = onlyArgument(parameter);
          if (only != null) {
            replacements.put(parameter, only);
            i.remove();
            changed = true;
          }
        }
      }
    }
  }

  private Value onlyArgument(Value parameter) {
    Value only = null;
    for (Value argument : arguments.get(parameter).values()) {
      Value value = resolve(argument);
      if (value != parameter) {
        if (only != null && only != value) {
          return null;
        }
        only = value;
      }
    }
    return only;
  }

  private Value resolve(Value value) {
    Value by = replacements.get(value);
    if (by == null) {
      return value;
    }
    Value end = resolve(by);
    replacements.put(value, end);
    return end;
  }

  private void collect(ResidualBlock entry) {
    Set<ResidualBlock> seen = new HashSet<>();
    Deque<ResidualBlock> work = new ArrayDeque<>();
    work.push(entry);
    seen.add(entry);
    predecessors.put(entry, new ArrayList<>());
    while (!work.isEmpty()) {
      ResidualBlock block = work.pop();
      blocks.add(block);
      for (ResidualBlock next : successors(block).reversed()) {
        predecessors.computeIfAbsent(next, _ -> new ArrayList<>()).add(block);
        if (seen.add(next)) {
          work.push(next);
        }
      }
    }
  }

  private List<Instruction> body(ResidualBlock block) {
    if (assigned.isEmpty()) {
      return block.body;
    }
    List<Instruction> body = new ArrayList<>(block.body.size());
    Set<Value> done = new HashSet<>(block.parameters);
    for (Instruction instruction : block.body) {
      body.add(
          instruction.map(value -> done.contains(value) ? value : readAtUse(value, block, done)));
      if (instruction.result() != null) {
        done.add(instruction.result());
      }
    }
    return body;
  }

  private Value readAtUse(Value variable, ResidualBlock block, Set<Value> done) {
    if (!assigned.contains(variable)) {
      return variable;
    }
    return done.contains(variable) ? variable : readAtEntry(variable, block);
  }

  private Value readAtExit(Value variable, ResidualBlock block) {
    return !assigned.contains(variable) || defined.get(block).contains(variable)
        ? variable
        : readAtEntry(variable, block);
  }

  private Value readOverEdge(Value variable, ResidualBlock from) {
    Map<Value, Value> assignment = assignments.get(from);
    Value source = assignment == null ? null : assignment.get(variable);
    return readAtExit(source == null ? variable : source, from);
  }

  private Value readAtEntry(Value variable, ResidualBlock block) {
    List<ResidualBlock> passed = new ArrayList<>();
    List<Value> variables = new ArrayList<>();
    Value wanted = variable;
    ResidualBlock at = block;
    Value found = null;
    while (found == null) {
      found = atEntry.get(at).get(wanted);
      if (found != null) {
        break;
      }
      List<ResidualBlock> from = predecessors.get(at);
      passed.add(at);
      variables.add(wanted);
      if (from.size() != 1) {
        if (from.isEmpty()) {
          if (!defined.get(at).contains(wanted)) {
            throw new IllegalStateException("residual value " + wanted + " is used before it is defined");
          }
          found = wanted;
          break;
        }
        found = fresh.apply(wanted.type());
        parameters.get(at).put(wanted, found);
        pending.add(new Pending(at, wanted, found));
        break;
      }
      ResidualBlock only = from.getFirst();
      Map<Value, Value> assignment = assignments.get(only);
      if (assignment != null && assignment.get(wanted) instanceof Value source) {
        wanted = source;
      }
      at = only;
      if (!assigned.contains(wanted) || defined.get(at).contains(wanted)) {
        found = wanted;
      }
    }
    for (int i = 0; i < passed.size(); i++) {
      atEntry.get(passed.get(i)).put(variables.get(i), found);
    }
    return found;
  }
}
