package org.spindle.frontend.cove.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Effects;
import org.spindle.ir.Label;
import org.spindle.ir.Linkage;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** One function to one procedure. */
final class FunctionLowering {
  /** Where a procedure descriptor has its flags, and the one that marks a closure (docs/abi.md). */
  private static final int DESCRIPTOR_FLAGS = 24;

  private static final int CLOSURE_FLAG = 4;

  private FunctionLowering() {}

  static Procedure lower(FunctionDefinition f, UnitLowering unit) {
    FunctionSymbol symbol = f.symbol();
    ProcedureBuilder b = new ProcedureBuilder(unit.symbol(symbol), Representation.signature(symbol.type()));
    b.linkage(symbol.isStatic() && !symbol.binding().isPresent() ? Linkage.LOCAL : Linkage.EXPORT)
        .effects(effects(symbol.type().promises()))
        .event(symbol.binding().event())
        .formals(FormalTypes.of(f))
        .declaredAt(Frame.position(symbol.range()));
    Frame frame = new Frame(b, unit, f);
    frame.at(symbol.range());
    ExpressionLowering expressions = new ExpressionLowering(frame);
    parameters(f, frame, expressions);
    for (Variable v : f.escaping()) {
      if (v.storage() == Variable.Storage.LOCAL && !v.type().isAggregate()) {
        // A goto may reach the variable without passing its declaration.
        frame.zeroScalar(v);
      }
    }
    b.safepoint(Frame.SAFEPOINT_COST);
    CType result = symbol.type().result();
    new StatementLowering(frame, expressions, result).statement(f.body());
    if (b.isOpen()) {
      frame.at(f.body().end());
      end(symbol, b);
    }
    frame.at(symbol.range());
    frame.finishGuard();
    return b.build();
  }

  /** What happens when control reaches the closing brace. */
  private static void end(FunctionSymbol symbol, ProcedureBuilder b) {
    CType result = symbol.type().result().plain();
    if (result instanceof CType.Void) {
      b.ret(null);
    } else if (symbol.name().equals("main") && result.equals(CType.INT)) {
      b.ret(b.constant(Type.I64, 0));
    } else {
      b.trap(TrapCode.RETURN);
    }
  }

  static Effects effects(CType.Promises p) {
    return new Effects(p.functional(), p.ephemeral(), p.bound());
  }

  /** Parameters become local variables; a counted one keeps the count it has at the call. */
  private static void parameters(FunctionDefinition f, Frame frame, ExpressionLowering expressions) {
    CType.Function type = f.symbol().type();
    List<Value> first = new ArrayList<>();
    int next = Representation.isHidden(type.result()) ? 1 : 0;
    List<Value> second = new ArrayList<>();
    for (CType.Parameter p : type.parameters()) {
      first.add(frame.b.parameter(next++));
      second.add(Representation.isWide(p.type()) ? frame.b.parameter(next++) : null);
    }
    for (int i = 0; i < f.parameters().size(); i++) {
      Variable v = f.parameters().get(i);
      CType declared = type.parameters().get(i).type();
      Location at = frame.location(v);
      if (declared.isAggregate()) {
        frame.copy(at, new Location(first.get(i), 0, MemoryClass.ANY, declared.align()), declared.size());
        continue;
      }
      Value value = expressions.fromBoundary(first.get(i), declared);
      frame.store(at, value);
      Value count = second.get(i);
      if (declared.plain() instanceof CType.Pointer p && p.target().plain() instanceof CType.Function) {
        checkNoClosure(value, frame);
      }
      if (declared.plain() instanceof CType.Pointer p) {
        if (p.bounds() instanceof Bounds.CountedByParameter(int n)) {
          // As the variable is extended wherever it is compared, so that checks against it can be decided.
          CType.Int counting = (CType.Int) type.parameters().get(n).type().plain();
          count = expressions.arithmetic().integer(
              expressions.fromBoundary(first.get(n), counting), counting.kind(), Type.I64);
        } else if (p.bounds() instanceof Bounds.CountedByConstant(long n)) {
          count = frame.b.select(frame.isZero(value), frame.i64(0), frame.i64(n));
        }
      }
      if (count != null) {
        frame.storeCount(v, value, count);
      }
    }
  }

  /** A nested procedure of Modula-3 can neither be kept nor be called without its environment. */
  private static void checkNoClosure(Value descriptor, Frame frame) {
    ProcedureBuilder b = frame.b;
    Label check = b.newBlock();
    Label done = b.newBlock();
    b.branch(frame.isZero(descriptor), done, check);
    b.enter(check);
    Value flags = b.load(Type.I64, MemoryClass.ANY, descriptor, DESCRIPTOR_FLAGS);
    b.trapIf(
        frame.isNotZero(b.binary(BinaryOp.AND, flags, frame.i64(CLOSURE_FLAG))), TrapCode.CLOSURE);
    b.jump(done);
    b.enter(done);
  }
}
