package org.spindle.alpha.machine;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.isa.Format;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Qualifier;
import org.spindle.alpha.isa.Registers;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/**
 * An instruction over virtual registers. What the register allocator must know of it is in {@link
 * #operands()} and the three sets of physical registers; everything else concerns emission only.
 */
public sealed interface MachineInstruction permits MachineInstruction.Plain, MachineTerminator {

  /**
   * The virtual registers read and written; physical ones named by an instruction are not listed.
   */
  List<Operand> operands();

  /** Physical registers read, holding what an earlier {@link ParallelMove} put there. */
  default List<Integer> fixedUses() {
    return List.of();
  }

  /** Physical registers written with values that a later instruction reads. */
  default List<Integer> fixedDefs() {
    return List.of();
  }

  /** Physical registers destroyed. */
  default List<Integer> clobbers() {
    return List.of();
  }

  /** An instruction that does not end its block. */
  sealed interface Plain extends MachineInstruction {}

  /** {@code op a, b, d} of the integer operate format, conditional moves excepted. */
  record Operate(Op op, int a, Source b, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(a).use(b).def(d).list();
    }
  }

  /** {@code op a, b, d} of the floating operate format, conditional moves excepted. */
  record FloatOperate(Op op, Qualifier qualifier, int a, int b, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(a).use(b).def(d).list();
    }
  }

  /**
   * {@code d = test holds ? value : old} for the integer or floating conditional move {@code op}.
   * It writes the result before it reads test and value, if it must copy {@code old} first.
   */
  record ConditionalMove(Op op, int test, Source value, int old, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().lateUse(test).lateUse(value).use(old).def(d).list();
    }
  }

  /**
   * {@code d = test holds ? whenTrue : whenFalse} over floating values and the integer branch
   * {@code op}.
   */
  record FloatSelect(Op op, int test, int whenTrue, int whenFalse, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(test).lateUse(whenTrue).use(whenFalse).def(d).list();
    }
  }

  /** {@code d = 1} if the floating branch {@code op} on {@code test} is taken, else 0. */
  record FloatFlag(Op op, int test, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(test).def(d).list();
    }
  }

  /** A memory-format instruction: a load, a store, or an address computation with LDA. */
  record Memory(Op op, int register, Address address, Access access) implements Plain {
    /** An address computation, or an access of which nothing more is known. */
    public Memory(Op op, int register, Address address) {
      this(op, register, address, Access.UNKNOWN);
    }

    @Override
    public List<Operand> operands() {
      var list = new OperandList();
      switch (address) {
        case Address.Based(int base, int _) -> list.use(base);
        case Address.Within(int base, String _, long _) -> list.use(base);
        case Address.Slot _, Address.Global _, Address.Near _, Address.Incoming _, Address.Outgoing _ -> {}
      }
      return isStore(op) ? list.use(register).list() : list.def(register).list();
    }

    /** True if the instruction writes memory. */
    public static boolean isStore(Op op) {
      return switch (op) {
        case STB, STW, STL, STQ, STQ_U, STS, STT, STF, STG, STL_C, STQ_C -> true;
        default -> false;
      };
    }

    /** True for LDA or LDAH of an address that needs no register but those of the whole procedure. */
    public boolean isAddressOfFixedPlace() {
      return switch (address) {
        case Address.Slot _, Address.Global _, Address.Near _ -> op == Op.LDA;
        case Address.Based(int base, int _) -> op == Op.LDAH && base == Registers.GP;
        case Address.Within _, Address.Incoming _, Address.Outgoing _ -> false;
      };
    }

    /** True if the register belongs to the floating file. */
    public boolean isFloating() {
      return op.format() == Format.FP_MEMORY;
    }
  }

  /** {@code d = value}. */
  record Constant(long value, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().def(d).list();
    }
  }

  /** {@code d} = a floating constant by its bits, in memory format S or T. */
  record FloatConstant(long bits, boolean single, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().def(d).list();
    }
  }

  /** {@code d} = the address of constants behind the code. */
  record TableAddress(DataTable table, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().def(d).list();
    }
  }

  /** {@code d} = the bits of {@code a}, from one register file to the other through memory. */
  record Transfer(Op store, Op load, int a, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(a).def(d).list();
    }
  }

  /** {@code d = a}, with the canonical NaN in place of any NaN. */
  record CanonicalNan(int a, int d) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(a).def(d).list();
    }
  }

  /** {@code d} = address of {@code size} zero bytes of stack; traps when there is no room. */
  record StackAllocate(int size, int d, TrapPosition position) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().lateUse(size).def(d).list();
    }
  }

  /** Goes to a trap if the branch {@code op} on {@code a} is taken. */
  record TrapIf(Op op, int a, TrapCode code, TrapPosition position) implements Plain {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(a).list();
    }
  }

  /** Copies between virtual and physical registers, all at once. */
  record ParallelMove(List<Transport> transports) implements Plain {
    /** One copy; either side may be physical or virtual. */
    public record Transport(int from, int to) {}

    /** Copies the list. */
    public ParallelMove {
      transports = List.copyOf(transports);
    }

    @Override
    public List<Operand> operands() {
      var operands = new ArrayList<Operand>();
      for (Transport t : transports) {
        if (VirtualRegisters.isVirtual(t.from)) {
          operands.add(new Operand(t.from, Operand.Role.USE, true));
        }
      }
      for (Transport t : transports) {
        if (VirtualRegisters.isVirtual(t.to)) {
          operands.add(new Operand(t.to, Operand.Role.DEF, true));
        }
      }
      return operands;
    }

    @Override
    public List<Integer> fixedUses() {
      return transports.stream()
          .map(Transport::from)
          .filter(r -> !VirtualRegisters.isVirtual(r) && !OperandList.isReserved(r))
          .toList();
    }

    @Override
    public List<Integer> fixedDefs() {
      return transports.stream()
          .map(Transport::to)
          .filter(r -> !VirtualRegisters.isVirtual(r))
          .toList();
    }
  }

  /**
   * A call. Its arguments have been moved to physical registers, its result stays in one.
   *
   * @param unwinds whether the callee may leave by an exception, so that the call needs a landing
   *     pad
   */
  record Call(
      CallTarget target,
      List<Integer> arguments,
      List<Integer> results,
      List<Integer> clobbered,
      boolean unwinds,
      Position position)
      implements Plain {
    /** Copies the lists. */
    public Call {
      arguments = List.copyOf(arguments);
      results = List.copyOf(results);
      clobbered = List.copyOf(clobbered);
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public List<Integer> fixedUses() {
      return arguments;
    }

    @Override
    public List<Integer> fixedDefs() {
      return results;
    }

    @Override
    public List<Integer> clobbers() {
      return clobbered;
    }
  }
}
