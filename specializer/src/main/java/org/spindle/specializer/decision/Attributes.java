package org.spindle.specializer.decision;

import java.util.Arrays;
import java.util.List;
import org.spindle.ir.Instruction;
import org.spindle.ir.Terminator;

/**
 * What instructions and terminators are besides the values they use: two with equal attributes, equal operands and
 * results of one type do the same. What can trap or be seen in a call stack has its position among them.
 */
final class Attributes {
  private Attributes() {}

  static List<Object> of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.IntConstant i -> List.of("i", i.value());
      case Instruction.FloatConstant i -> List.of("f", i.bits());
      case Instruction.GlobalAddress i -> List.of("g", i.symbol(), i.offset());
      case Instruction.ProcedureAddress i -> List.of("p", i.symbol());
      case Instruction.SlotAddress i -> List.of("s", i.slot(), i.offset());
      case Instruction.Binary i -> List.of(i.op());
      case Instruction.Compare i -> List.of(i.op());
      case Instruction.Unary i -> List.of(i.op());
      case Instruction.Select _ -> List.of("select");
      case Instruction.Find i -> List.of("find", i.keys());
      case Instruction.Element i -> List.of("element", i.choices());
      case Instruction.PointerAdd _ -> List.of("ptr_add");
      case Instruction.Load i -> List.of("load", i.memory(), i.offset());
      case Instruction.Store i -> List.of("store", i.memory(), i.offset());
      case Instruction.MemoryCopy i -> List.of("copy", i.toMemory(), i.fromMemory(), i.align());
      case Instruction.MemoryFill i -> List.of("fill", i.memory());
      case Instruction.StackAllocate _ -> List.of("alloca");
      case Instruction.Call i -> of(i);
      case Instruction.TrapIf i -> List.of("trap_if", i.code(), i.position());
      case Instruction.Safepoint i -> List.of("safepoint", i.cost(), i.position());
    };
  }

  private static List<Object> of(Instruction.Call call) {
    return Arrays.asList("call", call.callee().map(value -> null), call.position());
  }

  static List<Object> of(Terminator terminator) {
    return switch (terminator) {
      case Terminator.Jump _ -> List.of("jump");
      case Terminator.Branch _ -> List.of("branch");
      case Terminator.Switch s ->
          List.of("switch", s.cases().stream().map(Terminator.Switch.Case::value).toList());
      case Terminator.Invoke invoke -> List.of(of(invoke.call()), String.valueOf(invoke.resultType()));
      case Terminator.Return r -> List.of("return", r.value() != null);
      case Terminator.Throw t -> List.of("throw", t.position());
      case Terminator.Trap t -> List.of("trap", t.code(), t.position());
    };
  }
}
