package org.spindle.alpha.support;

import static org.spindle.alpha.isa.Registers.A0;
import static org.spindle.alpha.isa.Registers.A3;
import static org.spindle.alpha.isa.Registers.AT;
import static org.spindle.alpha.isa.Registers.RA;
import static org.spindle.alpha.isa.Registers.SP;
import static org.spindle.alpha.isa.Registers.V0;
import static org.spindle.alpha.isa.Registers.ZERO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.encode.Encoding;
import org.spindle.alpha.encode.Label;
import org.spindle.alpha.isa.Op;
import org.spindle.alpha.isa.PalFunction;
import org.spindle.alpha.select.ServiceNames;

/**
 * Stubs of the machine's services (docs/abi.md): system calls with the numbers of Linux where there
 * is a counterpart, else numbers that only the machine answers.
 */
final class Services {
  private static final int READ = 3;
  private static final int WRITE = 4;
  private static final int EXIT = 1;
  private static final int CLOCK_GETTIME = 420;
  private static final int CLOCK_REALTIME = 0;
  private static final int CLOCK_MONOTONIC = 1;
  private static final long NANOSECONDS = 1_000_000_000L;

  private static final String CONTEXT_NEW = "context_new";
  private static final String CONTEXT_SWITCH = "context_switch";

  private static final int FIRST_OWN = 0x5350;

  private Services() {}

  static List<CompiledProcedure> routines() {
    var all = new ArrayList<CompiledProcedure>();
    all.add(failingWithMinusOne("write", WRITE));
    all.add(failingWithMinusOne("read", READ));
    all.add(call(begin("exit"), EXIT).pal(PalFunction.HALT).finish());
    all.add(clock("clock", CLOCK_MONOTONIC));
    all.add(clock("time", CLOCK_REALTIME));
    all.add(argument());
    all.add(redirect());
    all.addAll(ofMachineOnly("publish", "withdraw", "fuse", "site", "file", "environment", "report"));
    return all;
  }

  /** The services of contexts in the machine. */
  static List<CompiledProcedure> contexts() {
    return ofMachineOnly(CONTEXT_NEW, CONTEXT_SWITCH);
  }

  /** The services of contexts where the machine may not answer. */
  static List<CompiledProcedure> contextsOfLinux() {
    return Contexts.routines(
        call(begin(CONTEXT_NEW), numberOfOwn(CONTEXT_NEW)),
        call(begin(CONTEXT_SWITCH), numberOfOwn(CONTEXT_SWITCH)));
  }

  private static List<CompiledProcedure> ofMachineOnly(String... services) {
    return Arrays.stream(services)
        .map(service -> call(begin(service), numberOfOwn(service))
            .op(Op.CMOVNE, A3, ZERO, V0)
            .jump(Op.RET, ZERO, RA)
            .finish())
        .toList();
  }

  private static int numberOfOwn(String service) {
    return FIRST_OWN + ServiceNames.OF_MACHINE.indexOf(service);
  }

  private static Assembler begin(String service) {
    return new Assembler(ServiceNames.PREFIX + service);
  }

  /** A failed call leaves A3 other than zero. */
  private static Assembler call(Assembler a, int number) {
    return a.constant(number, V0).pal(PalFunction.CALLSYS);
  }

  private static CompiledProcedure failingWithMinusOne(String service, int number) {
    return call(begin(service), number)
        .op(Op.ORNOT, ZERO, ZERO, AT)
        .op(Op.CMOVNE, A3, AT, V0)
        .jump(Op.RET, ZERO, RA)
        .finish();
  }

  private static CompiledProcedure clock(String service, int number) {
    Assembler a = begin(service).mem(Op.LDA, SP, -16, SP);
    a.constant(number, A0).move(SP, A0 + 1);
    call(a, CLOCK_GETTIME);
    a.mem(Op.LDQ, V0, 0, SP).constant(NANOSECONDS, AT).op(Op.MULQ, V0, AT, V0);
    a.mem(Op.LDQ, AT, 8, SP).op(Op.ADDQ, V0, AT, V0).mem(Op.LDA, SP, 16, SP);
    return a.jump(Op.RET, ZERO, RA).finish();
  }

