package org.spindle.frontend.cove.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.cove.check.Origin;
import org.spindle.frontend.cove.tree.Expression;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Initializer;
import org.spindle.frontend.cove.tree.Place;
import org.spindle.frontend.cove.tree.UnaryOperator;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.IntKind;
import org.spindle.frontend.cove.types.StructDefinition.Field;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/**
 * Expressions to SIR, from left to right. A scalar's value is the value; a pointer's is its address; a
 * structure's is the address of memory that holds it.
 */
final class ExpressionLowering {
  private final Frame frame;
  private final ProcedureBuilder b;
  private final Arithmetic arithmetic;
  private final PointerLowering pointers;
  private final BuiltinLowering builtins;

  ExpressionLowering(Frame frame) {
    this.frame = frame;
    this.b = frame.b;
    this.arithmetic = new Arithmetic(frame);
    this.pointers = new PointerLowering(frame, this);
    this.builtins = new BuiltinLowering(frame, this, pointers);
  }

  PointerLowering pointers() {
    return pointers;
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  // ---- Values ----------------------------------------------------------------------------------------

  /** Evaluates an expression; null when it has no value. */
  Value value(Expression e) {
    frame.at(e.range());
    return switch (e) {
      case Expression.IntConstant c -> b.constant(Representation.of(c.type()), c.value());
      case Expression.FloatConstant c -> c.type().plain().equals(CType.DOUBLE)
          ? b.constant(c.value())
          : b.constant((float) c.value());
      case Expression.Null n -> b.nil(Representation.of(n.type()));
      case Expression.FunctionAddress f -> b.procedureAddress(frame.unit.use(f.function()));
      case Expression.Load l -> PointerLowering.isData(l.type()) ? pointers.value(l).address() : load(l);
      case Expression.AddressOf _, Expression.Decay _, Expression.PointerAdd _, Expression.PointerUpdate _ ->
          pointers.value(e).address();
      case Expression.PointerConvert c -> value(c.operand());
      case Expression.ToHandle h -> pointers.checkedHandle(
          value(h.operand()), ((CType.Pointer) h.operand().type().plain()).target(), true);
      case Expression.FromHandle h -> pointers.checkedHandle(
          value(h.operand()), ((CType.Pointer) h.type().plain()).target(), false);
      case Expression.Convert c -> convert(c);
      case Expression.Unary u -> unary(u);
      case Expression.Binary n -> {
        Value left = value(n.left());
        Value right = value(n.right());
        frame.at(e.range());
        yield arithmetic.binary(n.operator(), n.type(), left, right);
      }
      case Expression.Compare _, Expression.Logical _ -> b.unary(UnaryOp.ZEXT, Type.I32, truth(e));
      case Expression.Conditional c -> conditional(c);
      case Expression.Comma c -> {
        value(c.left());
        yield value(c.right());
      }
      case Expression.Assign a -> assign(a);
      case Expression.Update u -> update(u);
      case Expression.Call c -> call(c);
      case Expression.CallPointer c -> callPointer(c);
      case Expression.Builtin n -> builtins.value(n);
    };
  }

  private Value load(Expression.Load l) {
    Location place = location(l.place());
    frame.at(l.range());
    if (l.type().isAggregate()) {
      return frame.address(place);
    }
    return l.place() instanceof Place.Member m && m.field().isBitField()
        ? loadBits(place, m.field())
        : frame.load(Representation.of(l.type()), place);
  }

  private Value convert(Expression.Convert c) {
    Value v = value(c.operand());
    if (c.type() instanceof CType.Void) {
      return null;
    }
    frame.at(c.range());
    return arithmetic.convert(v, c.operand().type(), c.type());
  }

  private Value unary(Expression.Unary u) {
    if (u.operator() == UnaryOperator.NOT) {
      return b.unary(UnaryOp.ZEXT, Type.I32, truth(u));
    }
    Value v = value(u.operand());
    if (v.type().isFloat()) {
      return b.unary(UnaryOp.FNEG, v.type(), v);
    }
    return u.operator() == UnaryOperator.NEGATE
        ? b.binary(BinaryOp.SUB, b.constant(v.type(), 0), v)
        : b.binary(BinaryOp.XOR, v, b.constant(v.type(), -1));
  }

  // ---- Conditions ------------------------------------------------------------------------------------

  /** Whether a scalar is not zero, as an i1. */
  Value truth(Expression e) {
    frame.at(e.range());
    return switch (e) {
      case Expression.Compare c -> {
        Value left = value(c.left());
        Value right = value(c.right());
        frame.at(e.range());
        yield arithmetic.compare(c.comparison(), c.left().type(), left, right);
      }
      case Expression.Unary u when u.operator() == UnaryOperator.NOT ->
          b.binary(BinaryOp.XOR, truth(u.operand()), b.constant(Type.I1, 1));
      case Expression.Logical l -> {
        Label yes = b.newBlock();
        Label no = b.newBlock();
        Label done = b.newBlock();
        Value result = b.addParameter(done, Type.I1);
        branch(l, yes, no);
        b.enter(yes);
        b.jump(done, b.constant(Type.I1, 1));
        b.enter(no);
        b.jump(done, b.constant(Type.I1, 0));
        b.enter(done);
        yield result;
      }
      default -> frame.isNotZero(value(e));
    };
  }

  /** Continues at {@code yes} or {@code no}. */
  void branch(Expression e, Label yes, Label no) {
    switch (e) {
      case Expression.IntConstant c -> b.jump(c.value() != 0 ? yes : no);
      case Expression.Unary u when u.operator() == UnaryOperator.NOT -> branch(u.operand(), no, yes);
      case Expression.Logical l -> {
        Label right = b.newBlock();
        branch(l.left(), l.isAnd() ? right : yes, l.isAnd() ? no : right);
        b.enter(right);
        branch(l.right(), yes, no);
      }
      default -> b.branch(truth(e), yes, no);
    }
  }

  private Value conditional(Expression.Conditional c) {
    if (PointerLowering.isData(c.type())) {
      return pointers.value(c).address();
    }
    Label yes = b.newBlock();
    Label no = b.newBlock();
    Label done = b.newBlock();
    boolean isVoid = c.type() instanceof CType.Void;
    Type type = isVoid ? null : c.type().isAggregate() ? Type.PTR : Representation.of(c.type());
    Value result = isVoid ? null : b.addParameter(done, type);
    branch(c.condition(), yes, no);
    for (Expression side : List.of(c.whenTrue(), c.whenFalse())) {
      b.enter(side == c.whenTrue() ? yes : no);
      Value v = value(side);
      if (isVoid) {
        b.jump(done);
      } else {
        b.jump(done, c.type().isAggregate() ? frame.asPtr(v) : v);
      }
    }
    b.enter(done);
    return result;
  }

  // ---- Places ----------------------------------------------------------------------------------------

  /** Evaluates a place, with its checks. */
  Location location(Place place) {
    return switch (place) {
      case Place.OfVariable v -> frame.location(v.variable());
      case Place.Dereference d -> {
        PointerValue p = pointers.value(d.pointer());
        frame.at(d.range());
        pointers.checkOne(p);
        yield new Location(p.address(), 0, memory(d.type()), d.type().align());
      }
      case Place.Element e -> {
        PointerValue p = pointers.value(e.pointer());
        Value index = value(e.index());
        frame.at(e.range());
        yield element(p, index, e.type());
      }
      case Place.ElementOfArray e -> {
        Location array = location(e.array());
        long length = ((CType.Array) e.array().type().plain()).length();
        yield element(array, length, e);
      }
      case Place.Member m -> {
        Location field = location(m.base()).at(m.field().offset());
        yield m.type().isVolatile()
            ? new Location(field.base(), field.offset(), MemoryClass.VOLATILE, field.align())
            : field;
      }
      case Place.StringLiteral s -> new Location(
          b.globalAddress(frame.unit.string(s.bytes()), 0), 0, MemoryClass.CONST, s.type().align());
      case Place.CompoundLiteral c -> {
        initialize(c.variable(), c.initializer());
        yield frame.location(c.variable());
      }
      case Place.OfValue v -> new Location(value(v.value()), 0, MemoryClass.ANY, v.type().align());
    };
  }

  private static MemoryClass memory(CType type) {
    if (type.isVolatile()) {
      return MemoryClass.VOLATILE;
    }
    boolean bytes = type.plain() instanceof CType.Int i && i.kind().size() == 1 && i.kind() != IntKind.BOOL;
    return bytes ? MemoryClass.BYTES : MemoryClass.ANY;
  }

  private Location element(PointerValue p, Value index, CType type) {
    Value count = p.known() >= 0 ? frame.i64(p.known()) : p.count().get();
    frame.trapIf(CompareOp.UGE, index, count, TrapCode.BOUNDS);
    Value address = b.pointerAdd(p.address(), scaled(index, type.size()));
    return new Location(address, 0, memory(type), type.align());
  }

  private Location element(Location array, long length, Place.ElementOfArray e) {
    long size = e.type().size();
    int align = (int) Math.min(array.align(), size == 0 ? 1 : Long.lowestOneBit(size));
    if (e.index() instanceof Expression.IntConstant c && c.value() >= 0 && c.value() < length) {
      Location at = array.at(c.value() * size);
      return new Location(at.base(), at.offset(), at.memory(), Math.max(at.align(), align));
    }
    Value index = value(e.index());
    frame.at(e.range());
    frame.trapIf(CompareOp.UGE, index, frame.i64(length), TrapCode.BOUNDS);
    Value address = b.pointerAdd(array.base(), scaled(index, size));
    return new Location(address, array.offset(), array.memory(), align);
  }

  Value scaled(Value index, long size) {
    return size == 1 ? index : b.binary(BinaryOp.MUL, index, frame.i64(size));
  }

  // ---- Bit-fields ------------------------------------------------------------------------------------

  private Value loadBits(Location unit, Field field) {
    Type type = Representation.of(field.type());
    Value whole = frame.load(type, unit);
    int bits = type.bits();
    if (field.width() == bits) {
      return whole;
    }
    Value top = b.binary(BinaryOp.SHL, whole, b.constant(type, bits - field.bit() - field.width()));
    boolean signed = ((CType.Int) field.type().plain()).kind().isSigned();
    return b.binary(signed ? BinaryOp.ASHR : BinaryOp.LSHR, top, b.constant(type, bits - field.width()));
  }

  private void storeBits(Location unit, Field field, Value value) {
    Type type = Representation.of(field.type());
    long ones = field.width() == 64 ? -1 : (1L << field.width()) - 1;
    Value kept = b.binary(BinaryOp.AND, frame.load(type, unit), b.constant(type, ~(ones << field.bit())));
    Value bits = b.binary(
        BinaryOp.SHL, b.binary(BinaryOp.AND, value, b.constant(type, ones)), b.constant(type, field.bit()));
    frame.store(unit, b.binary(BinaryOp.OR, kept, bits));
  }

  /** What a bit-field holds after {@code value} was stored: the value of the assignment. */
  private Value cutToField(Field field, Value value) {
    Type type = Representation.of(field.type());
    Value shift = b.constant(type, type.bits() - field.width());
    boolean signed = ((CType.Int) field.type().plain()).kind().isSigned();
    return b.binary(signed ? BinaryOp.ASHR : BinaryOp.LSHR, b.binary(BinaryOp.SHL, value, shift), shift);
  }

  // ---- Assignment ------------------------------------------------------------------------------------

  private Value assign(Expression.Assign a) {
    if (PointerLowering.isData(a.target().type())) {
      return pointers.assign(a).address();
    }
    Location target = location(a.target());
    Value v = value(a.value());
    frame.at(a.range());
    if (a.type().isAggregate()) {
      Location from = new Location(v, 0, MemoryClass.ANY, a.type().align());
      pointers.checkKept(a.target(), from, a.type(), a.value());
      frame.copy(target, from, a.type().size());
      return frame.address(target);
    }
    return store(a.target(), target, v);
  }

  /** Stores a scalar that is no data pointer; returns the value then held. */
  private Value store(Place place, Location target, Value v) {
    if (place instanceof Place.Member m) {
      if (m.field().isBitField()) {
        storeBits(target, m.field(), v);
        return cutToField(m.field(), v);
      }
      pointers.checkCountChange(m, target, v);
    }
    frame.store(target, v);
    return v;
  }

  private Value update(Expression.Update u) {
    Location target = location(u.target());
    Value operand = value(u.value());
    frame.at(u.range());
    Value old = u.target() instanceof Place.Member m && m.field().isBitField()
        ? loadBits(target, m.field())
        : frame.load(Representation.of(u.type()), target);
    Value left = arithmetic.convert(old, u.type(), u.computed());
    Value result = arithmetic.binary(u.operator(), u.computed(), left, operand);
    Value stored = store(u.target(), target, arithmetic.convert(result, u.computed(), u.type()));
    return u.postfix() ? old : stored;
  }

  /** Gives a variable its first value. */
  void initialize(org.spindle.frontend.cove.tree.Variable variable, Initializer initializer) {
    // What counts something is set out of reach of the initializer's own effects.
    boolean apart = hasCounts(variable.type()) && !isWholeCopy(variable.type(), initializer);
    Location base = apart ? frame.temporary(variable.type()) : frame.location(variable);
    if (variable.type().isAggregate() && !isWholeCopy(variable.type(), initializer)) {
      frame.zero(base, variable.type().size());
    }
    List<PointerLowering.Pending> outer = pointers.startPending();
    for (Initializer.Entry e : initializer.entries()) {
      initialize(variable, base.at(e.offset()), e);
    }
    pointers.checkCounts(variable, base, pointers.endPending(outer));
    if (apart) {
      frame.copy(frame.location(variable), base, variable.type().size());
    }
  }

  private static boolean hasCounts(CType type) {
    return switch (type.plain()) {
      case CType.Pointer p -> p.bounds() instanceof Bounds.CountedByField;
      case CType.Array a -> hasCounts(a.element());
      case CType.Struct s -> s.definition().fields().stream().anyMatch(f -> hasCounts(f.type()));
      case CType.Void _, CType.Int _, CType.Floating _, CType.Function _, CType.Text _,
          CType.Const _, CType.Volatile _, CType.Unknown _ ->
          false;
    };
  }

  private static boolean isWholeCopy(CType type, Initializer initializer) {
    return initializer.entries().size() == 1
        && initializer.entries().getFirst().type().plain() instanceof CType.Struct
        && initializer.entries().getFirst().type().size() == type.size();
  }

  private void initialize(
      org.spindle.frontend.cove.tree.Variable variable, Location at, Initializer.Entry e) {
    if (PointerLowering.isData(e.type())) {
      pointers.initialize(variable, at, e);
      return;
    }
    Value v = value(e.value());
    frame.at(e.value().range());
    if (e.type().isAggregate()) {
      frame.copy(at, new Location(v, 0, MemoryClass.ANY, e.type().align()), e.type().size());
    } else if (e.field() != null) {
      storeBits(at, e.field(), v);
    } else {
      frame.store(at, v);
    }
  }

  // ---- Calls -----------------------------------------------------------------------------------------

  private Value call(Expression.Call c) {
    FunctionSymbol f = c.function();
    String symbol = frame.unit.use(f);
    Callee callee = f.binding().event() ? new Callee.Event(symbol) : new Callee.Direct(symbol);
    return call(callee, f.type(), c.arguments(), c);
  }

  private Value callPointer(Expression.CallPointer c) {
    Value target = value(c.pointer());
    return call(
        new Callee.Indirect(target, Representation.signature(c.signature())), c.signature(), c.arguments(),
        c);
  }

  private Value call(Callee callee, CType.Function type, List<Expression> arguments, Expression whole) {
    List<Value> operands = new ArrayList<>();
    Value hidden = null;
    if (Representation.isHidden(type.result())) {
      hidden = frame.address(frame.temporary(type.result()));
      operands.add(hidden);
    }
    List<PointerValue> bounds = new ArrayList<>();
    List<Value> words = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      CType formal = type.parameters().get(i).type();
      Expression argument = arguments.get(i);
      if (PointerLowering.isData(formal)) {
        PointerValue p = pointers.value(argument);
        frame.at(argument.range());
        pointers.checkArgument(p, (CType.Pointer) formal.plain());
        bounds.add(p);
        words.add(null);
        operands.add(formalIsReference(formal) ? frame.asRef(p.address()) : frame.asPtr(p.address()));
        if (Representation.isWide(formal)) {
          operands.add(p.known() >= 0 ? frame.i64(p.known()) : p.count().get());
        }
        continue;
      }
      Value v = argument(value(argument), formal, i + 1 < arguments.size());
      bounds.add(null);
      words.add(v);
      operands.add(v);
    }
    frame.at(whole.range());
    pointers.checkCounts(type, bounds, words);
    boolean none = type.result().plain() instanceof CType.Void || hidden != null;
    Type result = none ? null : Representation.atBoundary(type.result());
    Value v = frame.mayEscape(type.promises().raises())
        ? frame.guardedCall(callee, result, operands)
        : b.call(callee, result, operands);
    return hidden != null ? hidden : none ? null : fromBoundary(v, type.result());
  }

