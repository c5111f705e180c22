package org.spindle.frontend.cove.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.cove.check.Origin;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.Initializer;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** Pointers with their bounds: where counts come from, and the checks that keep them true. */
final class PointerLowering {
  private final Frame frame;
  private final ProcedureBuilder b;
  private final ExpressionLowering expressions;
  private List<Pending> pending = new ArrayList<>();

  /** A counted field that was initialized, to be compared with its count when that is there too. */
  record Pending(long offset, Bounds.CountedByField bounds, PointerValue pointer) {}

  PointerLowering(Frame frame, ExpressionLowering expressions) {
    this.frame = frame;
    this.b = frame.b;
    this.expressions = expressions;
  }

  /** Whether the type is that of pointers to objects, as opposed to functions and handles. */
  static boolean isData(CType type) {
    return type.plain() instanceof CType.Pointer p
        && !(p.target().plain() instanceof CType.Function)
        && !(p.target().plain() instanceof CType.Void);
  }

  // ---- Values ----------------------------------------------------------------------------------------

  PointerValue value(Expression e) {
    frame.at(e.range());
    return switch (e) {
      case Expression.Null _ -> new PointerValue(b.nil(Type.REF), () -> frame.i64(0), 0, false, false, true);
      case Expression.Load l -> load(l.place());
      case Expression.AddressOf a -> fixed(expressions.location(a.place()), 1, false);
      case Expression.Decay d -> fixed(
          expressions.location(d.array()),
          ((CType.Array) d.array().type().plain()).length(),
          d.array() instanceof Place.StringLiteral s && s.isTerminated());
      case Expression.PointerAdd a -> add(a);
      case Expression.PointerConvert c -> value(c.operand());
      case Expression.PointerUpdate u -> update(u);
      case Expression.Conditional c -> conditional(c);
      case Expression.Comma c -> {
        expressions.value(c.left());
        yield value(c.right());
      }
      case Expression.Assign a -> assign(a);
      case Expression.Call _, Expression.CallPointer _ -> result(e);
      case Expression.FromHandle _ ->
          of(frame.asRef(expressions.value(e)), ExpressionLowering.boundsOf(e.type()));
      case Expression.Builtin n -> new BuiltinLowering(frame, expressions, this).pointer(n);
      case Expression.IntConstant _, Expression.FloatConstant _, Expression.FunctionAddress _,
          Expression.Convert _, Expression.ToHandle _, Expression.Unary _, Expression.Binary _,
          Expression.Compare _, Expression.Logical _, Expression.Update _ ->
          throw new IllegalStateException("no pointer: " + e);
    };
  }

  private PointerValue fixed(Location place, long count, boolean terminated) {
    Value address = frame.asRef(frame.address(place));
    return new PointerValue(address, () -> frame.i64(count), count, terminated, true, count > 0);
  }

  /** What a function returned: if that is in an array of the heap, the rest of it. */
  private PointerValue result(Expression e) {
    Value address = frame.asRef(expressions.value(e));
    CType.Pointer type = (CType.Pointer) e.type().plain();
    if (!(type.bounds() instanceof Bounds.Single) || !type.target().isComplete()
        || type.target().size() == 0) {
      return of(address, type.bounds());
    }
    Value array = b.globalAddress(frame.unit.descriptor(type.target(), true), 0);
    return new PointerValue(
        address,
        () -> unlessNull(
            address, frame.call("RTHeapRep.Elements", Type.I64, frame.asPtr(address), array)),
        -1, false, false, true);
  }

  /** A pointer value whose bound is one that its address alone tells. */
  private PointerValue of(Value address, Bounds bounds) {
    if (bounds.isTerminated()) {
      return new PointerValue(
          address, () -> frame.call(frame.unit.terminatedCount(), Type.I64, frame.asPtr(address)), -1, true,
          false, true);
    }
    long count = bounds instanceof Bounds.CountedByConstant(long n) ? n : 1;
    return new PointerValue(address, () -> unlessNull(address, frame.i64(count)), -1, false, false,
        count > 0);
  }

  private Value unlessNull(Value address, Value count) {
    return b.select(frame.isZero(address), frame.i64(0), count);
  }

  PointerValue wide(Value address, Value count) {
    return new PointerValue(address, () -> count, -1, false, false, false);
  }

  private PointerValue load(Place place) {
    PointerValue p = loaded(place);
    boolean neverNull = place instanceof Place.OfVariable v && frame.isNeverNull(v.variable());
    return neverNull
        ? new PointerValue(p.address(), p.count(), p.known(), p.terminated(), true, p.oneOrNull())
        : p;
  }

