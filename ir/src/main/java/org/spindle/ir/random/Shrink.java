package org.spindle.ir.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.analysis.ControlFlowGraph;
import org.spindle.ir.analysis.Uses;

/** Ways to make a procedure smaller that keep it well-formed but not its meaning. */
final class Shrink {
  private Shrink() {}

  /** A zero, or NIL. */
  private static Instruction zero(Value result) {
    return result.type().isFloat()
        ? new Instruction.FloatConstant(result, 0, Position.NONE)
        : new Instruction.IntConstant(result, 0, Position.NONE);
  }

  static boolean isZero(Instruction instruction) {
    return instruction instanceof Instruction.IntConstant i && i.value() == 0
        || instruction instanceof Instruction.FloatConstant f && f.bits() == 0;
  }

  /** A body that returns zero; the procedure itself when it returns an address. */
  static Procedure stub(Procedure procedure) {
    Type type = procedure.signature().result();
    if (type != null && type.isAddress()) {
      return procedure;
    }
    Value result = type == null ? null : new Value(procedure.valueLimit(), type);
    List<Instruction> body = result == null ? List.of() : List.of(zero(result));
    Terminator end = new Terminator.Return(result, Position.NONE);
    Block block = new Block(procedure.entry().label(), procedure.parameters(), body, end);
    return procedure.withBody(List.of(), List.of(block));
  }

  /** How many instructions a procedure has. */
  static int instructions(Procedure procedure) {
    return procedure.size() - procedure.blocks().size();
  }

  /**
   * Without the instructions from {@code start} to {@code end} in layout order. Zeros stand in for results in use, but
   * addresses in use stay, lest the program faults where it did not.
   */
  static Procedure withoutInstructions(Procedure procedure, int start, int end) {
    Uses uses = Uses.of(procedure);
    List<Block> blocks = new ArrayList<>();
    int index = 0;
    for (Block block : procedure.blocks()) {
      List<Instruction> body = new ArrayList<>();
      for (Instruction instruction : block.body()) {
        boolean keep = index < start || index >= end;
        index++;
        if (keep) {
          body.add(instruction);
        } else if (instruction.result() != null && !uses.isUnused(instruction.result())) {
          boolean isAddress = instruction.result().type().isAddress();
          body.add(isAddress ? instruction : zero(instruction.result()));
        }
      }
      blocks.add(new Block(block.label(), block.parameters(), body, block.terminator()));
    }
    return procedure.withBody(procedure.slots(), blocks);
  }

  /** Without one instruction, whose result an operand of the same type stands for: one procedure for each such operand. */
  static List<Procedure> forwarded(Procedure procedure, int index) {
    int seen = 0;
    for (Block block : procedure.blocks()) {
      if (index >= seen + block.body().size()) {
        seen += block.body().size();
        continue;
      }
      Instruction instruction = block.body().get(index - seen);
      Value result = instruction.result();
      if (result == null || result.type().isAddress()) {
        return List.of();
      }
      return instruction.operands().stream()
          .filter(operand -> operand.type() == result.type())
          .map(operand -> rename(withoutInstructions(procedure, index, index + 1), Map.of(result, operand)))
          .toList();
    }
    return List.of();
  }

  /** Simpler terminators for a block, each as a procedure that has it. */
  static List<Procedure> simplerTerminators(Procedure procedure, Block block) {
    List<Procedure> all = new ArrayList<>();
    Terminator terminator = block.terminator();
    if (terminator instanceof Terminator.Return) {
      return all;
    }
    Type type = procedure.signature().result();
    Value result = type == null ? null : new Value(procedure.valueLimit(), type);
    List<Instruction> body = new ArrayList<>(block.body());
    if (result != null) {
      body.add(zero(result));
    }
    if (type == null || !type.isAddress()) {
      all.add(replace(procedure, block, body, new Terminator.Return(result, Position.NONE)));
    }
    List<Successor> edges = terminator.successors();
    if (!(terminator instanceof Terminator.Jump)) {
      edges.stream().map(edge -> jump(procedure, block, edge)).filter(p -> p != null).forEach(all::add);
    }
    if (terminator instanceof Terminator.Switch s) {
      for (int i = 0; i < s.cases().size(); i++) {
        List<Terminator.Switch.Case> fewer = new ArrayList<>(s.cases());
        fewer.remove(i);
        Terminator smaller = new Terminator.Switch(s.selector(), fewer, s.otherwise(), s.position());
        all.add(replace(procedure, block, block.body(), smaller));
      }
    }
    if (terminator instanceof Terminator.Invoke invoke) {
      Value received =
          invoke.resultType() == null ? null : new Value(procedure.valueLimit(), invoke.resultType());
      Instruction.Call call = invoke.call();
      List<Instruction> called = new ArrayList<>(block.body());
      called.add(new Instruction.Call(received, call.callee(), call.arguments(), call.position()));
      List<Value> arguments = new ArrayList<>(invoke.normal().arguments());
      if (received != null) {
        arguments.add(received);
      }
      Successor edge = new Successor(invoke.normal().target(), arguments);
      all.add(replace(procedure, block, called, new Terminator.Jump(edge, call.position())));
    }
    return all;
  }

