package org.spindle.ir.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.SymbolTable;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Makes a branch whose two ways do nothing but choose truth values, a select of these (if-conversion; Allen, Kennedy,
 * Porterfield, Warren, Conversion of Control Dependence to Data Dependence, 1983).
 *
 * <p>A way does nothing when it leads to the meeting point, or to a return, through at most one block of constants. So
 * the truth value of {@code a && b} is b where a holds, and a symbolic execution of it does not split on b. Other
 * values are left alone: on each way alone they may be known, and what they decide, too.
 */
public final class IfConversion implements Pass {
  /** More selects than this cost more than a branch that is predicted. */
  private static final int MOST_SELECTS = 2;

  @Override
  public String name() {
    return "if-conversion";
  }

  @Override
  public Procedure run(Procedure procedure, SymbolTable symbols) {
    Editor editor = new Editor(procedure);
    Set<Label> passable = passable(editor);
    Set<Value> truths = truths(editor);
    boolean changed = false;
    for (Editor.Body block : editor.blocks()) {
      if (block.terminator instanceof Terminator.Branch branch) {
        changed |= convert(editor, passable, truths, block, branch);
      }
    }
    return changed ? editor.finish() : procedure;
  }

  /** The blocks of nothing but constants, before a jump or return, that define nothing for other blocks. */
  private static Set<Label> passable(Editor editor) {
    Map<Value, Label> home = new HashMap<>();
    Set<Label> passable = new HashSet<>();
    for (Editor.Body block : editor.blocks()) {
      boolean ends =
          block.terminator instanceof Terminator.Jump || block.terminator instanceof Terminator.Return;
      if (ends && block.instructions.stream().allMatch(IfConversion::isConstant)) {
        passable.add(block.label);
        block.parameters.forEach(parameter -> home.put(parameter, block.label));
        block.instructions.forEach(constant -> home.put(constant.result(), block.label));
      }
    }
    for (Editor.Body block : editor.blocks()) {
      Stream.concat(
          block.instructions.stream().flatMap(i -> i.operands().stream()),
          block.terminator.operands().stream())
          .map(home::get)
          .filter(label -> label != null && label != block.label)
          .forEach(passable::remove);
    }
    return passable;
  }

  /** Where a way ends: a jump or return whose operands are constants or defined before the branch. */
  private record End(Terminator terminator, List<Instruction> constants) {}

  private static boolean convert(
      Editor editor, Set<Label> passable, Set<Value> truths, Editor.Body block, Terminator.Branch branch) {
    End whenTrue = end(editor, passable, branch.whenTrue());
    End whenFalse = end(editor, passable, branch.whenFalse());
    if (whenTrue == null || whenFalse == null || !meet(whenTrue.terminator, whenFalse.terminator)) {
      return false;
    }
    List<Value> first = whenTrue.terminator.operands();
    List<Value> second = whenFalse.terminator.operands();
    int selects = 0;
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i) != second.get(i)) {
        selects++;
        if (!truths.contains(first.get(i)) || !truths.contains(second.get(i))) {
          return false;
        }
      }
    }
    if (selects > MOST_SELECTS) {
      return false;
    }
    Map<Value, Value> copies = new HashMap<>();
    copyConstants(editor, block, whenTrue.constants, copies);
    copyConstants(editor, block, whenFalse.constants, copies);
    List<Value> chosen = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Value t = copies.getOrDefault(first.get(i), first.get(i));
      Value f = copies.getOrDefault(second.get(i), second.get(i));
      if (t == f) {
        chosen.add(t);
        continue;
      }
      Value result = editor.newValue(t.type());
      block.instructions.add(
          new Instruction.Select(result, branch.condition(), t, f, branch.position()));
      chosen.add(result);
    }
    block.terminator =
        switch (whenTrue.terminator) {
          case Terminator.Jump jump ->
              new Terminator.Jump(new Successor(jump.successor().target(), chosen), jump.position());
          case Terminator.Return ret ->
              new Terminator.Return(chosen.isEmpty() ? null : chosen.getFirst(), ret.position());
          case Terminator other -> throw new IllegalStateException("no way ends in " + other);
        };
    return true;
  }

  /** The values that are truth values: all of type i1, and the constants 0 and 1 of other types. */
  private static Set<Value> truths(Editor editor) {
    Set<Value> truths = new HashSet<>();
    for (Editor.Body block : editor.blocks()) {
      block.parameters.stream().filter(IfConversion::isTruth).forEach(truths::add);
      for (Instruction instruction : block.instructions) {
        Value result = instruction.result();
        if (result != null
            && (isTruth(result)
                || instruction instanceof Instruction.IntConstant c && (c.value() == 0 || c.value() == 1))) {
          truths.add(result);
        }
      }
    }
    return truths;
  }

  private static boolean isTruth(Value value) {
    return value.type() == Type.I1;
  }

  private static boolean meet(Terminator first, Terminator second) {
    return first instanceof Terminator.Jump a
        && second instanceof Terminator.Jump b
        && a.successor().target().equals(b.successor().target())
        || first instanceof Terminator.Return && second instanceof Terminator.Return;
  }

  /** The end of the way along an edge; null when something is done on it. An edge is an end itself if nothing follows. */
  private static End end(Editor editor, Set<Label> passable, Successor edge) {
    Editor.Body target = editor.block(edge.target());
    if (!passable.contains(target.label)) {
      return new End(new Terminator.Jump(edge, target.terminator.position()), List.of());
    }
    Terminator terminator =
        target.terminator.map(
            value -> target.parameters.contains(value)
                ? edge.arguments().get(target.parameters.indexOf(value))
                : value);
    return new End(terminator, target.instructions);
  }

  private static boolean isConstant(Instruction instruction) {
    return switch (instruction) {
      case Instruction.IntConstant _, Instruction.FloatConstant _, Instruction.GlobalAddress _ -> true;
      default -> false;
    };
  }

  private static void copyConstants(
      Editor editor, Editor.Body block, List<Instruction> constants, Map<Value, Value> copies) {
    for (Instruction constant : constants) {
      Value copy = editor.newValue(constant.result().type());
      copies.put(constant.result(), copy);
      block.instructions.add(
          switch (constant) {
            case Instruction.IntConstant c -> new Instruction.IntConstant(copy, c.value(), c.position());
            case Instruction.FloatConstant c -> new Instruction.FloatConstant(copy, c.bits(), c.position());
            case Instruction.GlobalAddress g ->
                new Instruction.GlobalAddress(copy, g.symbol(), g.offset(), g.position());
            default -> throw new IllegalStateException("not a constant: " + constant);
          });
    }
  }
}