  private PointerValue loaded(Place place) {
    Bounds bounds = ExpressionLowering.boundsOf(place.type());
    if (bounds instanceof Bounds.Wide && place instanceof Place.OfVariable v && v.variable().isLocal()) {
      Value address = frame.load(Type.REF, frame.location(v.variable()));
      return wide(address, frame.loadCount(v.variable(), address));
    }
    if (bounds instanceof Bounds.CountedByField(String name) && place instanceof Place.Member m) {
      Location base = expressions.location(m.base());
      Value address = frame.load(Type.REF, base.at(m.field().offset()));
      Value count = loadCount(m, name, base);
      return new PointerValue(address, () -> unlessNull(address, count), -1, false, false, false);
    }
    return of(frame.load(Type.REF, expressions.location(place)), bounds);
  }

  private Value loadCount(Place.Member m, String name, Location base) {
    Field field = ((CType.Struct) m.base().type().plain()).definition().field(name).orElseThrow();
    IntKind kind = ((CType.Int) field.type().plain()).kind();
    Value n = frame.load(Representation.of(field.type()), base.at(field.offset()));
    return expressions.arithmetic().integer(n, kind, Type.I64);
  }

  private PointerValue add(Expression.PointerAdd a) {
    PointerValue p = value(a.pointer());
    Value index = expressions.value(a.index());
    frame.at(a.range());
    return moved(p, index, ((CType.Pointer) a.type().plain()).target().size());
  }

  private PointerValue moved(PointerValue p, Value index, long size) {
    Value count = p.known() >= 0 ? frame.i64(p.known()) : p.count().get();
    frame.trapIf(CompareOp.UGT, index, count, TrapCode.BOUNDS);
    Value address = frame.asRef(b.pointerAdd(p.address(), expressions.scaled(index, size)));
    Value rest = b.binary(BinaryOp.SUB, count, index);
    return new PointerValue(address, () -> rest, -1, p.terminated(), p.notNull(), false);
  }

  private PointerValue update(Expression.PointerUpdate u) {
    PointerValue old = load(u.target());
    Value index = expressions.value(u.index());
    frame.at(u.range());
    long size = ((CType.Pointer) u.type().plain()).target().size();
    boolean wide = ExpressionLowering.boundsOf(u.target().type()) instanceof Bounds.Wide;
    PointerValue next;
    if (!wide && u.index() instanceof Expression.IntConstant c && c.value() == 1) {
      // A terminated pointer may move on as long as it does not stand at the end.
      checkOne(old);
      Value here = b.load(Type.I8, MemoryClass.BYTES, frame.asPtr(old.address()), 0);
      b.trapIf(frame.isZero(here), TrapCode.BOUNDS);
      Value address = frame.asRef(b.pointerAdd(old.address(), index));
      next = of(address, new Bounds.Terminated());
    } else {
      next = moved(old, index, size);
      if (!wide) {
        checkOneOrNull(next);
      }
    }
    store(u.target(), next);
    return u.postfix() ? old : next;
  }

  private void store(Place target, PointerValue p) {
    frame.store(expressions.location(target), p.address());
    if (target instanceof Place.OfVariable v && Representation.isWide(v.variable().type())) {
      frame.storeCount(v.variable(), p.address(), p.count().get());
    }
  }

  private PointerValue conditional(Expression.Conditional c) {
    Label yes = b.newBlock();
    Label no = b.newBlock();
    Label done = b.newBlock();
    boolean terminated = ExpressionLowering.boundsOf(c.type()).isTerminated();
    Value address = b.addParameter(done, Type.REF);
    Value count = terminated ? null : b.addParameter(done, Type.I64);
    expressions.branch(c.condition(), yes, no);
    for (Expression side : List.of(c.whenTrue(), c.whenFalse())) {
      b.enter(side == c.whenTrue() ? yes : no);
      PointerValue p = value(side);
      if (terminated) {
        checkOneOrNull(p);
        b.jump(done, p.address());
      } else {
        b.jump(done, p.address(), p.count().get());
      }
    }
    b.enter(done);
    return terminated ? of(address, new Bounds.Terminated()) : wide(address, count);
  }

  // ---- Stores ----------------------------------------------------------------------------------------

