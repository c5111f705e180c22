package org.spindle.alpha.support;

import static org.spindle.alpha.isa.Registers.A0;
import static org.spindle.alpha.isa.Registers.AT;
import static org.spindle.alpha.isa.Registers.PV;
import static org.spindle.alpha.isa.Registers.RA;
import static org.spindle.alpha.isa.Registers.SP;
import static org.spindle.alpha.isa.Registers.ZERO;

import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.emit.SupportSymbols;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.Op;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.RunTimeGlobals;

/** What happens after a trap and at an exceptional exit. */
final class TrapRoutines {
  /** Room below the stack limit that is the trap handler's (docs/abi.md). */
  private static final int RESERVE = 32768;

  /** Entered with code and position in $16 and $17 when a trap stops the program. */
  static final String STOP = "alpha.stop";

  private TrapRoutines() {}

  static List<CompiledProcedure> routines(String trapHandler) {
    return List.of(unwind(), trapHandler == null ? stopAtOnce() : trap(trapHandler));
  }

  /**
   * The low 21 bits of the word at the return address say, less 65536, how many words further the
   * landing pad is.
   */
  private static CompiledProcedure unwind() {
    return new Assembler(SupportSymbols.UNWIND)
        .mem(Op.LDL, AT, 0, RA)
        .mem(Op.LDAH, AT, 1, AT)
        .lit(Op.SLL, AT, 43, AT)
        .lit(Op.SRA, AT, 41, AT)
        .op(Op.ADDQ, AT, RA, AT)
        .jump(Op.JMP, ZERO, AT)
        .finish();
  }

  private static CompiledProcedure stopAtOnce() {
    return new Assembler(SupportSymbols.TRAP).goTo(STOP).finish();
  }

  /**
   * Calls the trap handler and passes its exception on; a trap meanwhile, or its return, stops the
   * program.
   */
  private static CompiledProcedure trap(String handler) {
    Label stop = new Label();
    Label ordinary = new Label();
    Label thrown = new Label();
    Label unchanged = new Label();
    var a = new Assembler(SupportSymbols.TRAP);
    a.at(Op.LDQ, AT, SupportData.TRAPPING, AT).branch(Op.BNE, AT, stop);
    a.mem(Op.LDA, SP, -32, SP).mem(Op.STQ, RA, 0, SP);
    a.mem(Op.STQ, A0, 8, SP).mem(Op.STQ, A0 + 1, 16, SP);
    a.mem(Op.STQ, SupportSymbols.TRAP_SITE, 24, SP);
    a.constant(1, PV);
    a.lit(Op.CMPEQ, A0, TrapCode.STACK.number(), AT).branch(Op.BEQ, AT, ordinary);
    moveLimit(a, -RESERVE);
    a.constant(2, PV);
    a.bind(ordinary).at(Op.STQ, PV, SupportData.TRAPPING, AT);
    a.call(handler, 0).pad(thrown);
    a.mem(Op.LDQ, A0, 8, SP).mem(Op.LDQ, A0 + 1, 16, SP);
    a.mem(Op.LDQ, SupportSymbols.TRAP_SITE, 24, SP);
    a.bind(stop).goTo(STOP);
    a.bind(thrown).at(Op.LDQ, PV, SupportData.TRAPPING, PV).lit(Op.CMPEQ, PV, 2, PV);
    a.branch(Op.BEQ, PV, unchanged);
    moveLimit(a, RESERVE);
    a.bind(unchanged).at(Op.STQ, ZERO, SupportData.TRAPPING, AT);
    a.mem(Op.LDQ, RA, 0, SP).mem(Op.LDA, SP, 32, SP);
    return a.goTo(SupportSymbols.UNWIND).finish();
  }

  private static void moveLimit(Assembler a, int distance) {
    a.at(Op.LDQ, PV, RunTimeGlobals.STACK_LIMIT, PV);
    a.constant(distance, AT).op(Op.ADDQ, PV, AT, PV);
    a.at(Op.STQ, PV, RunTimeGlobals.STACK_LIMIT, AT);
  }
}
