package org.spindle.alpha.select;

import java.util.Locale;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.Source;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** Applies the rule table: values, memory accesses and conditions. */
final class ValueSelector {
  private static final int NO_RESULT = -1;

  private final RuleTable rules;
  private final Selection selection;
  private final Matcher matcher;

  ValueSelector(RuleTable rules, Selection selection) {
    this.rules = rules;
    this.selection = selection;
    matcher = new Matcher(selection.definitions, selection.places);
  }

  /**
   * Selects an instruction by the first rule that matches.
   *
   * @return false if none does
   */
  boolean select(Instruction instruction, Matcher.Root root) {
    Node node = Node.of(instruction);
    if (node == null) {
      return false;
    }
    for (Rule rule : rules.values(node.name())) {
      Binding binding = matcher.match((Pattern.Operation) rule.pattern(), instruction, root);
      if (binding != null) {
        apply(rule, binding, instruction);
        return true;
      }
    }
    return false;
  }

  private void apply(Rule rule, Binding binding, Instruction instruction) {
    var emitter = new StepEmitter(selection, rules.mnemonics(), binding);
    Value result = instruction.result();
    if (result == null) {
      emitter.run(rule.steps(), NO_RESULT);
      return;
    }
    int target = selection.definedRegister(result);
    if (makesNan(instruction) && selection.definitions.isNanObserved(result)) {
      int raw = selection.registers.newFloating();
      emitter.run(rule.steps(), raw);
      selection.emit(new MachineInstruction.CanonicalNan(raw, target));
    } else {
      emitter.run(rule.steps(), target);
    }
  }

  private static boolean makesNan(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Binary b -> b.op().compareTo(BinaryOp.FADD) >= 0;
      case Instruction.Unary u -> u.op() == UnaryOp.DEMOTE || u.op() == UnaryOp.PROMOTE;
      default -> false;
    };
  }

  /** Emits what decides a truth value and says which register to test. */
  Condition condition(Value value, Matcher.Root root) {
    for (Rule rule : rules.conditions()) {
      Binding binding = matcher.matchCondition(rule.pattern(), value, root);
      if (binding != null) {
        var emitter = new StepEmitter(selection, rules.mnemonics(), binding);
        emitter.run(rule.steps(), NO_RESULT);
        String test = rule.test().name().toUpperCase(Locale.ROOT);
        return new Condition(TestKind.valueOf(test), emitter.register(rule.test().operand()));
      }
    }
    throw new IllegalStateException("the rule table has no condition for any value");
  }

  /** Selects {@code select}. */
  void select(Instruction.Select select, Matcher.Root root) {
    int target = selection.definedRegister(select.result());
    if (select.result().type().isFloat()) {
      selectFloating(select, root, target);
      return;
    }
    Condition condition = integerCondition(select.condition(), root);
    Source whenTrue = source(select.whenTrue());
    TestKind test = condition.test();
    Value other = select.whenFalse();
    if (whenTrue instanceof Source.Register && source(other) instanceof Source.Literal literal) {
      test = test.inverse();
      whenTrue = literal;
      other = select.whenTrue();
    }
    selection.emit(
        new MachineInstruction.ConditionalMove(
            test.move(), condition.register(), whenTrue, selection.register(other), target));
  }

  private void selectFloating(Instruction.Select select, Matcher.Root root, int target) {
    Condition condition = condition(select.condition(), root);
    int whenTrue = selection.register(select.whenTrue());
    int whenFalse = selection.register(select.whenFalse());
    selection.emit(
        condition.test().isFloating()
            ? new MachineInstruction.ConditionalMove(
                condition.test().move(),
                condition.register(),
                new Source.Register(whenTrue),
                whenFalse,
                target)
            : new MachineInstruction.FloatSelect(
                condition.test().branch(), condition.register(), whenTrue, whenFalse, target));
  }

  /** A condition over an integer register, which conditional moves of integers need. */
  private Condition integerCondition(Value value, Matcher.Root root) {
    Condition condition = condition(value, root);
    if (!condition.test().isFloating()) {
      return condition;
    }
    int flag = selection.registers.newInteger();
    selection.emit(
        new MachineInstruction.FloatFlag(condition.test().branch(), condition.register(), flag));
    return new Condition(TestKind.NE, flag);
  }

  private Source source(Value value) {
    Long constant = selection.definitions.constant(value);
    return constant != null && ConstantKind.LIT.accepts(constant, 64)
        ? new Source.Literal(constant.intValue())
        : new Source.Register(selection.register(value));
  }
}
