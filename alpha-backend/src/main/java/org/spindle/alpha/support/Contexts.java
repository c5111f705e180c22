package org.spindle.alpha.support;

import static org.spindle.alpha.isa.Registers.A0;
import static org.spindle.alpha.isa.Registers.A3;
import static org.spindle.alpha.isa.Registers.AT;
import static org.spindle.alpha.isa.Registers.F0;
import static org.spindle.alpha.isa.Registers.PV;
import static org.spindle.alpha.isa.Registers.RA;
import static org.spindle.alpha.isa.Registers.S0;
import static org.spindle.alpha.isa.Registers.S6;
import static org.spindle.alpha.isa.Registers.SP;
import static org.spindle.alpha.isa.Registers.V0;
import static org.spindle.alpha.isa.Registers.ZERO;

import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.Op;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.MemoryMap;
import org.spindle.ir.link.ProcedureDescriptor;
import org.spindle.ir.link.RunTimeGlobals;
import org.spindle.ir.memory.Memory;

/**
 * The services {@code context_new} and {@code context_switch} where the machine does not answer. Stacks are cut one after
 * the other from the region between {@link SupportData#NEXT_STACK} and {@link SupportData#STACKS_END}. A context that does
 * not run has on its stack, in this order, its return address, the registers that calls keep, and its stack limit.
 */
final class Contexts {
  /** Where a context begins: with the code address of its procedure in $9 and the argument in $10. */
  private static final String BEGIN = "alpha.context";

  private static final int FIRST_FLOAT = 2;
  private static final int LAST_FLOAT = 9;
  private static final int FLOATS = 8 + 8 * (S6 - S0 + 1);
  private static final int LIMIT = FLOATS + 8 * (LAST_FLOAT - FIRST_FLOAT + 1);
  private static final int FRAME = LIMIT + 8 + 15 & -16;

  private Contexts() {}

  /**
   * The routines.
   *
   * @param create the begin of {@code context_new}: the system call that only the machine answers
   * @param change the same of {@code context_switch}
   */
  static List<CompiledProcedure> routines(Assembler create, Assembler change) {
    return List.of(create(create), change(change), begin());
  }

  private static CompiledProcedure create(Assembler a) {
    int descriptor = A0;
    int argument = A0 + 1;
    int bytes = A0 + 2;
    int next = 1;
    int room = 2;
    int test = 3;
    int index = 4;
    int stack = 5;
    Label none = new Label();
    Label done = new Label();
    a.branch(Op.BEQ, A3, done).branch(Op.BLT, bytes, none);
    a.at(Op.LDQ, next, SupportData.NEXT_STACK, next).at(Op.LDQ, room, SupportData.STACKS_END, room);
    a.op(Op.SUBQ, room, next, room).constant(Memory.PAGE + MemoryMap.STACK_RESERVE, AT);
    a.op(Op.SUBQ, room, AT, room).op(Op.CMPLE, bytes, room, test).branch(Op.BEQ, test, none);
    a.at(Op.LDQ, index, SupportData.LAST_CONTEXT, index).lit(Op.ADDQ, index, 1, index);
    a.constant(SupportData.CONTEXTS, AT).op(Op.CMPLT, index, AT, test).branch(Op.BEQ, test, none);
    a.at(Op.STQ, index, SupportData.LAST_CONTEXT, AT);
    a.constant(MemoryMap.STACK_RESERVE + Memory.PAGE - 1, AT).op(Op.ADDQ, bytes, AT, stack);
    a.op(Op.ADDQ, stack, next, stack).constant(-Memory.PAGE, AT).op(Op.AND, stack, AT, stack);
    a.at(Op.STQ, stack, SupportData.NEXT_STACK, AT).mem(Op.LDA, stack, -FRAME, stack);
    a.at(Op.LDA, test, BEGIN, test).mem(Op.STQ, test, 0, stack);
    a.mem(Op.LDQ, test, ProcedureDescriptor.CODE, descriptor).mem(Op.STQ, test, 8, stack);
    a.mem(Op.STQ, argument, 16, stack);
    a.constant(MemoryMap.STACK_RESERVE, AT).op(Op.ADDQ, next, AT, next).mem(Op.STQ, next, LIMIT, stack);
    a.at(Op.LDA, test, SupportData.SAVED, test).op(Op.S8ADDQ, index, test, test);
    a.mem(Op.STQ, stack, 0, test).lit(Op.ADDQ, index, 1, V0).jump(Op.RET, ZERO, RA);
    return a.bind(none).move(ZERO, V0).bind(done).jump(Op.RET, ZERO, RA).finish();
  }

  /** A context that does not exist is a memory fault. */
  private static CompiledProcedure change(Assembler a) {
    int number = A0;
    int test = 1;
    int saved = 2;
    Label done = new Label();
    Label exists = new Label();
    a.branch(Op.BEQ, A3, done).lit(Op.SUBQ, number, 1, number);
    a.at(Op.LDQ, test, SupportData.LAST_CONTEXT, test).op(Op.CMPULE, number, test, test);
    a.branch(Op.BNE, test, exists).mem(Op.LDQ, AT, 0, ZERO).bind(exists);
    a.mem(Op.LDA, SP, -FRAME, SP);
    registers(a, Op.STQ, Op.STT);
    a.at(Op.LDQ, AT, RunTimeGlobals.STACK_LIMIT, AT).mem(Op.STQ, AT, LIMIT, SP);
    a.at(Op.LDQ, test, SupportData.CONTEXT, test).at(Op.LDA, saved, SupportData.SAVED, saved);
    a.op(Op.S8ADDQ, test, saved, test).mem(Op.STQ, SP, 0, test);
    a.at(Op.STQ, number, SupportData.CONTEXT, AT);
    a.op(Op.S8ADDQ, number, saved, test).mem(Op.LDQ, SP, 0, test);
    registers(a, Op.LDQ, Op.LDT);
    a.mem(Op.LDQ, test, LIMIT, SP).at(Op.STQ, test, RunTimeGlobals.STACK_LIMIT, AT);
    return a.mem(Op.LDA, SP, FRAME, SP).bind(done).jump(Op.RET, ZERO, RA).finish();
  }

  /** Stores or loads the return address and the registers that calls keep. */
  private static void registers(Assembler a, Op integer, Op floating) {
    a.mem(integer, RA, 0, SP);
    for (int register = S0; register <= S6; register++) {
      a.mem(integer, register, 8 + 8 * (register - S0), SP);
    }
    for (int register = FIRST_FLOAT; register <= LAST_FLOAT; register++) {
      a.mem(floating, F0 + register, FLOATS + 8 * (register - FIRST_FLOAT), SP);
    }
  }

  private static CompiledProcedure begin() {
    Label thrown = new Label();
    var a = new Assembler(BEGIN).move(S0, PV).move(S0 + 1, A0).jump(Op.JSR, RA, PV).pad(thrown);
    a.constant(TrapCode.UNREACHABLE.number(), A0).constant(-1, A0 + 1).goTo(TrapRoutines.STOP);
    return a.bind(thrown).goTo(LinuxExits.UNCAUGHT).finish();
  }
}
