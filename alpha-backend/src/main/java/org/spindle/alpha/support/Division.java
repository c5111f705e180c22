package org.spindle.alpha.support;

import static org.spindle.alpha.isa.Registers.AT;
import static org.spindle.alpha.isa.Registers.SP;
import static org.spindle.alpha.isa.Registers.ZERO;
import static org.spindle.alpha.select.RoutineConvention.DIVIDEND;
import static org.spindle.alpha.select.RoutineConvention.DIVISOR;
import static org.spindle.alpha.select.RoutineConvention.LINK;
import static org.spindle.alpha.select.RoutineConvention.QUOTIENT;

import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.select.RoutineConvention;

/**
 * Integer division as docs/sir.md defines it: a divisor of 0 gives quotient 0 and the dividend as
 * remainder. The quotient's bits are found one by one, beginning with the first that can be 1.
 */
final class Division {
  private static final int TEST = 22;
  private static final int BIT = AT;

  private Division() {}

  static List<CompiledProcedure> routines() {
    return List.of(
        unsigned("udiv", QUOTIENT),
        unsigned("urem", DIVIDEND),
        truncated("quot", true),
        truncated("rem", false),
        floored("div", true),
        floored("mod", false));
  }

  private static Assembler begin(String operation) {
    return new Assembler(RoutineConvention.division(operation));
  }

  private static CompiledProcedure unsigned(String operation, int result) {
    Assembler a = begin(operation);
    divide(a);
    return a.move(result, QUOTIENT).jump(Op.RET, ZERO, LINK).finish();
  }

  /**
   * From dividend and divisor without sign to the quotient and, in the dividend's register, the
   * remainder.
   */
  private static void divide(Assembler a) {
    Label grow = new Label();
    Label subtract = new Label();
    Label skip = new Label();
    Label done = new Label();
    a.move(ZERO, QUOTIENT).branch(Op.BEQ, DIVISOR, done).constant(1, BIT);
    a.bindLoop(grow, Long.SIZE).op(Op.CMPULT, DIVISOR, DIVIDEND, TEST).branch(Op.BEQ, TEST, subtract);
    a.branch(Op.BLT, DIVISOR, subtract);
    a.op(Op.ADDQ, DIVISOR, DIVISOR, DIVISOR).op(Op.ADDQ, BIT, BIT, BIT);
    a.branch(Op.BR, ZERO, grow);
    a.bindLoop(subtract, Long.SIZE).op(Op.CMPULE, DIVISOR, DIVIDEND, TEST).branch(Op.BEQ, TEST, skip);
    a.op(Op.SUBQ, DIVIDEND, DIVISOR, DIVIDEND).op(Op.ADDQ, QUOTIENT, BIT, QUOTIENT);
    a.bind(skip).lit(Op.SRL, DIVISOR, 1, DIVISOR).lit(Op.SRL, BIT, 1, BIT);
    a.branch(Op.BNE, BIT, subtract).bind(done);
  }

  /**
   * Keeps the operands on the stack and divides their magnitudes; then TEST is the dividend, BIT
   * the divisor.
   */
  private static void divideMagnitudes(Assembler a) {
    a.mem(Op.LDA, SP, -16, SP).mem(Op.STQ, DIVIDEND, 0, SP).mem(Op.STQ, DIVISOR, 8, SP);
    a.op(Op.SUBQ, ZERO, DIVIDEND, TEST).op(Op.CMOVLT, DIVIDEND, TEST, DIVIDEND);
    a.op(Op.SUBQ, ZERO, DIVISOR, TEST).op(Op.CMOVLT, DIVISOR, TEST, DIVISOR);
    divide(a);
    a.mem(Op.LDQ, TEST, 0, SP).mem(Op.LDQ, BIT, 8, SP).mem(Op.LDA, SP, 16, SP);
  }

  private static CompiledProcedure truncated(String operation, boolean quotient) {
    Assembler a = begin(operation);
    divideMagnitudes(a);
    if (quotient) {
      a.op(Op.XOR, TEST, BIT, TEST).op(Op.SUBQ, ZERO, QUOTIENT, BIT);
      a.op(Op.CMOVLT, TEST, BIT, QUOTIENT);
    } else {
      a.move(DIVIDEND, QUOTIENT).op(Op.SUBQ, ZERO, QUOTIENT, BIT);
      a.op(Op.CMOVLT, TEST, BIT, QUOTIENT);
    }
    return a.jump(Op.RET, ZERO, LINK).finish();
  }

  private static CompiledProcedure floored(String operation, boolean quotient) {
    Assembler a = begin(operation);
    Label done = new Label();
    divideMagnitudes(a);
    if (quotient) {
      a.branch(Op.BEQ, BIT, done).op(Op.XOR, TEST, BIT, TEST).branch(Op.BGE, TEST, done);
      a.lit(Op.CMPULT, DIVIDEND, 1, BIT).lit(Op.XOR, BIT, 1, BIT);
      a.op(Op.SUBQ, ZERO, QUOTIENT, QUOTIENT).op(Op.SUBQ, QUOTIENT, BIT, QUOTIENT);
    } else {
      a.move(DIVIDEND, QUOTIENT).op(Op.SUBQ, ZERO, QUOTIENT, DIVISOR);
      a.op(Op.CMOVLT, TEST, DIVISOR, QUOTIENT).branch(Op.BEQ, QUOTIENT, done);
      a.op(Op.XOR, TEST, BIT, TEST).op(Op.ADDQ, QUOTIENT, BIT, DIVISOR);
      a.op(Op.CMOVLT, TEST, DIVISOR, QUOTIENT);
    }
    return a.bind(done).jump(Op.RET, ZERO, LINK).finish();
  }
}
