package org.spindle.ir.random;

import java.util.List;
import java.util.Random;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** The body of {@code recursive(n, x)}: recursion n modulo 8 deep, with a slot in each frame, or a tail call. */
final class Recursion {
  private Recursion() {}

  static void build(ProcedureBuilder builder, Random random) {
    String name = "recursive";
    boolean tail = random.nextBoolean();
    BinaryOp[] ops = {BinaryOp.ADD, BinaryOp.XOR, BinaryOp.MUL, BinaryOp.SUB};
    BinaryOp op = ops[random.nextInt(ops.length)];
    Value x = builder.parameter(1);
    Value count = builder.binary(BinaryOp.AND, builder.parameter(0), builder.constant(Type.I64, 7));
    Label base = builder.newBlock();
    Label step = builder.newBlock();
    builder.branch(builder.compare(CompareOp.EQ, count, builder.nil(Type.I64)), base, step);
    builder.enter(base);
    builder.ret(x);
    builder.enter(step);
    Value less = builder.binary(BinaryOp.SUB, count, builder.constant(Type.I64, 1));
    Value combined = builder.binary(op, x, builder.constant(Type.I64, random.nextInt(100)));
    if (tail) {
      builder.ret(builder.call(new Callee.Direct(name), Type.I64, List.of(less, combined)));
    } else {
      Value slot = builder.slotAddress(builder.newSlot(8, 8, false), 0);
      builder.store(MemoryClass.SLOT, slot, 0, combined);
      Value result = builder.call(new Callee.Direct(name), Type.I64, List.of(less, x));
      builder.ret(builder.binary(op, result, builder.load(Type.I64, MemoryClass.SLOT, slot, 0)));
    }
  }
}
