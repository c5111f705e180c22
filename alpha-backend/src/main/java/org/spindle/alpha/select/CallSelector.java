package org.spindle.alpha.select;

import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.allocate.RegisterFile;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.Registers;
import org.spindle.alpha.machine.Access;
import org.spindle.alpha.machine.Address;
import org.spindle.alpha.machine.CallTarget;
import org.spindle.alpha.machine.MachineInstruction;
import org.spindle.alpha.machine.MachineInstruction.ParallelMove.Transport;
import org.spindle.alpha.machine.Source;
import org.spindle.alpha.machine.TrapPosition;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Program;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.link.ProcedureDescriptor;

/**
 * Calls, by the calling standard of Linux/Alpha; and calls of run-time routines, by their own
 * convention.
 */
final class CallSelector {
  private static final Access ARGUMENT = new Access(MemoryClass.SLOT, false);

  private final Selection selection;

  CallSelector(Selection selection) {
    this.selection = selection;
  }

  /** Moves incoming arguments to the registers of the parameters that are needed. */
  void receive(List<Value> parameters) {
    var transports = new ArrayList<Transport>();
    var loads = new ArrayList<MachineInstruction.Plain>();
    for (int i = 0; i < parameters.size(); i++) {
      Value parameter = parameters.get(i);
      if (selection.isDemanded(parameter)) {
        int register = selection.definedRegister(parameter);
        if (i < Registers.ARGUMENT_REGISTERS) {
          transports.add(new Transport(argumentRegister(parameter.type(), i), register));
        } else {
          var place = new Address.Incoming(i - Registers.ARGUMENT_REGISTERS);
          loads.add(new MachineInstruction.Memory(loadWord(parameter.type()), register, place, ARGUMENT));
        }
      }
    }
    if (!transports.isEmpty()) {
      selection.emit(new MachineInstruction.ParallelMove(transports));
    }
    loads.forEach(selection::emit);
  }

  /** Moves a result to where the caller finds it and returns that register. */
  List<Integer> giveBack(Value value) {
    if (value == null) {
      return List.of();
    }
    int result = resultRegister(value.type());
    move(selection.register(value), result);
    return List.of(result);
  }

  void move(int from, int to) {
    selection.emit(new MachineInstruction.ParallelMove(List.of(new Transport(from, to))));
  }

  static int resultRegister(Type type) {
    return type.isFloat() ? Registers.F0 : Registers.V0;
  }

  private static int argumentRegister(Type type, int number) {
    return (type.isFloat() ? Registers.FA0 : Registers.A0) + number;
  }

  private static Op loadWord(Type type) {
    return switch (type) {
      case F32 -> Op.LDS;
      case F64 -> Op.LDT;
      default -> Op.LDQ;
    };
  }

  private static Op storeWord(Type type) {
    return switch (type) {
      case F32 -> Op.STS;
      case F64 -> Op.STT;
      default -> Op.STQ;
    };
  }

  /**
   * Emits what precedes a call and returns the call.
   *
   * @param resultType of the call, null when it has none
   */
  MachineInstruction.Call prepare(Instruction.Call call, Type resultType) {
    var transports = new ArrayList<Transport>();
    CallTarget target = target(call, transports);
    List<Value> arguments = call.arguments();
    for (int i = Registers.ARGUMENT_REGISTERS; i < arguments.size(); i++) {
      Type type = arguments.get(i).type();
      var place = new Address.Outgoing(i - Registers.ARGUMENT_REGISTERS);
      int value = selection.register(arguments.get(i));
      selection.emit(new MachineInstruction.Memory(storeWord(type), value, place, ARGUMENT));
    }
    for (int i = 0; i < Math.min(arguments.size(), Registers.ARGUMENT_REGISTERS); i++) {
      Value argument = arguments.get(i);
      int register = argumentRegister(argument.type(), i);
      transports.add(new Transport(selection.register(argument), register));
    }
    if (!transports.isEmpty()) {
      selection.emit(new MachineInstruction.ParallelMove(transports));
    }
    return new MachineInstruction.Call(
        target,
        transports.stream().map(Transport::to).toList(),
        resultType == null ? List.of() : List.of(resultRegister(resultType)),
        RegisterFile.callerSaved(),
        !isService(target),
        call.position());
  }

  private static boolean isService(CallTarget target) {
    return target instanceof CallTarget.Routine || target instanceof CallTarget.Foreign;
  }

