package org.spindle.frontend.cove.lower;

import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.types.CType;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** The operators that the compiler itself knows. */
final class BuiltinLowering {
  private final Frame frame;
  private final ProcedureBuilder b;
  private final ExpressionLowering expressions;
  private final PointerLowering pointers;

  BuiltinLowering(Frame frame, ExpressionLowering expressions, PointerLowering pointers) {
    this.frame = frame;
    this.b = frame.b;
    this.expressions = expressions;
    this.pointers = pointers;
  }

  /** The value of an operator; null when it has none. */
  Value value(Expression.Builtin e) {
    return switch (e.operator()) {
      case NEW, NEW_ARRAY, VIEW -> pointer(e).address();
      case READ_NETWORK -> read(e);
      case WRITE_NETWORK -> {
        write(e);
        yield null;
      }
      case ASSERT -> {
        Value holds = expressions.truth(e.arguments().getFirst());
        frame.at(e.range());
        b.trapIf(b.binary(BinaryOp.XOR, holds, b.constant(Type.I1, 1)), TrapCode.ASSERT);
        yield null;
      }
      case COPY -> {
        copy(e);
        yield null;
      }
      case FILL -> {
        fill(e);
        yield null;
      }
    };
  }

  /** The pointer that an operator yields. */
  PointerValue pointer(Expression.Builtin e) {
    return switch (e.operator()) {
      case NEW -> {
        Value type = b.globalAddress(frame.unit.descriptor(e.about(), false), 0);
        Value made = frame.call("RTHeapRep.Allocate", Type.REF, type);
        yield new PointerValue(made, () -> frame.i64(1), 1, false, true, true);
      }
      case NEW_ARRAY -> array(e);
      case VIEW -> view(e);
      case READ_NETWORK, WRITE_NETWORK, ASSERT, COPY, FILL ->
          throw new IllegalStateException("no pointer: " + e.operator());
    };
  }

  private PointerValue array(Expression.Builtin e) {
    Value n = expressions.value(e.arguments().getFirst());
    frame.at(e.range());
    frame.trapIf(CompareOp.SLT, n, frame.i64(0), TrapCode.RANGE);
    Value lengths = b.slotAddress(b.newSlot(8, 8, false), 0);
    b.store(MemoryClass.ANY, lengths, 0, n);
    Value type = b.globalAddress(frame.unit.descriptor(e.about(), true), 0);
    Value made = frame.call("RTHeapRep.AllocateArray", Type.REF, type, lengths, frame.i64(1));
    Value data = frame.asRef(b.pointerAdd(made, frame.i64(8)));
    return new PointerValue(data, () -> n, -1, false, true, false);
  }

  /** Traps unless {@code size} bytes lie at {@code offset}. */
  private void checkRoom(Expression offset, Value at, Value count, long size, TrapCode code) {
    if (offset instanceof Expression.IntConstant c && c.value() >= 0 && c.value() < 1L << 40) {
      frame.trapIf(CompareOp.SLT, count, frame.i64(c.value() + size), code);
      return;
    }
    frame.trapIf(CompareOp.UGT, at, count, code);
    frame.trapIf(CompareOp.ULT, b.binary(BinaryOp.SUB, count, at), frame.i64(size), code);
  }

  private PointerValue view(Expression.Builtin e) {
    PointerValue bytes = pointers.value(e.arguments().get(0));
    Expression offset = e.arguments().get(1);
    Value at = expressions.value(offset);
    frame.at(e.range());
    Value count = bytes.known() >= 0 ? frame.i64(bytes.known()) : bytes.count().get();
    checkRoom(offset, at, count, e.about().size(), TrapCode.VIEW);
    Value address = frame.asRef(b.pointerAdd(bytes.address(), at));
    if (e.about().align() > 1) {
      Value low = b.binary(BinaryOp.AND, frame.asWord(address), frame.i64(e.about().align() - 1));
      b.trapIf(frame.isNotZero(low), TrapCode.VIEW);
    }
    return new PointerValue(address, () -> frame.i64(1), 1, false, true, true);
  }

  private Value read(Expression.Builtin e) {
    int size = (int) e.type().size();
    Value base = room(e, size);
    Type type = size == 8 ? Type.I64 : Type.I32;
    Value result = null;
    for (int i = 0; i < size; i++) {
      Value octet = b.unary(UnaryOp.ZEXT, type, b.load(Type.I8, MemoryClass.BYTES, base, i));
      long shift = 8L * (size - 1 - i);
      Value moved = shift == 0 ? octet : b.binary(BinaryOp.SHL, octet, b.constant(type, shift));
      result = result == null ? moved : b.binary(BinaryOp.OR, result, moved);
    }
    return size == 2 ? b.unary(UnaryOp.TRUNC, Type.I16, result) : result;
  }

  private Value room(Expression.Builtin e, int size) {
    PointerValue bytes = pointers.value(e.arguments().get(0));
    Expression offset = e.arguments().get(1);
    Value at = expressions.value(offset);
    frame.at(e.range());
    Value count = bytes.known() >= 0 ? frame.i64(bytes.known()) : bytes.count().get();
    checkRoom(offset, at, count, size, TrapCode.BOUNDS);
    return b.pointerAdd(bytes.address(), at);
  }

  private void write(Expression.Builtin e) {
    int size = (int) e.about().size();
    Value base = room(e, size);
    Value value = expressions.value(e.arguments().get(2));
    frame.at(e.range());
    for (int i = 0; i < size; i++) {
      long shift = 8L * (size - 1 - i);
      Value moved = shift == 0 ? value : b.binary(BinaryOp.LSHR, value, b.constant(value.type(), shift));
      b.store(MemoryClass.BYTES, base, i, b.unary(UnaryOp.TRUNC, Type.I8, moved));
    }
  }

  private void copy(Expression.Builtin e) {
    PointerValue to = pointers.value(e.arguments().get(0));
    PointerValue from = pointers.value(e.arguments().get(1));
    Value n = expressions.value(e.arguments().get(2));
    frame.at(e.range());
    checkBytes(to, e.arguments().get(0), n);
    checkBytes(from, e.arguments().get(1), n);
    b.safepointForBytes(n);
    b.copy(MemoryClass.ANY, to.address(), MemoryClass.ANY, from.address(), n, 1);
  }

  private void fill(Expression.Builtin e) {
    PointerValue to = pointers.value(e.arguments().get(0));
    Value octet = expressions.value(e.arguments().get(1));
    Value n = expressions.value(e.arguments().get(2));
    frame.at(e.range());
    checkBytes(to, e.arguments().get(0), n);
    if (((CType.Pointer) e.arguments().get(0).type().plain()).target().holdsPointers()) {
      // A pointer is zeroed as a whole or not at all.
      b.trapIf(frame.isNotZero(b.binary(BinaryOp.AND, n, frame.i64(7))), TrapCode.BOUNDS);
    }
    b.safepointForBytes(n);
    b.fill(MemoryClass.ANY, to.address(), octet, n);
  }

  private void checkBytes(PointerValue p, Expression e, Value n) {
    long size = ((CType.Pointer) e.type().plain()).target().size();
    Value count = p.known() >= 0 ? frame.i64(p.known()) : p.count().get();
    frame.trapIf(CompareOp.UGT, n, expressions.scaled(count, size), TrapCode.BOUNDS);
  }
}
