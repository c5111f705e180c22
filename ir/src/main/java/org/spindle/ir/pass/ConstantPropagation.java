package org.spindle.ir.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.arithmetic.Arithmetic;

/**
 * Sparse conditional constant propagation (Wegman and Zadeck, 1991).
 *
 * <p>Values that are one constant on every executable path become constants; branches on them become jumps, decided
 * traps go or end their block, and blocks found unreachable go.
 */
public final class ConstantPropagation implements Pass {
  @Override
  public String name() {
    return "constants";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    return new Run(new Editor(procedure)).apply();
  }

  /** What is known of a value; absent from the map: nothing reaches it yet. */
  private sealed interface Fact {
    /** One constant, canonical. */
    record Constant(long value) implements Fact {}

    /** More than one value. */
    enum Varying implements Fact {
      VARYING
    }
  }

  private static final class Run {
    private final Editor editor;
    private final Map<Value, Fact> facts = new HashMap<>();
    private final Set<Label> executable = new HashSet<>();
    private final Deque<Label> blocks = new ArrayDeque<>();
    private final Deque<Value> values = new ArrayDeque<>();
    private final Map<Value, List<Label>> users = new HashMap<>();

    Run(Editor editor) {
      this.editor = editor;
    }

    Procedure apply() {
      for (Editor.Body block : editor.blocks()) {
        for (Instruction instruction : block.instructions) {
          instruction.operands().forEach(v -> use(v, block.label));
        }
        block.terminator.operands().forEach(v -> use(v, block.label));
      }
      editor.entry().parameters.forEach(this::varying);
      blocks.add(editor.entry().label);
      executable.add(editor.entry().label);
      while (!blocks.isEmpty() || !values.isEmpty()) {
        if (!blocks.isEmpty()) {
          visit(editor.block(blocks.remove()));
        } else {
          for (Label user : users.getOrDefault(values.remove(), List.of())) {
            if (executable.contains(user)) {
              visit(editor.block(user));
            }
          }
        }
      }
      for (Editor.Body block : editor.blocks()) {
        if (executable.contains(block.label)) {
          rewrite(block);
        }
      }
      // they may use what stood behind a decided trap
      editor.removeUnreachable();
      return editor.finish();
    }

    private void use(Value value, Label block) {
      List<Label> list = users.computeIfAbsent(value, v -> new ArrayList<>());
      if (list.isEmpty() || list.getLast() != block) {
        list.add(block);
      }
    }

    private void varying(Value value) {
      meet(value, Fact.Varying.VARYING);
    }

    private void meet(Value value, Fact fact) {
      Fact old = facts.get(value);
      Fact met = old == null || old.equals(fact) ? fact : Fact.Varying.VARYING;
      if (!met.equals(old)) {
        facts.put(value, met);
        values.add(value);
      }
    }

    private void visit(Editor.Body block) {
      for (Instruction instruction : block.instructions) {
        if (instruction.result() != null) {
          Fact fact = evaluate(instruction);
          if (fact != null) {
            meet(instruction.result(), fact);
          }
        }
        if (instruction instanceof Instruction.TrapIf trap
            && facts.get(trap.condition()) instanceof Fact.Constant(long c)
            && c == 1) {
          return;
        }
      }
      switch (block.terminator) {
        case Terminator.Branch branch -> {
          Fact condition = facts.get(branch.condition());
          if (condition instanceof Fact.Constant(long c)) {
            follow(c == 1 ? branch.whenTrue() : branch.whenFalse());
          } else if (condition != null) {
            branch.successors().forEach(this::follow);
          }
        }
        case Terminator.Switch choice -> {
          Fact selector = facts.get(choice.selector());
          if (selector instanceof Fact.Constant(long c)) {
            follow(target(choice, c));
          } else if (selector != null) {
            choice.successors().forEach(this::follow);
          }
        }
        default -> block.terminator.successors().forEach(this::follow);
      }
    }

    private static Successor target(Terminator.Switch choice, long value) {
      for (Terminator.Switch.Case one : choice.cases()) {
        if (one.value() == value) {
          return one.successor();
        }
      }
      return choice.otherwise();
    }

    private void follow(Successor edge) {
      Editor.Body target = editor.block(edge.target());
      for (int i = 0; i < target.parameters.size(); i++) {
        if (i < edge.arguments().size()) {
          Fact fact = facts.get(edge.arguments().get(i));
          if (fact != null) {
            meet(target.parameters.get(i), fact);
          }
        } else {
          varying(target.parameters.get(i));
        }
      }
      if (executable.add(target.label)) {
        blocks.add(target.label);
      }
    }