  private static boolean formalIsReference(CType formal) {
    return Representation.atBoundary(formal) == Type.REF;
  }

  private Value argument(Value v, CType formal, boolean moreFollow) {
    return switch (formal.plain()) {
      case CType.Int i -> arithmetic.integer(v, i.kind(), Type.I64);
      case CType.Struct s -> {
        if (!moreFollow) {
          yield frame.asPtr(v);
        }
        // A later argument may change what this one was.
        Location copy = frame.temporary(s);
        frame.copy(copy, new Location(v, 0, MemoryClass.ANY, s.align()), s.size());
        yield frame.address(copy);
      }
      default -> v;
    };
  }

  /** A parameter or result in the form that values have inside. */
  Value fromBoundary(Value v, CType type) {
    return switch (type.plain()) {
      case CType.Int i -> i.kind().size() == 8 ? v : b.unary(UnaryOp.TRUNC, Representation.of(type), v);
      case CType.Pointer _ -> Representation.of(type) == Type.REF ? frame.asRef(v) : v;
      default -> v;
    };
  }

  /** The bounds that a declared pointer type has at run time, for messages and checks. */
  static Bounds boundsOf(CType type) {
    return ((CType.Pointer) type.plain()).bounds();
  }

  /** Whether storing a pointer through that place may let it outlive this activation. */
  static boolean isKeptPlace(Place place) {
    return Origin.ofObject(place) != Origin.LOCAL;
  }
}