  private CallTarget target(Instruction.Call call, List<Transport> transports) {
    return switch (call.callee()) {
      case Callee.Direct(String symbol) -> direct(symbol);
      case Callee.Event(String symbol) ->
          isEvent(symbol) ? new CallTarget.Event(symbol) : direct(symbol);
      case Callee.Indirect(Value descriptor, _) -> {
        int register = selection.register(descriptor);
        TrapPosition position = selection.context.trapPosition(call.position());
        selection.emit(new MachineInstruction.TrapIf(Op.BEQ, register, TrapCode.NIL, position));
        int code = selection.registers.newInteger();
        var place = new Address.Based(register, ProcedureDescriptor.CODE);
        selection.emit(new MachineInstruction.Memory(Op.LDQ, code, place));
        transports.add(new Transport(code, Registers.PV));
        yield new CallTarget.Pointer();
      }
    };
  }

  private boolean isEvent(String symbol) {
    Procedure callee = selection.context.program().procedure(symbol);
    return callee != null && callee.event();
  }

  private CallTarget direct(String symbol) {
    Program program = selection.context.program();
    Procedure callee = program.procedure(symbol);
    if (callee != null) {
      return new CallTarget.Body(symbol, callee.event());
    }
    return ServiceNames.isService(symbol)
        ? new CallTarget.Routine(symbol)
        : new CallTarget.Foreign(symbol);
  }

  /** True if the call can only trap, because nothing defines its callee. */
  boolean isUnlinked(Instruction.Call call) {
    String symbol =
        switch (call.callee()) {
          case Callee.Direct(String name) -> name;
          case Callee.Event(String name) -> name;
          case Callee.Indirect _ -> null;
        };
    return symbol != null
        && selection.context.foreign() == SelectionContext.Foreign.TRAP
        && selection.context.program().procedure(symbol) == null
        && !ServiceNames.isService(symbol);
  }

  /** Division, which is a call. Operands are extended so that 64-bit routines serve every width. */
  void divide(Instruction.Binary division) {
    boolean unsigned = division.op() == BinaryOp.UDIV || division.op() == BinaryOp.UREM;
    int a = operand(division.left(), unsigned);
    int b = operand(division.right(), unsigned);
    selection.emit(
        new MachineInstruction.ParallelMove(
            List.of(
                new Transport(a, RoutineConvention.DIVIDEND),
                new Transport(b, RoutineConvention.DIVISOR))));
    String routine = RoutineConvention.division(division.op().toString());
    routine(
        new CallTarget.Helper(routine, 0),
        List.of(RoutineConvention.DIVIDEND, RoutineConvention.DIVISOR),
        List.of(RoutineConvention.QUOTIENT),
        RoutineConvention.DIVISION_CLOBBERS);
    int result = selection.definedRegister(division.result());
    Type type = division.result().type();
    if (type.bits() == 64) {
      move(RoutineConvention.QUOTIENT, result);
    } else {
      int whole = selection.registers.newInteger();
      move(RoutineConvention.QUOTIENT, whole);
      signExtend(whole, type, result);
    }
  }

  private int operand(Value value, boolean unsigned) {
    int register = selection.register(value);
    Type type = value.type();
    if (!unsigned || type.bits() == 64) {
      return register;
    }
    int extended = selection.registers.newInteger();
    int mask = (1 << type.bytes()) - 1;
    selection.emit(operate(Op.ZAPNOT, register, mask, extended));
    return extended;
  }

  private void signExtend(int from, Type type, int to) {
    int shifted = selection.registers.newInteger();
    selection.emit(operate(Op.SLL, from, 64 - type.bits(), shifted));
    selection.emit(operate(Op.SRA, shifted, 64 - type.bits(), to));
  }

  private static MachineInstruction.Operate operate(Op op, int a, int literal, int d) {
    return new MachineInstruction.Operate(op, a, new Source.Literal(literal), d);
  }

  /** A memory routine. */
  void memory(String routine, List<Value> arguments, long quadwords) {
    var transports = new ArrayList<Transport>();
    for (int i = 0; i < arguments.size(); i++) {
      int to = RoutineConvention.MEMORY_ARGUMENTS.get(i);
      transports.add(new Transport(selection.register(arguments.get(i)), to));
    }
    selection.emit(new MachineInstruction.ParallelMove(transports));
    routine(
        new CallTarget.Helper(routine, quadwords), RoutineConvention.MEMORY_ARGUMENTS, List.of(),
        RoutineConvention.MEMORY_CLOBBERS);
  }

  private void routine(
      CallTarget target, List<Integer> arguments, List<Integer> results, List<Integer> clobbers) {
    selection.emit(
        new MachineInstruction.Call(
            target, arguments, results, clobbers, false, Position.NONE));
  }
}