  PointerValue assign(Expression.Assign a) {
    if (a.target() instanceof Place.OfVariable v && Representation.isWide(v.variable().type())) {
      PointerValue p = value(a.value());
      frame.at(a.range());
      Value count = p.known() >= 0 ? frame.i64(p.known()) : p.count().get();
      frame.store(frame.location(v.variable()), p.address());
      frame.storeCount(v.variable(), p.address(), count);
      return new PointerValue(p.address(), () -> count, p.known(), p.terminated(), p.notNull(),
          p.oneOrNull());
    }
    Location base = a.target() instanceof Place.Member m ? expressions.location(m.base()) : null;
    Location target = a.target() instanceof Place.Member m
        ? base.at(m.field().offset())
        : expressions.location(a.target());
    PointerValue p = value(a.value());
    frame.at(a.range());
    switch (ExpressionLowering.boundsOf(a.target().type())) {
      case Bounds.CountedByField(String name) when a.target() instanceof Place.Member m -> {
        Value n = loadCount(m, name, base);
        trapUnlessNull(p, b.compare(CompareOp.ULT, p.count().get(), n));
      }
      case Bounds.CountedByConstant(long n) -> atLeast(p, n);
      default -> checkOneOrNull(p);
    }
    if (ExpressionLowering.isKeptPlace(a.target()) && Origin.of(a.value()) != Origin.KEPT) {
      checkKept(p.address());
    }
    frame.store(target, p.address());
    return p;
  }

  void initialize(Variable variable, Location at, Initializer.Entry e) {
    PointerValue p = value(e.value());
    frame.at(e.value().range());
    frame.store(at, p.address());
    if (p.notNull()) {
      frame.initializedNotNull(variable);
    }
    if (Representation.isWide(e.type())) {
      frame.storeCount(variable, p.address(), p.known() >= 0 ? frame.i64(p.known()) : p.count().get());
      return;
    }
    switch (ExpressionLowering.boundsOf(e.type())) {
      case Bounds.CountedByField f -> pending.add(new Pending(e.offset(), f, p));
      case Bounds.CountedByConstant(long n) -> atLeast(p, n);
      default -> checkOneOrNull(p);
    }
  }

  /** Begins the initialization of a variable, which may stand inside that of another; returns the other's. */
  List<Pending> startPending() {
    List<Pending> outer = pending;
    pending = new ArrayList<>();
    return outer;
  }

  /** Ends what {@link #startPending} began; returns the counted fields that were initialized. */
  List<Pending> endPending(List<Pending> outer) {
    List<Pending> fields = pending;
    pending = outer;
    return fields;
  }

  /** Compares the counted fields just initialized with their counts. */
  void checkCounts(Variable variable, Location base, List<Pending> fields) {
    for (Pending f : fields) {
      CountField count = countField(variable.type(), 0, f.offset());
      if (count != null) {
        Value n = frame.load(Representation.of(count.type()), base.at(count.offset()));
        IntKind kind = ((CType.Int) count.type().plain()).kind();
        Value wide = expressions.arithmetic().integer(n, kind, Type.I64);
        trapUnlessNull(f.pointer(), b.compare(CompareOp.ULT, f.pointer().count().get(), wide));
      }
    }
  }

  private record CountField(long offset, CType type) {}

  /** The field that counts the pointer at {@code wanted} in an object of {@code type} at {@code base}. */
  private static CountField countField(CType type, long base, long wanted) {
    return switch (type.plain()) {
      case CType.Array a -> {
        long size = a.element().size();
        yield size == 0 ? null : countField(a.element(), base + (wanted - base) / size * size, wanted);
      }
      case CType.Struct s -> {
        for (Field f : s.definition().fields()) {
          long at = base + f.offset();
          if (at == wanted
              && f.type().plain() instanceof CType.Pointer(CType _, Bounds.CountedByField(String name))) {
            Field n = s.definition().field(name).orElseThrow();
            yield new CountField(base + n.offset(), n.type());
          }
          if (at <= wanted && wanted < at + f.type().size() && f.type().isAggregate()) {
            yield countField(f.type(), at, wanted);
          }
        }
        yield null;
      }
      default -> null;
    };
  }

  /** A field that counts others may only shrink while they are not null. */
  void checkCountChange(Place.Member m, Location target, Value next) {
    if (!(m.base().type().plain() instanceof CType.Struct s) || !m.field().type().isInteger()) {
      return;
    }
    for (Field f : s.definition().fields()) {
      if (f.type().plain() instanceof CType.Pointer(CType _, Bounds.CountedByField(String name))
          && name.equals(m.field().name())) {
        IntKind kind = ((CType.Int) m.field().type().plain()).kind();
        Location pointer = new Location(
            target.base(), target.offset() - m.field().offset() + f.offset(), target.memory(), 8);
        Value p = frame.load(Type.REF, pointer);
        Value old = expressions.arithmetic().integer(frame.load(next.type(), target), kind, Type.I64);
        Value more = b.compare(
            CompareOp.UGT, expressions.arithmetic().integer(next, kind, Type.I64), old);
        b.trapIf(b.binary(BinaryOp.AND, frame.isNotZero(p), more), TrapCode.BOUNDS);
      }
    }
  }

