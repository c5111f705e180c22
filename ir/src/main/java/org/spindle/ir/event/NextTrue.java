package org.spindle.ir.event;

import java.util.List;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Effects;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Label;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * The procedure that finds the next true one of an array of truth values on the stack. It is ordinary code; but as a call of
 * it says what is looked for, the specializer can branch on many outcomes that are not known at once, and skip those that are.
 */
public final class NextTrue {
  /** {@code (values: ptr, from: i64, end: i64) -> i64}: the least index from {@code from} on of a true value, else end. */
  public static final String SYMBOL = "rt.next_true";

  private NextTrue() {}

  /** The procedure. */
  public static Procedure procedure() {
    ProcedureBuilder code =
        new ProcedureBuilder(SYMBOL, Signature.of(Type.I64, Type.PTR, Type.I64, Type.I64))
            .linkage(Linkage.LINK_ONCE).effects(Effects.FUNCTIONAL).inline(InlineHint.NEVER);
    final Value values = code.parameter(0);
    final Value end = code.parameter(2);
    Label loop = code.newBlock();
    final Value index = code.addParameter(loop, Type.I64);
    Label body = code.newBlock();
    Label found = code.newBlock();
    Label none = code.newBlock();
    code.jump(loop, code.parameter(1));
    code.enter(loop);
    code.branch(code.compare(CompareOp.SLT, index, end), body, none);
    code.enter(body);
    Value isTrue = code.load(Type.I1, MemoryClass.SLOT, code.pointerAdd(values, index), 0);
    Value following = code.binary(BinaryOp.ADD, index, code.constant(Type.I64, 1));
    code.branch(isTrue, new Successor(found), new Successor(loop, List.of(following)));
    code.enter(found);
    code.ret(index);
    code.enter(none);
    code.ret(end);
    return code.build();
  }
}
