package org.spindle.alpha.machine;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.ir.Position;
import org.spindle.ir.TrapCode;

/**
 * The instruction that ends a block. Edges of a terminator with several successors carry no
 * arguments.
 */
public sealed interface MachineTerminator extends MachineInstruction {
  /** The edges out, in a fixed order. */
  List<MachineEdge> successors();

  /** Goes to one block. */
  record Jump(MachineEdge edge) implements MachineTerminator {
    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public List<MachineEdge> successors() {
      return List.of(edge);
    }
  }

  /**
   * Goes to {@code taken} if the branch {@code op} on {@code a} is taken, else to {@code other}.
   */
  record Branch(Op op, int a, MachineEdge taken, MachineEdge other) implements MachineTerminator {
    @Override
    public List<Operand> operands() {
      return new OperandList().use(a).list();
    }

    @Override
    public List<MachineEdge> successors() {
      return List.of(taken, other);
    }
  }

  /** Goes to the block in place {@code index} of the table, which is in range. */
  record TableJump(int index, int temporary, List<MachineEdge> table) implements MachineTerminator {
    /** Copies the list. */
    public TableJump {
      table = List.copyOf(table);
    }

    @Override
    public List<Operand> operands() {
      return new OperandList().use(index).earlyDef(temporary).list();
    }

    @Override
    public List<MachineEdge> successors() {
      return table.stream().distinct().toList();
    }
  }

  /** A call whose exceptions come to {@code unwind}, with the activation in the result register. */
  record Invoke(Call call, MachineEdge normal, MachineEdge unwind) implements MachineTerminator {
    @Override
    public List<Operand> operands() {
      return call.operands();
    }

    @Override
    public List<Integer> fixedUses() {
      return call.fixedUses();
    }

    @Override
    public List<Integer> fixedDefs() {
      var defs = new ArrayList<>(call.fixedDefs());
      if (!defs.contains(Registers.V0)) {
        defs.add(Registers.V0);
      }
      return defs;
    }

    @Override
    public List<Integer> clobbers() {
      return call.clobbers();
    }

    @Override
    public List<MachineEdge> successors() {
      return List.of(normal, unwind);
    }
  }

  /** Returns to the caller with the result in the given physical registers. */
  record Return(List<Integer> results) implements MachineTerminator {
    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public List<Integer> fixedUses() {
      return results;
    }

    @Override
    public List<MachineEdge> successors() {
      return List.of();
    }
  }

  /**
   * Leaves by the caller's landing pad, with the activation in the result register.
   *
   * @param begin where the exception begins, or null when it is passed on
   */
  record Throw(Position begin) implements MachineTerminator {
    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public List<Integer> fixedUses() {
      return List.of(Registers.V0);
    }

    @Override
    public List<MachineEdge> successors() {
      return List.of();
    }
  }

  /** A trap whose exception leaves the procedure. */
  record Trap(TrapCode code, TrapPosition position) implements MachineTerminator {
    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public List<MachineEdge> successors() {
      return List.of();
    }
  }

  /** A trap whose exception comes to {@code unwind}, with the activation in the result register. */
  record TrapInvoke(TrapCode code, TrapPosition position, List<Integer> clobbered, MachineEdge unwind)
      implements MachineTerminator {
    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public List<Integer> fixedDefs() {
      return List.of(Registers.V0);
    }

    @Override
    public List<Integer> clobbers() {
      return clobbered;
    }

    @Override
    public List<MachineEdge> successors() {
      return List.of(unwind);
    }
  }
}
