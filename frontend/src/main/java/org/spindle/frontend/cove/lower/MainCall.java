package org.spindle.frontend.cove.lower;

import java.util.List;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Effects;
import org.spindle.ir.Extern;
import org.spindle.ir.Global;
import org.spindle.ir.Global.Mutability;
import org.spindle.ir.Label;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** The call of main from its unit's body: the program's arguments before it, the exit status after it. */
final class MainCall {
  private static final String EXIT = "RTMain.Exit";
  private static final int MAX_ARGUMENTS = 256;
  private static final int MAX_BYTES = 1 << 16;

  private final ProgramBuilder program;
  private final ProcedureBuilder b;
  private final String unit;

  MainCall(ProgramBuilder program, ProcedureBuilder body, String unit) {
    this.program = program;
    this.b = body;
    this.unit = unit;
  }

  void emit(String main, Signature signature) {
    List<Value> operands = switch (signature.parameters().size()) {
      case 0 -> List.of();
      case 1 -> List.of(arguments());
      default -> List.of(arguments(), b.globalAddress(unit + ":argv", 0));
    };
    Value status = b.call(new Callee.Direct(main), signature.result(), operands);
    if (signature.result() != null) {
      exitUnlessZero(status);
    }
  }

  /** Copies the program's arguments to static storage; their number. */
  private Value arguments() {
    program.add(
        new Extern("machine.argument", Signature.of(Type.I64, Type.I64, Type.PTR, Type.I64), Effects.NONE));
    storage(unit + ":argv", 8L * MAX_ARGUMENTS);
    storage(unit + ":arguments", MAX_BYTES);
    Label head = b.newBlock();
    Label fits = b.newBlock();
    Label keep = b.newBlock();
    Label done = b.newBlock();
    Value index = b.addParameter(head, Type.I64);
    Value used = b.addParameter(head, Type.I64);
    b.jump(head, i64(0), i64(0));
    b.enter(head);
    Value at = b.pointerAdd(b.globalAddress(unit + ":arguments", 0), used);
    Value room = b.binary(BinaryOp.SUB, i64(MAX_BYTES - 1), used);
    Value length = b.call(new Callee.Direct("machine.argument"), Type.I64, List.of(index, at, room));
    // A negative length, of no argument, is a large one here.
    b.branch(b.compare(CompareOp.ULE, length, room), fits, done);
    b.enter(fits);
    b.branch(b.compare(CompareOp.SLT, index, i64(MAX_ARGUMENTS)), keep, done);
    b.enter(keep);
    b.store(MemoryClass.ANY, b.pointerAdd(at, length), 0, b.constant(Type.I8, 0));
    Value slot = b.pointerAdd(
        b.globalAddress(unit + ":argv", 0), b.binary(BinaryOp.MUL, index, i64(8)));
    b.store(MemoryClass.ANY, slot, 0, at);
    Value end = b.binary(BinaryOp.ADD, b.binary(BinaryOp.ADD, used, length), i64(1));
    b.jump(head, b.binary(BinaryOp.ADD, index, i64(1)), end);
    b.enter(done);
    return index;
  }

  private Value i64(long n) {
    return b.constant(Type.I64, n);
  }

  private void storage(String name, long size) {
    program.add(new Global(name, Linkage.LOCAL, size, 8, Mutability.MUTABLE, false, List.of()));
  }

  /** A status other than 0 ends the program at once; else what runs after this unit may go on. */
  private void exitUnlessZero(Value status) {
    program.add(new Extern(EXIT, Signature.of(null, Type.I64), Effects.NONE));
    Label failed = b.newBlock();
    Label done = b.newBlock();
    b.branch(b.compare(CompareOp.NE, status, i64(0)), failed, done);
    b.enter(failed);
    b.call(new Callee.Direct(EXIT), null, List.of(status));
    b.jump(done);
    b.enter(done);
  }
}