    /** The fact about an instruction's result, or null while an operand is unknown. */
    private Fact evaluate(Instruction instruction) {
      return switch (instruction) {
        case Instruction.IntConstant c -> new Fact.Constant(c.value());
        case Instruction.FloatConstant c -> new Fact.Constant(c.bits());
        case Instruction.Binary b -> {
          Fact left = facts.get(b.left());
          Fact right = facts.get(b.right());
          if (left instanceof Fact.Constant(long x) && right instanceof Fact.Constant(long y)) {
            yield new Fact.Constant(Arithmetic.binary(b.op(), b.left().type(), x, y));
          }
          yield left == null || right == null ? null : Fact.Varying.VARYING;
        }
        case Instruction.Compare c -> {
          Fact left = facts.get(c.left());
          Fact right = facts.get(c.right());
          if (left instanceof Fact.Constant(long x) && right instanceof Fact.Constant(long y)) {
            yield new Fact.Constant(Arithmetic.compare(c.op(), c.left().type(), x, y) ? 1 : 0);
          }
          yield left == null || right == null ? null : Fact.Varying.VARYING;
        }
        case Instruction.Unary u ->
            switch (facts.get(u.operand())) {
              case null -> null;
              case Fact.Constant(long x) when u.result().type() != Type.REF || x == 0 ->
                  new Fact.Constant(Arithmetic.unary(u.op(), u.operand().type(), u.result().type(), x));
              default -> Fact.Varying.VARYING;
            };
        case Instruction.PointerAdd p -> {
          Fact base = facts.get(p.base());
          Fact offset = facts.get(p.offset());
          if (base instanceof Fact.Constant(long x) && offset instanceof Fact.Constant(long y)) {
            yield new Fact.Constant(x + y);
          }
          yield base == null || offset == null ? null : Fact.Varying.VARYING;
        }
        case Instruction.Select s -> {
          Fact condition = facts.get(s.condition());
          if (condition instanceof Fact.Constant(long c)) {
            yield facts.get(c == 1 ? s.whenTrue() : s.whenFalse());
          }
          Fact a = facts.get(s.whenTrue());
          Fact b = facts.get(s.whenFalse());
          if (condition == null || a == null || b == null) {
            yield null;
          }
          yield a.equals(b) ? a : Fact.Varying.VARYING;
        }
        case Instruction.Find f ->
            switch (facts.get(f.selector())) {
              case null -> null;
              case Fact.Constant(long x) -> new Fact.Constant(f.keys().indexOf(x));
              case Fact.Varying _ -> Fact.Varying.VARYING;
            };
        case Instruction.Element e ->
            switch (facts.get(e.index())) {
              case null -> null;
              case Fact.Constant(long x) when e.at(x) instanceof Constant.Number(long value) ->
                  new Fact.Constant(value);
              case Fact.Constant _, Fact.Varying _ -> Fact.Varying.VARYING;
            };
        case Instruction.GlobalAddress g -> Fact.Varying.VARYING;
        case Instruction.ProcedureAddress p -> Fact.Varying.VARYING;
        case Instruction.SlotAddress s -> Fact.Varying.VARYING;
        case Instruction.Load l -> Fact.Varying.VARYING;
        case Instruction.StackAllocate a -> Fact.Varying.VARYING;
        case Instruction.Call c -> Fact.Varying.VARYING;
        case Instruction.Store s -> null;
        case Instruction.MemoryCopy m -> null;
        case Instruction.MemoryFill m -> null;
        case Instruction.TrapIf t -> null;
        case Instruction.Safepoint s -> null;
      };
    }

    private void rewrite(Editor.Body block) {
      List<Instruction> body = new ArrayList<>();
      for (Value parameter : List.copyOf(block.parameters)) {
        if (facts.get(parameter) instanceof Fact.Constant(long c) && block != editor.entry()) {
          Value copy = editor.newValue(parameter.type());
          body.add(constant(copy, c, Position.NONE));
          editor.replace(parameter, copy);
        }
      }
      for (Instruction instruction : block.instructions) {
        Value result = instruction.result();
        if (instruction instanceof Instruction.TrapIf trap
            && facts.get(trap.condition()) instanceof Fact.Constant(long c)) {
          if (c == 1) {
            block.instructions = body;
            block.terminator = new Terminator.Trap(trap.code(), null, trap.position());
            return;
          }
        } else if (result != null && facts.get(result) instanceof Fact.Constant(long c)) {
          body.add(constant(result, c, instruction.position()));
        } else {
          body.add(instruction);
        }
      }
      block.instructions = body;
      switch (block.terminator) {
        case Terminator.Branch branch when facts.get(branch.condition()) instanceof Fact.Constant(long c) ->
            block.terminator =
                new Terminator.Jump(c == 1 ? branch.whenTrue() : branch.whenFalse(), branch.position());
        case Terminator.Switch choice when facts.get(choice.selector()) instanceof Fact.Constant(long c) ->
            block.terminator = new Terminator.Jump(target(choice, c), choice.position());
        default -> {}
      }
    }

    private static Instruction constant(Value result, long value, Position position) {
      return result.type().isFloat()
          ? new Instruction.FloatConstant(result, value, position)
          : new Instruction.IntConstant(result, value, position);
    }
  }
}