  /** With a jump along an edge that takes no address from the old terminator; otherwise null. */
  private static Procedure jump(Procedure procedure, Block block, Successor edge) {
    List<Value> parameters =
        ControlFlowGraph.of(procedure).block(edge.target()).parameters();
    List<Value> arguments = new ArrayList<>(edge.arguments());
    List<Instruction> body = new ArrayList<>(block.body());
    if (arguments.size() < parameters.size()) {
      if (parameters.getLast().type().isAddress()) {
        return null;
      }
      Value missing = new Value(procedure.valueLimit(), parameters.getLast().type());
      body.add(zero(missing));
      arguments.add(missing);
    }
    Successor whole = new Successor(edge.target(), arguments);
    return replace(procedure, block, body, new Terminator.Jump(whole, Position.NONE));
  }

  private static Procedure replace(
      Procedure procedure, Block block, List<Instruction> body, Terminator terminator) {
    Block changed = new Block(block.label(), block.parameters(), body, terminator);
    List<Block> blocks = procedure.blocks().stream().map(b -> b == block ? changed : b).toList();
    return procedure.withBody(procedure.slots(), blocks);
  }

  /** Without unreachable blocks, and with each block that has one way in, by a jump, joined to where it comes from. */
  static Procedure tidy(Procedure procedure) {
    Procedure current = procedure;
    while (true) {
      ControlFlowGraph graph = ControlFlowGraph.of(current);
      List<Block> reachable =
          current.blocks().stream().filter(block -> graph.isReachable(block.label())).toList();
      current = current.withBody(current.slots(), reachable);
      Procedure joined = joinOne(current);
      if (joined == null) {
        return withoutUnusedSlots(current);
      }
      current = joined;
    }
  }

  private static Procedure joinOne(Procedure procedure) {
    ControlFlowGraph graph = ControlFlowGraph.of(procedure);
    for (Block block : procedure.blocks()) {
      if (block.terminator() instanceof Terminator.Jump jump) {
        Block target = graph.block(jump.successor().target());
        if (graph.incoming(target.label()).size() == 1 && target != procedure.entry() && target != block) {
          return join(procedure, block, jump.successor(), target);
        }
      }
    }
    return null;
  }

  private static Procedure join(Procedure procedure, Block block, Successor edge, Block target) {
    Map<Value, Value> renamed = new HashMap<>();
    for (int i = 0; i < edge.arguments().size(); i++) {
      renamed.put(target.parameters().get(i), edge.arguments().get(i));
    }
    List<Instruction> body = new ArrayList<>(block.body());
    body.addAll(target.body());
    Block joined = new Block(block.label(), block.parameters(), body, target.terminator());
    List<Block> blocks = new ArrayList<>(procedure.blocks());
    blocks.remove(target);
    blocks.replaceAll(b -> b == block ? joined : b);
    return rename(procedure.withBody(procedure.slots(), blocks), renamed);
  }

  private static Procedure rename(Procedure procedure, Map<Value, Value> renamed) {
    List<Block> blocks = procedure.blocks().stream()
        .map(b -> new Block(
            b.label(),
            b.parameters(),
            b.body().stream().map(i -> i.map(v -> renamed.getOrDefault(v, v))).toList(),
            b.terminator().map(v -> renamed.getOrDefault(v, v))))
        .toList();
    return procedure.withBody(procedure.slots(), blocks);
  }

  private static Procedure withoutUnusedSlots(Procedure procedure) {
    Set<Integer> used = new HashSet<>();
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.SlotAddress address) {
          used.add(address.slot());
        }
      }
    }
    return procedure.withBody(
        procedure.slots().stream().filter(slot -> used.contains(slot.id())).toList(), procedure.blocks());
  }

  /**
   * Without one parameter of a block other than the entry; a zero stands in for it. Null when an edge supplies it or it
   * is an address.
   */
  static Procedure withoutParameter(Procedure procedure, Block block, int index) {
    Label label = block.label();
    if (block.parameters().get(index).type().isAddress()) {
      return null;
    }
    for (ControlFlowGraph.Edge edge : ControlFlowGraph.of(procedure).incoming(label)) {
      if (index >= edge.successor().arguments().size()) {
        return null;
      }
    }
    Value parameter = block.parameters().get(index);
    List<Value> fewer = new ArrayList<>(block.parameters());
    fewer.remove(index);
    List<Instruction> body = new ArrayList<>(block.body());
    body.addFirst(zero(parameter));
    Block changed = new Block(label, fewer, body, block.terminator());
    List<Block> blocks = new ArrayList<>();
    for (Block b : procedure.blocks()) {
      Block current = b == block ? changed : b;
      Terminator terminator = current.terminator().mapSuccessors(edge -> {
        if (edge.target() != label) {
          return edge;
        }
        List<Value> arguments = new ArrayList<>(edge.arguments());
        arguments.remove(index);
        return new Successor(label, arguments);
      });
      blocks.add(new Block(current.label(), current.parameters(), current.body(), terminator));
    }
    return procedure.withBody(procedure.slots(), blocks);
  }
}
