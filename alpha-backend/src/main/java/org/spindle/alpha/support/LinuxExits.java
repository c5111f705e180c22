package org.spindle.alpha.support;

import static org.spindle.alpha.isa.Registers.A0;
import static org.spindle.alpha.isa.Registers.AT;
import static org.spindle.alpha.isa.Registers.GP;
import static org.spindle.alpha.isa.Registers.RA;
import static org.spindle.alpha.isa.Registers.SP;
import static org.spindle.alpha.isa.Registers.V0;
import static org.spindle.alpha.isa.Registers.ZERO;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.Op;
import org.spindle.ir.TrapCode;
import org.spindle.ir.link.Image;
import org.spindle.ir.link.RunTimeGlobals;

/**
 * Start and end of a Linux program. A trap that stops the program, and an exception that nobody
 * catches, are reported on the standard error stream; then the exit status is 3.
 */
public final class LinuxExits {
  /** The program's first instruction. */
  public static final String START = "_start";

  /** Reports the exception in $0, which nobody caught, and ends the program. */
  static final String UNCAUGHT = "alpha.uncaught";
  private static final String PRINT = "alpha.print";
  private static final String WRITE = "machine.write";
  private static final String EXIT = "machine.exit";
  private static final int STANDARD_ERROR = 2;
  private static final int STOPPED = 3;

  private LinuxExits() {}

  /**
   * The routines.
   *
   * @param entry the procedure to start with
   * @param entryBody the offset of its body
   * @param hasResult whether it returns a value, whose low byte becomes the exit status
   * @param gp value of the global pointer
   * @param regions where the stack, and those of contexts, are
   */
  static List<CompiledProcedure> routines(
      String entry, int entryBody, boolean hasResult, long gp, Image.Regions regions) {
    var all = new ArrayList<>(ends());
    all.add(start(entry, entryBody, hasResult, gp, regions));
    return all;
  }

  /** The ends of a program alone. */
  static List<CompiledProcedure> ends() {
    return List.of(uncaught(), stop(), print());
  }

  private static CompiledProcedure start(
      String entry, int entryBody, boolean hasResult, long gp, Image.Regions regions) {
    Label thrown = new Label();
    var a = new Assembler(START);
    a.constant(gp, GP).at(Op.STQ, SP, SupportData.ARGUMENTS, AT);
    a.constant(regions.contexts().start(), SP).at(Op.STQ, SP, SupportData.NEXT_STACK, AT);
    a.constant(regions.contexts().end(), SP).at(Op.STQ, SP, SupportData.STACKS_END, AT);
    a.constant(regions.stack().end(), SP);
    a.call(entry, entryBody).pad(thrown);
    a.move(hasResult ? V0 : ZERO, A0).call(EXIT, 0);
    return a.bind(thrown).goTo(UNCAUGHT).finish();
  }

  /** Prints the name in the descriptor of the exception. */
  private static CompiledProcedure uncaught() {
    var a = new Assembler(UNCAUGHT).move(V0, 9);
    print(a, "uncaught exception ");
    a.mem(Op.LDQ, A0, 0, 9).mem(Op.LDQ, A0, 0, A0).call(PRINT, 0);
    return end(a);
  }

  /** Prints position and message of a trap. */
  private static CompiledProcedure stop() {
    Label noPosition = new Label();
    Label named = new Label();
    var a = new Assembler(TrapRoutines.STOP).move(A0, 9).move(A0 + 1, 10);
    a.branch(Op.BLT, 10, noPosition);
    a.at(Op.LDA, 11, RunTimeGlobals.POSITIONS, 11).mem(Op.LDQ, AT, 0, 11);
    a.op(Op.CMPULT, 10, AT, AT).branch(Op.BEQ, AT, noPosition);
    a.op(Op.S8ADDQ, 10, 11, 11).mem(Op.LDQ, A0, 8, 11).call(PRINT, 0);
    print(a, ": ");
    a.bind(noPosition);
    for (TrapCode code : TrapCode.values()) {
      Label next = new Label();
      a.lit(Op.CMPEQ, 9, code.number(), AT).branch(Op.BEQ, AT, next);
      print(a, code.message());
      a.branch(Op.BR, ZERO, named).bind(next);
    }
    a.bind(named);
    return end(a);
  }

  private static CompiledProcedure end(Assembler a) {
    print(a, "\n");
    return a.constant(STOPPED, A0).call(EXIT, 0).finish();
  }

  /** Prints text that is made on the stack. */
  private static void print(Assembler a, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    int room = (bytes.length + 16) & -16;
    a.mem(Op.LDA, SP, -room, SP);
    for (int offset = 0; offset < room; offset += 8) {
      long word = 0;
      for (int i = 0; i < 8 && offset + i < bytes.length; i++) {
        word |= (bytes[offset + i] & 0xffL) << (8 * i);
      }
      a.constant(word, AT).mem(Op.STQ, AT, offset, SP);
    }
    a.move(SP, A0).call(PRINT, 0).mem(Op.LDA, SP, room, SP);
  }

  /** Writes the zero-terminated text at A0 to the standard error stream. */
  private static CompiledProcedure print() {
    int end = 1;
    int octet = 2;
    Label loop = new Label();
    Label done = new Label();
    var a = new Assembler(PRINT).mem(Op.LDA, SP, -16, SP).mem(Op.STQ, RA, 0, SP);
    a.move(A0, end).bind(loop);
    a.mem(Op.LDQ_U, octet, 0, end).op(Op.EXTBL, octet, end, octet).branch(Op.BEQ, octet, done);
    a.lit(Op.ADDQ, end, 1, end).branch(Op.BR, ZERO, loop);
    a.bind(done).op(Op.SUBQ, end, A0, A0 + 2).move(A0, A0 + 1).constant(STANDARD_ERROR, A0);
    a.call(WRITE, 0).mem(Op.LDQ, RA, 0, SP).mem(Op.LDA, SP, 16, SP);
    return a.jump(Op.RET, ZERO, RA).finish();
  }
}