  /** Where the machine does not answer, arguments are found on the stack that Linux passed. */
  private static CompiledProcedure argument() {
    int index = A0;
    int buffer = A0 + 1;
    int room = A0 + 2;
    int text = 1;
    int octet = 2;
    int old = 3;
    int test = 4;
    Label done = new Label();
    Label loop = new Label();
    Label full = new Label();
    Label none = new Label();
    Assembler a = call(begin("argument"), numberOfOwn("argument"));
    a.branch(Op.BEQ, A3, done);
    a.at(Op.LDQ, text, SupportData.ARGUMENTS, text).branch(Op.BEQ, text, none);
    a.mem(Op.LDQ, test, 0, text).op(Op.CMPULT, index, test, test).branch(Op.BEQ, test, none);
    a.op(Op.S8ADDQ, index, text, text).mem(Op.LDQ, text, 8, text).move(ZERO, V0);
    a.bind(loop);
    a.mem(Op.LDQ_U, octet, 0, text).op(Op.EXTBL, octet, text, octet).branch(Op.BEQ, octet, done);
    a.op(Op.CMPLT, V0, room, test).branch(Op.BEQ, test, full);
    a.op(Op.INSBL, octet, buffer, octet).mem(Op.LDQ_U, old, 0, buffer);
    a.op(Op.MSKBL, old, buffer, old).op(Op.BIS, old, octet, old).mem(Op.STQ_U, old, 0, buffer);
    a.bind(full);
    a.lit(Op.ADDQ, text, 1, text).lit(Op.ADDQ, buffer, 1, buffer).lit(Op.ADDQ, V0, 1, V0);
    a.branch(Op.BR, ZERO, loop);
    a.bind(none).op(Op.ORNOT, ZERO, ZERO, V0);
    return a.bind(done).jump(Op.RET, ZERO, RA).finish();
  }

  /**
   * Where the machine does not answer, the word at the entry of the event's procedure is stored here. Its own
   * descriptor counts as 0; code that no branch reaches stops the program.
   */
  private static CompiledProcedure redirect() {
    int event = A0;
    int descriptor = A0 + 1;
    int entry = 1;
    int word = 2;
    int distance = 3;
    int test = 4;
    Label done = new Label();
    Label store = new Label();
    Label reachable = new Label();
    Assembler a = call(begin("redirect"), numberOfOwn("redirect"));
    a.branch(Op.BEQ, A3, done).mem(Op.LDQ, entry, 0, event).mem(Op.LDQ, entry, 0, entry);
    a.constant(Encoding.operate(Op.BIS, ZERO, ZERO, ZERO), word).branch(Op.BEQ, descriptor, store);
    a.mem(Op.LDQ, distance, 0, descriptor).op(Op.SUBQ, distance, entry, distance);
    a.branch(Op.BEQ, distance, store).lit(Op.SUBQ, distance, 4, distance).lit(Op.SRA, distance, 2, distance);
    a.lit(Op.SLL, distance, 43, test).lit(Op.SRA, test, 43, test).op(Op.CMPEQ, test, distance, test);
    a.branch(Op.BNE, test, reachable).pal(PalFunction.GENTRAP);
    a.bind(reachable).lit(Op.SLL, distance, 43, distance).lit(Op.SRL, distance, 43, distance);
    a.constant(Encoding.branch(Op.BR, ZERO, 0), word).op(Op.BIS, word, distance, word);
    a.bind(store).mem(Op.STL, word, 0, entry).pal(PalFunction.IMB);
    return a.bind(done).jump(Op.RET, ZERO, RA).finish();
  }
}
