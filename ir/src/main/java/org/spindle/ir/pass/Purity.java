package org.spindle.ir.pass;

import java.util.List;
import org.spindle.ir.Instruction;

/** Which instructions only compute a value from their operands, and when two of them compute the same. */
public final class Purity {
  private Purity() {}

  /** Whether the instruction neither reads nor writes memory, nor can trap. */
  public static boolean isPure(Instruction instruction) {
    return switch (instruction) {
      case Instruction.IntConstant i -> true;
      case Instruction.FloatConstant i -> true;
      case Instruction.GlobalAddress i -> true;
      case Instruction.ProcedureAddress i -> true;
      case Instruction.SlotAddress i -> true;
      case Instruction.Binary i -> true;
      case Instruction.Compare i -> true;
      case Instruction.Unary i -> true;
      case Instruction.Select i -> true;
      case Instruction.Find i -> true;
      case Instruction.Element i -> true;
      case Instruction.PointerAdd i -> true;
      case Instruction.Load i -> false;
      case Instruction.Store i -> false;
      case Instruction.MemoryCopy i -> false;
      case Instruction.MemoryFill i -> false;
      case Instruction.StackAllocate i -> false;
      case Instruction.Call i -> false;
      case Instruction.TrapIf i -> false;
      case Instruction.Safepoint i -> false;
    };
  }

  /** Whether the instruction may go when its result is not used. A load that would fault may go too. */
  static boolean isRemovable(Instruction instruction) {
    return isPure(instruction)
        || instruction instanceof Instruction.Load load && !load.memory().isVolatile();
  }

  /** Equal for pure instructions that compute the same value. */
  static Object key(Instruction instruction) {
    return switch (instruction) {
      case Instruction.IntConstant i -> List.of("i", i.result().type(), i.value());
      case Instruction.FloatConstant i -> List.of("f", i.result().type(), i.bits());
      case Instruction.GlobalAddress i -> List.of("g", i.result().type(), i.symbol(), i.offset());
      case Instruction.ProcedureAddress i -> List.of("p", i.symbol());
      case Instruction.SlotAddress i -> List.of("s", i.slot(), i.offset());
      case Instruction.Binary i ->
          i.op().isCommutative() && i.left().id() > i.right().id()
              ? List.of(i.op(), i.right(), i.left())
              : List.of(i.op(), i.left(), i.right());
      case Instruction.Compare i ->
          i.left().id() > i.right().id()
              ? List.of(i.op().swapped(), i.right(), i.left())
              : List.of(i.op(), i.left(), i.right());
      case Instruction.Unary i -> List.of(i.op(), i.result().type(), i.operand());
      case Instruction.Select i -> List.of("select", i.condition(), i.whenTrue(), i.whenFalse());
      case Instruction.Find i -> List.of("find", i.selector(), i.keys());
      case Instruction.Element i ->
          List.of("element", i.result().type(), i.index(), i.elements(), i.otherwise());
      case Instruction.PointerAdd i -> List.of("ptr_add", i.base(), i.offset());
      default -> throw new IllegalArgumentException("not pure: " + instruction);
    };
  }
}
