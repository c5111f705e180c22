package org.spindle.specializer.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.pass.Pass;

/**
 * Merges blocks that do the same: equal up to the names of the values they define, none of which is used elsewhere.
 * What can trap or be seen in a call stack keeps its position. Blocks are visited from the ends, so that whole tails are merged.
 */
public final class TailSharing implements Pass {
  @Override
  public String name() {
    return "tail-sharing";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    ControlFlowGraph graph = ControlFlowGraph.of(procedure);
    BitSet shared = usedElsewhere(procedure);
    Map<Label, Label> representative = new HashMap<>();
    Map<List<Object>, Label> known = new HashMap<>();
    for (Block block : graph.reversePostorder().reversed()) {
      if (block == procedure.entry() || definesAny(block, shared)) {
        continue;
      }
      Label first = known.putIfAbsent(key(block, representative), block.label());
      if (first != null) {
        representative.put(block.label(), first);
      }
    }
    if (representative.isEmpty()) {
      return procedure;
    }
    UnaryOperator<Successor> redirect =
        edge -> edge.withTarget(representative.getOrDefault(edge.target(), edge.target()));
    List<Block> blocks = new ArrayList<>();
    for (Block block : procedure.blocks()) {
      if (!representative.containsKey(block.label()) && graph.isReachable(block.label())) {
        blocks.add(
            new Block(
                block.label(),
                block.parameters(),
                block.body(),
                block.terminator().mapSuccessors(redirect)));
      }
    }
    return procedure.withBody(procedure.slots(), blocks);
  }

  /** The values used in another block than the one that defines them. */
  private static BitSet usedElsewhere(Procedure procedure) {
    BitSet shared = new BitSet();
    Block[] home = new Block[procedure.valueLimit()];
    for (Block block : procedure.blocks()) {
      block.parameters().forEach(parameter -> home[parameter.id()] = block);
      for (Instruction instruction : block.body()) {
        use(instruction.operands(), block, home, shared);
        if (instruction.result() != null) {
          home[instruction.result().id()] = block;
        }
      }
      use(block.terminator().operands(), block, home, shared);
    }
    return shared;
  }

  private static void use(List<Value> operands, Block block, Block[] home, BitSet shared) {
    for (Value operand : operands) {
      if (home[operand.id()] != block) {
        shared.set(operand.id());
      }
    }
  }

  private static boolean definesAny(Block block, BitSet values) {
    for (Value parameter : block.parameters()) {
      if (values.get(parameter.id())) {
        return true;
      }
    }
    for (Instruction instruction : block.body()) {
      if (instruction.result() != null && values.get(instruction.result().id())) {
        return true;
      }
    }
    return false;
  }

  /** Equal for blocks that do the same. */
  private static List<Object> key(Block block, Map<Label, Label> representative) {
    List<Object> key = new ArrayList<>();
    Map<Value, Value> names = new HashMap<>();
    block.parameters().forEach(parameter -> names.put(parameter, placeholder(names, parameter.type())));
    for (Value parameter : block.parameters()) {
      key.add(parameter.type());
    }
    for (Instruction instruction : block.body()) {
      add(key, instruction, names);
    }
    add(key, block.terminator(), names, representative);
    return key;
  }

  /** A stand-in for a value defined in the block; equality is by number. */
  private record Local(int number, Type type) {}

  private static Value placeholder(Map<Value, Value> names, Type type) {
    return new Value(names.size(), type);
  }

  private static Object name(Value value, Map<Value, Value> names) {
    Value local = names.get(value);
    return local == null ? value : new Local(local.id(), local.type());
  }

  private static void add(List<Object> key, Instruction instruction, Map<Value, Value> names) {
    key.add(Attributes.of(instruction));
    instruction.operands().forEach(operand -> key.add(name(operand, names)));
    if (instruction.result() != null) {
      key.add(instruction.result().type());
      names.put(instruction.result(), placeholder(names, instruction.result().type()));
    }
  }

  private static void add(
      List<Object> key, Terminator terminator, Map<Value, Value> names, Map<Label, Label> representative) {
    key.add(Attributes.of(terminator));
    terminator.operands().forEach(operand -> key.add(name(operand, names)));
    for (Successor edge : terminator.successors()) {
      key.add(representative.getOrDefault(edge.target(), edge.target()));
      key.add(edge.arguments().size());
    }
  }
}
