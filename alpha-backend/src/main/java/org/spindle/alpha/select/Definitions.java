package org.spindle.alpha.select;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Instruction;
import org.spindle.ir.Procedure;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/**
 * Definitions and uses of a procedure's values. An instruction that changes no bit of a register is
 * no definition: its result is {@linkplain #resolve resolved} to its operand.
 */
final class Definitions {
  /** Where a value is defined, and how many effects lie before it in its block. */
  record Site(Block block, Instruction instruction, int epoch) {}

  private final Map<Value, Site> sites = new HashMap<>();
  private final Map<Value, Integer> uses = new HashMap<>();
  private final Map<Value, Boolean> observed = new HashMap<>();

  Definitions(Procedure procedure) {
    for (Block block : procedure.blocks()) {
      int epoch = 0;
      for (Instruction instruction : block.body()) {
        if (instruction.result() != null) {
          sites.put(instruction.result(), new Site(block, instruction, epoch));
        }
        epoch += hasEffect(instruction) ? 1 : 0;
      }
    }
    for (Block block : procedure.blocks()) {
      for (Instruction instruction : block.body()) {
        instruction.operands().forEach(v -> observe(v, instruction));
      }
      block.terminator().operands().forEach(v -> observed.put(v, true));
    }
    for (Block block : procedure.blocks()) {
      block.body().stream().filter(i -> !isIdentity(i)).forEach(i -> i.operands().forEach(count()));
      block.terminator().operands().forEach(count());
    }
  }

  private Consumer<Value> count() {
    return v -> uses.merge(resolve(v), 1, Integer::sum);
  }

  private void observe(Value value, Instruction user) {
    boolean arithmetic =
        switch (user) {
          case Instruction.Binary b -> b.op().compareTo(BinaryOp.FADD) >= 0;
          case Instruction.Compare _ -> true;
          case Instruction.Unary u ->
              switch (u.op()) {
                case FLOAT_TO_INT, DEMOTE, PROMOTE -> true;
                default -> false;
              };
          default -> false;
        };
    observed.merge(value, !arithmetic, Boolean::logicalOr);
  }

  /** True if the instruction may write memory, trap, or transfer control, or is otherwise an effect of the program. */
  static boolean hasEffect(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Store _, Instruction.MemoryCopy _, Instruction.MemoryFill _,
          Instruction.StackAllocate _, Instruction.Call _, Instruction.TrapIf _, Instruction.Safepoint _ ->
          true;
      case Instruction.Load load -> load.memory().isVolatile();
      case Instruction.IntConstant _, Instruction.FloatConstant _, Instruction.GlobalAddress _,
          Instruction.ProcedureAddress _, Instruction.SlotAddress _, Instruction.Binary _,
          Instruction.Compare _, Instruction.Unary _, Instruction.Select _, Instruction.Find _,
          Instruction.Element _, Instruction.PointerAdd _ ->
          false;
    };
  }

  /** Whether it matters which NaN a value is, if it is one. */
  boolean isNanObserved(Value value) {
    return observed.getOrDefault(value, false);
  }

  /** True if the instruction's result is its operand, bit for bit, in a register. */
  boolean isIdentity(Instruction instruction) {
    if (!(instruction instanceof Instruction.Unary(Value result, UnaryOp op, Value operand, _))) {
      return false;
    }
    Type from = operand.type();
    return switch (op) {
      case SEXT -> from != Type.I1;
      case ZEXT -> from == Type.I1;
      case BITCAST -> isQuadword(from) && isQuadword(result.type()) || from == result.type();
      case TRUNC, FNEG, FABS, INT_TO_FLOAT, FLOAT_TO_INT, DEMOTE, PROMOTE -> false;
    };
  }

  private static boolean isQuadword(Type type) {
    return type == Type.I64 || type.isAddress();
  }

  /** The value that stands for another in registers. */
  Value resolve(Value value) {
    Site site = sites.get(value);
    while (site != null && isIdentity(site.instruction())) {
      value = site.instruction().operands().getFirst();
      site = sites.get(value);
    }
    return value;
  }

  /** Where a resolved value is defined, or null if it is a block parameter. */
  Site site(Value value) {
    return sites.get(resolve(value));
  }

  /** The instruction that defines a resolved value, or null if it is a block parameter. */
  Instruction instruction(Value value) {
    Site site = site(value);
    return site == null ? null : site.instruction();
  }

  /** The integer constant a value is, or null. */
  Long constant(Value value) {
    return instruction(value) instanceof Instruction.IntConstant c ? (Long) c.value() : null;
  }

  /** True if one instruction uses the resolved value, once. */
  boolean isUsedOnce(Value value) {
    return uses.getOrDefault(resolve(value), 0) == 1;
  }
}
