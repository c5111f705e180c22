package org.spindle.alpha.machine;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.isa.Registers;

/** Collects the virtual registers among an instruction's registers. */
final class OperandList {
  private final List<Operand> operands = new ArrayList<>(4);

  OperandList use(int register) {
    return add(register, Operand.Role.USE);
  }

  OperandList use(Source source) {
    return source instanceof Source.Register(int number) ? use(number) : this;
  }

  OperandList lateUse(int register) {
    return add(register, Operand.Role.LATE_USE);
  }

  OperandList lateUse(Source source) {
    return source instanceof Source.Register(int number) ? lateUse(number) : this;
  }

  OperandList def(int register) {
    return add(register, Operand.Role.DEF);
  }

  OperandList earlyDef(int register) {
    return add(register, Operand.Role.EARLY_DEF);
  }

  List<Operand> list() {
    return operands;
  }

  private OperandList add(int register, Operand.Role role) {
    if (VirtualRegisters.isVirtual(register)) {
      operands.add(new Operand(register, role, false));
    } else if (!isReserved(register)) {
      throw new IllegalArgumentException("register " + register + " is the allocator's to give");
    }
    return this;
  }

  /** Registers that instructions may name outright, because the allocator never assigns them. */
  static boolean isReserved(int register) {
    return switch (register) {
      case Registers.AT, Registers.GP, Registers.SP, Registers.ZERO, Registers.FZERO -> true;
      default -> false;
    };
  }
}
