package org.spindle.alpha.select;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Access;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Source;
import org.spindle.ir.MemoryClass;

/** Turns the steps of a matched rule into machine instructions. */
final class StepEmitter {
  /** So far beyond its address may a rule access memory or ask for a position. */
  private static final int REACH = 8;

  private final Selection selection;
  private final Mnemonics mnemonics;
  private final Binding binding;
  private final Map<String, Integer> temporaries = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private Address address;
  private boolean mergesIntoQuadword;

  StepEmitter(Selection selection, Mnemonics mnemonics, Binding binding) {
    this.selection = selection;
    this.mnemonics = mnemonics;
    this.binding = binding;
  }

  /**
   * Emits the steps; the last one defines {@code target}, which is ignored when the rule makes no
   * value.
   */
  void run(List<Rule.Step> steps, int target) {
    mergesIntoQuadword = steps.stream().anyMatch(step -> step.operation().equals("stq_u"));
    for (Rule.Step step : steps) {
      execute(step, target);
    }
  }

  /** The register a name stands for, after {@link #run}. */
  int register(String name) {
    Integer temporary = temporaries.get(name);
    return temporary != null ? temporary : selection.register(binding.values.get(name));
  }

  private void execute(Rule.Step step, int target) {
    List<String> operands = step.operands();
    switch (step.operation()) {
      case "const" ->
          selection.emit(
              new MachineInstruction.Constant(
                  expression(operands.getFirst()), integer(step, target)));
      case "fconst" ->
          selection.emit(
              new MachineInstruction.FloatConstant(
                  expression(operands.getFirst()), false, floating(step, target)));
      case "flag" ->
          selection.emit(
              new MachineInstruction.FloatFlag(
                  mnemonics.op(operands.get(0)), operand(operands.get(1)), integer(step, target)));
      case "transfer" -> transfer(step, target);
      default -> instruction(step, target);
    }
  }

  private void transfer(Rule.Step step, int target) {
    Op store = mnemonics.op(step.operands().get(0));
    Op load = mnemonics.op(step.operands().get(1));
    int from = operand(step.operands().get(2));
    boolean toFloating = load == Op.LDS || load == Op.LDT;
    int to = toFloating ? floating(step, target) : integer(step, target);
    selection.emit(new MachineInstruction.Transfer(store, load, from, to));
  }

  private void instruction(Rule.Step step, int target) {
    Op op = mnemonics.op(step.operation());
    List<String> operands = step.operands();
    switch (op.format()) {
      case MEMORY, FP_MEMORY -> memory(op, step, target);
      case OPERATE -> {
        int a = operand(operands.get(0));
        Source b = source(operands.get(1));
        selection.emit(
            operands.size() == 3
                ? new MachineInstruction.ConditionalMove(
                    op, a, b, operand(operands.get(2)), integer(step, target))
                : new MachineInstruction.Operate(op, a, b, integer(step, target)));
      }
      case FP_OPERATE -> {
        int a = operand(operands.get(0));
        int b = operand(operands.get(1));
        selection.emit(
            operands.size() == 3
                ? new MachineInstruction.ConditionalMove(
                    op, a, new Source.Register(b), operand(operands.get(2)), floating(step, target))
                : new MachineInstruction.FloatOperate(
                    op, mnemonics.qualifier(step.operation()), a, b, floating(step, target)));
      }
      case FP_OPERATE_ONE ->
          selection.emit(
              new MachineInstruction.FloatOperate(
                  op,
                  mnemonics.qualifier(step.operation()),
                  Registers.FZERO,
                  operand(operands.getFirst()),
                  floating(step, target)));
      default -> throw new IllegalArgumentException("rules cannot use " + op);
    }
  }

  private void memory(Op op, Rule.Step step, int target) {
    List<String> operands = step.operands();
    if (op == Op.LDA || op == Op.LDAH) {
      int displacement = (int) expression(operands.get(0));
      Address place = new Address.Based(operand(operands.get(1)), displacement);
      selection.emit(new MachineInstruction.Memory(op, integer(step, target), place));
    } else if (MachineInstruction.Memory.isStore(op)) {
      int value = operand(operands.get(0));
      selection.emit(new MachineInstruction.Memory(op, value, address(), access(op)));
    } else {
      boolean floating = op == Op.LDS || op == Op.LDT;
      Address place = address();
      int result = floating ? floating(step, target) : integer(step, target);
      selection.emit(new MachineInstruction.Memory(op, result, place, access(op)));
    }
  }

  /** Neighbours of a byte that is merged into its quadword can be of any class. */
  private Access access(Op op) {
    MemoryClass region =
        mergesIntoQuadword && !binding.region.isVolatile() ? MemoryClass.ANY : binding.region;
    return new Access(region, selection.mayFault(binding.place, width(op)));
  }

  private static int width(Op op) {
    return switch (op) {
      case LDL, STL, LDS, STS -> 4;
      case LDQ_U, STQ_U -> 1;
      default -> 8;
    };
  }

  private int integer(Rule.Step step, int target) {
    return result(step, target, false);
  }

  private int floating(Rule.Step step, int target) {
    return result(step, target, true);
  }

  private int result(Rule.Step step, int target, boolean floating) {
    if (step.result() == null) {
      return target;
    }
    int register = floating ? selection.registers.newFloating() : selection.registers.newInteger();
    temporaries.put(step.result(), register);
    return register;
  }

  private Source source(String text) {
    return text.startsWith("#")
        ? new Source.Literal((int) expression(text))
        : new Source.Register(operand(text));
  }

  private long expression(String text) {
    return Expression.evaluate(text.substring(1), binding.constants);
  }

  private int operand(String text) {
    if (text.startsWith("@")) {
      return positions.computeIfAbsent(text, this::position);
    }
    return switch (text) {
      case "zero" -> Registers.ZERO;
      case "fzero" -> Registers.FZERO;
      default -> register(text);
    };
  }

  /** A register whose low three bits are those of the address, some bytes further. */
  private int position(String text) {
    int plus = text.indexOf('+') < 0 ? 0 : Integer.parseInt(text.substring(text.indexOf('+') + 1));
    Address place = address().plus(plus);
    if (place instanceof Address.Based(int base, int displacement) && displacement % 8 == 0) {
      return base;
    }
    int register = selection.registers.newInteger();
    selection.emit(new MachineInstruction.Memory(Op.LDA, register, place));
    return register;
  }

  private Address address() {
    if (address == null) {
      address = AddressEmitter.address(selection, binding.place, REACH);
    }
    return address;
  }
}
