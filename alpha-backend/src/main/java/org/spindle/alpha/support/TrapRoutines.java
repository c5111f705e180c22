package org.spindle.alpha.support;

import static org.spindle.alpha.isa.Registers.A0;
import static org.spindle.alpha.isa.Registers.AT;
import static org.spindle.alpha.isa.Registers.PV;
import static org.spindle.alpha.isa.Registers.RA;
import static org.spindle.alpha.isa.Registers.SP;
import static org.spindle.alpha.isa.Registers.V0;
import static org.spindle.alpha.isa.Registers.ZERO;

import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.emit.SupportSymbols;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.select.RoutineConvention;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.RunTimeGlobals;

/** What happens after a trap and at an exceptional exit. */
final class TrapRoutines {
  /** Room below the stack limit that is the trap handler's (docs/abi.md). */
  private static final int RESERVE = 32768;

  /** Entered with code and position in $16 and $17 when a trap stops the program. */
  static final String STOP = "alpha.stop";

  /** Notes in the unwinding log that the exception in $0 leaves the instruction before the address in $25. */
  private static final String LEAVE = "alpha.leave";

  private static final int LEFT = 25;
  private static final int LINK = RoutineConvention.LINK;

  // Layout of the unwinding log (docs/abi.md).
  private static final int RUNS = 8;
  private static final int RUN_BYTES_LOG = 8;
  private static final int RUN_BYTES = 1 << RUN_BYTES_LOG;
  private static final int COUNT = 8;
  private static final int BEGINS = 16;
  private static final int SITES = 24;
  private static final int MOST_SITES = (RUN_BYTES - SITES) / 8;

  private TrapRoutines() {}

  static List<CompiledProcedure> routines(String trapHandler) {
    return List.of(
        leave(), begin(), unwind(), trapHandler == null ? stopAtOnce() : trap(trapHandler));
  }

  private static CompiledProcedure leave() {
    int log = 1;
    int number = 2;
    int run = 3;
    int other = 4;
    Label same = new Label();
    Label full = new Label();
    var a = new Assembler(LEAVE).at(Op.LDA, log, RunTimeGlobals.UNWOUND, log).mem(Op.LDQ, number, 0, log);
    run(a, log, number, run);
    a.mem(Op.LDQ, other, 0, run).op(Op.CMPEQ, other, V0, other).branch(Op.BNE, other, same);
    newRun(a, log, number, run);
    a.mem(Op.STQ, ZERO, BEGINS, run);
    a.bind(same).mem(Op.LDQ, number, COUNT, run).lit(Op.ADDQ, number, 1, other);
    a.mem(Op.STQ, other, COUNT, run).lit(Op.CMPLT, number, MOST_SITES, other).branch(Op.BEQ, other, full);
    a.op(Op.S8ADDQ, number, run, run).lit(Op.SUBQ, LEFT, 4, other).mem(Op.STQ, other, SITES, run);
    return a.bind(full).jump(Op.RET, ZERO, LINK).finish();
  }

  private static CompiledProcedure begin() {
    int log = 1;
    int number = 2;
    int run = 3;
    int one = 4;
    var a = new Assembler(SupportSymbols.THROW).at(Op.LDA, log, RunTimeGlobals.UNWOUND, log);
    a.mem(Op.LDQ, number, 0, log);
    newRun(a, log, number, run);
    a.constant(1, one).mem(Op.STQ, one, BEGINS, run);
    return a.move(SupportSymbols.SITE, LEFT).callHelper(LEAVE, LINK).goTo(SupportSymbols.UNWIND).finish();
  }

  /** The address of a run in the log. */
  private static void run(Assembler a, int log, int number, int run) {
    a.lit(Op.AND, number, RUNS - 1, run).lit(Op.SLL, run, RUN_BYTES_LOG, run).op(Op.ADDQ, run, log, run);
    a.mem(Op.LDA, run, RUN_BYTES, run);
  }

  private static void newRun(Assembler a, int log, int number, int run) {
    a.lit(Op.ADDQ, number, 1, number).mem(Op.STQ, number, 0, log);
    run(a, log, number, run);
    a.mem(Op.STQ, V0, 0, run).mem(Op.STQ, ZERO, COUNT, run);
  }

  /**
   * The low 21 bits of the word at the return address say, less 65536, how many words further the
   * landing pad is.
   */
  private static CompiledProcedure unwind() {
    return new Assembler(SupportSymbols.UNWIND)
        .move(RA, LEFT)
        .callHelper(LEAVE, LINK)
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
    Label noted = new Label();
    var a = new Assembler(SupportSymbols.TRAP);
    a.at(Op.LDQ, AT, SupportData.TRAPPING, AT).branch(Op.BNE, AT, stop);
    a.mem(Op.LDA, SP, -32, SP).mem(Op.STQ, RA, 0, SP);
    a.mem(Op.STQ, A0, 8, SP).mem(Op.STQ, A0 + 1, 16, SP);
    a.mem(Op.STQ, SupportSymbols.SITE, 24, SP);
    a.constant(1, PV);
    a.lit(Op.CMPEQ, A0, TrapCode.STACK.number(), AT).branch(Op.BEQ, AT, ordinary);
    moveLimit(a, -RESERVE);
    a.constant(2, PV);
    a.bind(ordinary).at(Op.STQ, PV, SupportData.TRAPPING, AT);
    a.call(handler, 0).pad(thrown);
    a.mem(Op.LDQ, A0, 8, SP).mem(Op.LDQ, A0 + 1, 16, SP);
    a.mem(Op.LDQ, SupportSymbols.SITE, 24, SP);
    a.mem(Op.LDQ, RA, 0, SP).mem(Op.LDA, SP, 32, SP);
    a.bind(stop).goTo(STOP);
    a.bind(thrown).at(Op.LDQ, PV, SupportData.TRAPPING, PV).lit(Op.CMPEQ, PV, 2, PV);
    a.branch(Op.BEQ, PV, unchanged);
    moveLimit(a, RESERVE);
    a.bind(unchanged).at(Op.STQ, ZERO, SupportData.TRAPPING, AT);
    a.mem(Op.LDQ, LEFT, 24, SP).branch(Op.BEQ, LEFT, noted).callHelper(LEAVE, LINK).bind(noted);
    a.mem(Op.LDQ, RA, 0, SP).mem(Op.LDA, SP, 32, SP);
    return a.goTo(SupportSymbols.UNWIND).finish();
  }

  private static void moveLimit(Assembler a, int distance) {
    a.at(Op.LDQ, PV, RunTimeGlobals.STACK_LIMIT, PV);
    a.constant(distance, AT).op(Op.ADDQ, PV, AT, PV);
    a.at(Op.STQ, PV, RunTimeGlobals.STACK_LIMIT, AT);
  }
}
