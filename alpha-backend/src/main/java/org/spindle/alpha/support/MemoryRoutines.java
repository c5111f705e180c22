package org.spindle.alpha.support;

import static org.spindle.alpha.isa.Registers.AT;
import static org.spindle.alpha.isa.Registers.ZERO;
import static org.spindle.alpha.select.RoutineConvention.LINK;

import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.select.RoutineConvention;

/**
 * {@code mem_copy} and {@code mem_fill}: by quadwords at aligned destinations, by bytes before and
 * after them.
 */
final class MemoryRoutines {
  private static final int TO = 16;
  private static final int FROM = 17;
  private static final int SIZE = 18;
  private static final int DATA = 22;
  private static final int MORE = 24;
  private static final int TEST = 25;
  private static final int LEFT = 27;

  private MemoryRoutines() {}

  static List<CompiledProcedure> routines() {
    return List.of(copy(), fill());
  }

  private static CompiledProcedure copy() {
    var a = new Assembler(RoutineConvention.COPY);
    Label backward = new Label();
    Label done = new Label();
    a.branch(Op.BLE, SIZE, done);
    a.op(Op.SUBQ, TO, FROM, TEST).op(Op.CMPULT, TEST, SIZE, TEST).branch(Op.BNE, TEST, backward);
    copyForward(a, done);
    a.bind(backward).op(Op.ADDQ, TO, SIZE, TO).op(Op.ADDQ, FROM, SIZE, FROM);
    copyBackward(a, done);
    return a.bind(done).jump(Op.RET, ZERO, LINK).finish();
  }

  private static void copyForward(Assembler a, Label done) {
    Label loop = new Label();
    Label octet = new Label();
    a.bind(loop);
    a.lit(Op.AND, TO, 7, TEST).branch(Op.BNE, TEST, octet);
    a.lit(Op.SUBQ, SIZE, 8, LEFT).branch(Op.BLT, LEFT, octet);
    a.mem(Op.LDQ_U, DATA, 0, FROM).mem(Op.LDQ_U, MORE, 7, FROM);
    a.op(Op.EXTQL, DATA, FROM, DATA).op(Op.EXTQH, MORE, FROM, MORE).op(Op.BIS, DATA, MORE, DATA);
    a.mem(Op.STQ, DATA, 0, TO);
    a.lit(Op.ADDQ, TO, 8, TO).lit(Op.ADDQ, FROM, 8, FROM).move(LEFT, SIZE);
    a.branch(Op.BNE, SIZE, loop).branch(Op.BR, ZERO, done);
    a.bind(octet);
    a.mem(Op.LDQ_U, DATA, 0, FROM).op(Op.EXTBL, DATA, FROM, DATA);
    storeByte(a);
    a.lit(Op.ADDQ, TO, 1, TO).lit(Op.ADDQ, FROM, 1, FROM).lit(Op.SUBQ, SIZE, 1, SIZE);
    a.branch(Op.BNE, SIZE, loop).branch(Op.BR, ZERO, done);
  }

  /** TO and FROM point past what is left to copy. */
  private static void copyBackward(Assembler a, Label done) {
    Label loop = new Label();
    Label octet = new Label();
    a.bind(loop);
    a.lit(Op.AND, TO, 7, TEST).branch(Op.BNE, TEST, octet);
    a.lit(Op.SUBQ, SIZE, 8, LEFT).branch(Op.BLT, LEFT, octet);
    a.lit(Op.SUBQ, TO, 8, TO).lit(Op.SUBQ, FROM, 8, FROM).move(LEFT, SIZE);
    a.mem(Op.LDQ_U, DATA, 0, FROM).mem(Op.LDQ_U, MORE, 7, FROM);
    a.op(Op.EXTQL, DATA, FROM, DATA).op(Op.EXTQH, MORE, FROM, MORE).op(Op.BIS, DATA, MORE, DATA);
    a.mem(Op.STQ, DATA, 0, TO);
    a.branch(Op.BNE, SIZE, loop).branch(Op.BR, ZERO, done);
    a.bind(octet);
    a.lit(Op.SUBQ, TO, 1, TO).lit(Op.SUBQ, FROM, 1, FROM).lit(Op.SUBQ, SIZE, 1, SIZE);
    a.mem(Op.LDQ_U, DATA, 0, FROM).op(Op.EXTBL, DATA, FROM, DATA);
    storeByte(a);
    a.branch(Op.BNE, SIZE, loop);
  }

  /** Stores the low byte of DATA at TO. */
  private static void storeByte(Assembler a) {
    a.op(Op.INSBL, DATA, TO, DATA).mem(Op.LDQ_U, MORE, 0, TO).op(Op.MSKBL, MORE, TO, MORE);
    a.op(Op.BIS, MORE, DATA, MORE).mem(Op.STQ_U, MORE, 0, TO);
  }

  private static CompiledProcedure fill() {
    var a = new Assembler(RoutineConvention.FILL);
    Label loop = new Label();
    Label octet = new Label();
    Label done = new Label();
    a.branch(Op.BLE, SIZE, done);
    a.lit(Op.AND, FROM, 255, FROM);
    for (int width = 8; width <= 32; width *= 2) {
      a.lit(Op.SLL, FROM, width, AT).op(Op.BIS, FROM, AT, FROM);
    }
    a.bind(loop);
    a.lit(Op.AND, TO, 7, TEST).branch(Op.BNE, TEST, octet);
    a.lit(Op.SUBQ, SIZE, 8, LEFT).branch(Op.BLT, LEFT, octet);
    a.mem(Op.STQ, FROM, 0, TO).lit(Op.ADDQ, TO, 8, TO).move(LEFT, SIZE);
    a.branch(Op.BNE, SIZE, loop).branch(Op.BR, ZERO, done);
    a.bind(octet).move(FROM, DATA);
    storeByte(a);
    a.lit(Op.ADDQ, TO, 1, TO).lit(Op.SUBQ, SIZE, 1, SIZE).branch(Op.BNE, SIZE, loop);
    return a.bind(done).jump(Op.RET, ZERO, LINK).finish();
  }
}
