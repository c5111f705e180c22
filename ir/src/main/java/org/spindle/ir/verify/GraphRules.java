package org.spindle.ir.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.DominatorTree;
import org.spindle.ir.debug.Formal;

/** Rules 1 and 2: the block graph, names, and dominance of uses by definitions. */
final class GraphRules {
  private GraphRules() {}

  /** Checks labels, edges, slots and that definitions are unique; whether the graph may be analysed. */
  static boolean checkNames(Procedure procedure, Report report) {
    Map<Integer, Label> labels = new HashMap<>();
    boolean wellFormed = true;
    for (Block block : procedure.blocks()) {
      if (block.label().id() < 0 || labels.putIfAbsent(block.label().id(), block.label()) != null) {
        report.add(block, "the label is not unique");
        wellFormed = false;
      }
    }
    for (Block block : procedure.blocks()) {
      for (Successor edge : block.terminator().successors()) {
        if (labels.get(edge.target().id()) != edge.target()) {
          report.add(block, "an edge leads to a block that is not in the procedure");
          wellFormed = false;
        } else if (edge.target() == procedure.entry().label()) {
          report.add(block, "an edge leads to the entry block");
        }
      }
    }
    checkSlots(procedure, report);
    checkEntry(procedure, report);
    return checkDefinitions(procedure, report) && wellFormed;
  }

  private static void checkEntry(Procedure procedure, Report report) {
    List<Type> types = procedure.parameters().stream().map(Value::type).toList();
    if (!types.equals(procedure.signature().parameters())) {
      report.add("the entry block's parameters " + types + " do not match the signature");
    }
    for (Formal formal : procedure.formals()) {
      if (formal.parameters().isEmpty()
          || formal.parameters().stream().anyMatch(p -> p < 0 || p >= types.size())) {
        report.add("formal " + formal.name() + " is not held by parameters");
      }
    }
  }

  private static void checkSlots(Procedure procedure, Report report) {
    Set<Integer> seen = new HashSet<>();
    for (StackSlot slot : procedure.slots()) {
      if (!seen.add(slot.id())) {
        report.add("slot " + slot + " is not unique");
      }
      if (slot.size() < 0) {
        report.add("slot " + slot + " has a negative size");
      }
      if (slot.align() < 1 || slot.align() > 16 || Integer.bitCount(slot.align()) != 1) {
        report.add("slot " + slot + " is not aligned to 1, 2, 4, 8 or 16");
      }
    }
  }

  private static boolean checkDefinitions(Procedure procedure, Report report) {
    Set<Integer> seen = new HashSet<>();
    boolean unique = true;
    for (Block block : procedure.blocks()) {
      for (Value parameter : block.parameters()) {
        unique &= define(seen, block, parameter, report);
      }
      for (Instruction instruction : block.body()) {
        if (instruction.result() != null) {
          unique &= define(seen, block, instruction.result(), report);
        }
      }
    }
    return unique;
  }

  private static boolean define(Set<Integer> seen, Block block, Value value, Report report) {
    if (value.id() >= 0 && seen.add(value.id())) {
      return true;
    }
    report.add(block, "value " + report.name(value) + " is not unique");
    return false;
  }

  /** Where a value is defined: the index of the instruction, -1 for a block parameter. */
  private record Definition(Value value, Block block, int index) {}

  /** Checks that each use is dominated by its definition. */
  static void checkDominance(Procedure procedure, Report report) {
    Definition[] definitions = new Definition[procedure.valueLimit()];
    for (Block block : procedure.blocks()) {
      for (Value parameter : block.parameters()) {
        definitions[parameter.id()] = new Definition(parameter, block, -1);
      }
      for (int i = 0; i < block.body().size(); i++) {
        Value result = block.body().get(i).result();
        if (result != null) {
          definitions[result.id()] = new Definition(result, block, i);
        }
      }
    }
    DominatorTree dominators = DominatorTree.of(ControlFlowGraph.of(procedure));
    for (Block block : procedure.blocks()) {
      for (int i = 0; i < block.body().size(); i++) {
        Instruction instruction = block.body().get(i);
        for (Value use : instruction.operands()) {
          String problem = problem(definitions, dominators, block, i, use, report);
          if (problem != null) {
            report.add(block, instruction, problem);
          }
        }
      }
      for (Value use : block.terminator().operands()) {
        String problem = problem(definitions, dominators, block, block.body().size(), use, report);
        if (problem != null) {
          report.add(block, block.terminator(), problem);
        }
      }
    }
  }

  private static String problem(
      Definition[] definitions, DominatorTree dominators, Block block, int index, Value use, Report report) {
    Definition definition = use.id() >= 0 && use.id() < definitions.length ? definitions[use.id()] : null;
    if (definition == null || definition.value() != use) {
      return report.name(use) + " is not defined";
    }
    if (!dominators.graph().isReachable(block.label())) {
      return null;
    }
    boolean dominated =
        definition.block() == block
            ? definition.index() < index
            : dominators.dominates(definition.block().label(), block.label());
    return dominated ? null : "the definition of " + report.name(use) + " does not dominate its use";
  }
}