  // ---- Checks ----------------------------------------------------------------------------------------

  /** There must be an object to use. */
  void checkOne(PointerValue p) {
    if (!p.notNull()) {
      b.trapIf(frame.isZero(p.address()), TrapCode.NIL);
    }
    if (!p.oneOrNull()) {
      frame.trapIf(CompareOp.SLT, p.count().get(), frame.i64(1), TrapCode.BOUNDS);
    }
  }

  /** There must be an object, or null. */
  void checkOneOrNull(PointerValue p) {
    if (!p.oneOrNull()) {
      trapUnlessNull(p, b.compare(CompareOp.SLT, p.count().get(), frame.i64(1)));
    }
  }

  /** There must be {@code n} elements, or null. */
  void atLeast(PointerValue p, long n) {
    if (p.known() < n) {
      trapUnlessNull(p, b.compare(CompareOp.ULT, p.count().get(), frame.i64(n)));
    }
  }

  private void trapUnlessNull(PointerValue p, Value bad) {
    Value wrong = p.notNull() ? bad : b.binary(BinaryOp.AND, bad, frame.isNotZero(p.address()));
    b.trapIf(wrong, TrapCode.BOUNDS);
  }

  void checkArgument(PointerValue p, CType.Pointer formal) {
    switch (formal.bounds()) {
      case Bounds.Single _, Bounds.Terminated _, Bounds.Traced _ -> checkOneOrNull(p);
      case Bounds.CountedByConstant(long n) -> atLeast(p, n);
      case Bounds.CountedByParameter _, Bounds.CountedByField _, Bounds.Wide _ -> {}
    }
  }

  /** Arguments for counted parameters must have as many elements as is said beside them. */
  void checkCounts(CType.Function type, List<PointerValue> pointers, List<Value> words) {
    for (int i = 0; i < pointers.size(); i++) {
      if (type.parameters().get(i).type()
          .plain() instanceof CType.Pointer(CType _, Bounds.CountedByParameter(int n))
          && words.get(n) != null) {
        PointerValue p = pointers.get(i);
        Value count = p.known() >= 0 ? frame.i64(p.known()) : p.count().get();
        frame.trapIf(CompareOp.ULT, count, words.get(n), TrapCode.BOUNDS);
      }
    }
  }

  /** What outlives this activation must not point into the stack, which lies above the heap. */
  void checkKept(Value address) {
    Value end = b.load(Type.I64, MemoryClass.ANY, b.globalAddress("rt.heap_end", 0), 0);
    frame.trapIf(CompareOp.UGE, frame.asWord(address), end, TrapCode.RANGE);
  }

  /** As {@link #checkKept(Value)}, for all pointers in a structure that is copied to {@code target}. */
  void checkKept(Place target, Location from, CType type, Expression value) {
    if (ExpressionLowering.isKeptPlace(target)) {
      checkKept(from, type, value);
    }
  }

  /** As {@link #checkKept(Value)}, for all pointers in a structure. */
  void checkKept(Location from, CType type, Expression value) {
    if (Origin.ofStructure(value) != Origin.KEPT) {
      for (long offset : Representation.pointerOffsets(type)) {
        checkKept(frame.load(Type.REF, from.at(offset)));
      }
    }
  }

  /**
   * A handle must be null or a heap object of type {@code target}.
   *
   * @param made whether it is being made of a pointer, which may point into an object
   */
  Value checkedHandle(Value handle, CType target, boolean made) {
    Value address = frame.asRef(handle);
    Label check = b.newBlock();
    Label done = b.newBlock();
    b.branch(frame.isZero(address), done, check);
    b.enter(check);
    Value word = frame.asWord(address);
    Value start = b.load(Type.I64, MemoryClass.ANY, b.globalAddress("rt.heap_start", 0), 0);
    Value end = b.load(Type.I64, MemoryClass.ANY, b.globalAddress("rt.heap_end", 0), 0);
    frame.trapIf(CompareOp.ULE, word, start, TrapCode.NARROW);
    frame.trapIf(CompareOp.UGE, word, end, TrapCode.NARROW);
    if (made) {
      // The word before an element of an array is the program's to choose.
      Value object = frame.call("RTHeapRep.IsObject", Type.I64, frame.asPtr(address));
      b.trapIf(frame.isZero(object), TrapCode.NARROW);
    }
    Value header = b.load(Type.PTR, MemoryClass.ANY, address, -8);
    Value type = b.globalAddress(frame.unit.descriptor(target, false), 0);
    frame.trapIf(CompareOp.NE, header, type, TrapCode.NARROW);
    b.jump(done);
    b.enter(done);
    return address;
  }

}
