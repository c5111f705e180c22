package org.spindle.frontend.cove.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.frontend.cove.check.InitializedOnce;
import org.spindle.frontend.cove.tree.FunctionDefinition;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.source.SourceRange;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Position;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** The procedure being built: its local variables and what all of lowering emits again and again. */
final class Frame {
  /** What a safepoint charges, in Alpha cycles: about one pass through a small loop or function. */
  static final long SAFEPOINT_COST = 10;

  final ProcedureBuilder b;
  final UnitLowering unit;
  /** What checked run-time errors are, which pass through every function. */
  private static final String RUN_TIME_ERROR = "RuntimeError.E";

  private final Set<Variable> escaping;
  private final InitializedOnce initializedOnce;
  private final Set<Variable> notNull = new HashSet<>();
  private final Map<Variable, Integer> slots = new HashMap<>();
  private final Map<Variable, Integer> counts = new HashMap<>();
  private final Map<Variable, Integer> counted = new HashMap<>();

  private final CType.Raises raises;
  private Label guard;
  private Value guarded;

  Frame(ProcedureBuilder builder, UnitLowering unit, FunctionDefinition function) {
    this.raises = function.symbol().type().promises().raises();
    this.b = builder;
    this.unit = unit;
    this.escaping = function.escaping();
    this.initializedOnce = InitializedOnce.in(function);
  }

  void at(SourceRange range) {
    b.at(position(range));
  }

  static Position position(SourceRange range) {
    return range.hasPosition()
        ? new Position(range.saidPath(), range.saidLine(), range.column())
        : Position.NONE;
  }

  // ---- Variables -------------------------------------------------------------------------------------

  /** Where a variable lives. */
  Location location(Variable v) {
    if (!v.isLocal()) {
      String symbol = unit.symbol(v);
      MemoryClass memory = v.type().isConst()
          ? MemoryClass.CONST
          : unit.isPrivate(v)
              ? MemoryClass.global(symbol)
              : MemoryClass.ANY;
      return new Location(b.globalAddress(symbol, 0), 0, memory, v.type().align());
    }
    int slot = slots.computeIfAbsent(v, _ -> newSlot(v.type()));
    MemoryClass memory = escaping.contains(v) ? MemoryClass.ANY : MemoryClass.SLOT;
    return new Location(b.slotAddress(slot, 0), 0, memory, v.type().align());
  }

  /** Notes that a variable is initialized with a pointer that is not null. */
  void initializedNotNull(Variable v) {
    if (initializedOnce.contains(v)) {
      notNull.add(v);
    }
  }

  /** Whether a pointer variable is never null where it may be used. */
  boolean isNeverNull(Variable v) {
    return notNull.contains(v);
  }

  /** Where the count of a wide local pointer lives. */
  private Location count(Variable v) {
    int slot = counts.computeIfAbsent(v, _ -> b.newSlot(8, 8, false));
    return new Location(b.slotAddress(slot, 0), 0, MemoryClass.SLOT, 8);
  }

  /** Sets the count of a wide local pointer that now holds {@code address}. */
  void storeCount(Variable v, Value address, Value count) {
    store(count(v), count);
    if (escaping.contains(v)) {
      store(counted(v), asRef(address));
    }
  }

  /** The count of a wide local pointer; one that was changed through its own address points to one object, or is null. */
  Value loadCount(Variable v, Value address) {
    Value count = load(Type.I64, count(v));
    if (!escaping.contains(v)) {
      return count;
    }
    Value same = b.compare(CompareOp.EQ, asWord(address), asWord(load(Type.REF, counted(v))));
    return b.select(same, count, b.select(isZero(address), i64(0), i64(1)));
  }

  /** Where the address lives that the count of a wide local pointer belongs to. */
  private Location counted(Variable v) {
    int slot = counted.computeIfAbsent(v, _ -> b.newSlot(8, 8, true));
    return new Location(b.slotAddress(slot, 0), 0, MemoryClass.SLOT, 8);
  }

  private int newSlot(CType type) {
    return b.newSlot(Math.max(1, type.size()), align(type), type.holdsPointers());
  }

  /** Aggregates are aligned so that views of any type fit at their start. */
  private static int align(CType type) {
    return type.isAggregate() ? Math.max(8, type.align()) : type.align();
  }

  /** Fresh memory for a value of an aggregate type. */
  Location temporary(CType type) {
    return new Location(b.slotAddress(newSlot(type), 0), 0, MemoryClass.ANY, type.align());
  }

  // ---- Emission --------------------------------------------------------------------------------------

  Value i64(long n) {
    return b.constant(Type.I64, n);
  }

  Value i32(long n) {
    return b.constant(Type.I32, n);
  }

  Value isZero(Value v) {
    return v.type().isFloat()
        ? b.compare(CompareOp.FEQ, v, v.type() == Type.F64 ? b.constant(0.0) : b.constant(0.0f))
        : b.compare(CompareOp.EQ, v, b.constant(v.type(), 0));
  }

  Value isNotZero(Value v) {
    return v.type().isFloat()
        ? b.compare(CompareOp.FNE, v, v.type() == Type.F64 ? b.constant(0.0) : b.constant(0.0f))
        : b.compare(CompareOp.NE, v, b.constant(v.type(), 0));
  }

  Value asPtr(Value v) {
    return v.type() == Type.PTR ? v : b.unary(UnaryOp.BITCAST, Type.PTR, v);
  }

  Value asRef(Value v) {
    return v.type() == Type.REF ? v : b.unary(UnaryOp.BITCAST, Type.REF, v);
  }

  Value asWord(Value v) {
    return v.type() == Type.I64 ? v : b.unary(UnaryOp.BITCAST, Type.I64, v);
  }

  Value address(Location l) {
    return l.offset() == 0 ? l.base() : b.pointerAdd(l.base(), i64(l.offset()));
  }

  Value add(Value x, Value y) {
    return b.binary(BinaryOp.ADD, x, y);
  }

  void trapIf(CompareOp op, Value x, Value y, TrapCode code) {
    b.trapIf(b.compare(op, x, y), code);
  }

  // ---- Memory ----------------------------------------------------------------------------------------

  /** The base for an access to {@code bytes}: only what begins at a multiple of 8 can be taken for a reference. */
  private Value base(Location l, int bytes) {
    return bytes < 8 || l.align() < 8 ? asPtr(l.base()) : l.base();
  }

  /** Loads a scalar; one that may lie askew is put together from aligned pieces. */
  Value load(Type type, Location l) {
    if (l.align() >= type.bytes()) {
      return b.load(type, l.memory(), base(l, type.bytes()), l.offset());
    }
    Value base = base(l, l.align());
    Type piece = integer(l.align());
    Type whole = integer(type.bytes());
    Value result = null;
    for (int i = 0; i < type.bytes(); i += l.align()) {
      Value part = b.load(piece, l.memory(), base, l.offset() + i);
      Value wide = b.unary(UnaryOp.ZEXT, whole, part);
      Value moved = i == 0 ? wide : b.binary(BinaryOp.SHL, wide, b.constant(whole, 8L * i));
      result = result == null ? moved : b.binary(BinaryOp.OR, result, moved);
    }
    return whole == type ? result : b.unary(UnaryOp.BITCAST, type, result);
  }

  void store(Location l, Value value) {
    int size = value.type().bytes();
    if (l.align() >= size) {
      b.store(l.memory(), base(l, size), l.offset(), value);
      return;
    }
    Value base = base(l, l.align());
    Type piece = integer(l.align());
    Type whole = integer(size);
    Value bits = whole == value.type() ? value : b.unary(UnaryOp.BITCAST, whole, value);
    for (int i = 0; i < size; i += l.align()) {
      Value moved = i == 0 ? bits : b.binary(BinaryOp.LSHR, bits, b.constant(whole, 8L * i));
      b.store(l.memory(), base, l.offset() + i, b.unary(UnaryOp.TRUNC, piece, moved));
    }
  }

  static Type integer(int bytes) {
    return switch (bytes) {
      case 1 -> Type.I8;
      case 2 -> Type.I16;
      case 4 -> Type.I32;
      default -> Type.I64;
    };
  }

  /** Gives a local scalar the value 0. */
  void zeroScalar(Variable v) {
    Type type = Representation.of(v.type());
    store(
        location(v),
        type == Type.F64 ? b.constant(0.0) : type == Type.F32 ? b.constant(0.0f) : b.constant(type, 0));
    if (Representation.isWide(v.type())) {
      storeCount(v, b.nil(Type.REF), i64(0));
    }
  }

  void copy(Location to, Location from, long size) {
    if (size > 0) {
      b.safepointForBytes(size);
      b.copy(to.memory(), asPtr(address(to)), from.memory(), asPtr(address(from)), i64(size),
          Math.min(to.align(), from.align()));
    }
  }

  void zero(Location l, long size) {
    if (size > 0) {
      b.safepointForBytes(size);
      b.fill(l.memory(), address(l), b.constant(Type.I8, 0), i64(size));
    }
  }

  // ---- Exceptions ------------------------------------------------------------------------------------

  /** Whether exceptions of this set may leave the function although it does not let them pass. */
  boolean mayEscape(CType.Raises raised) {
    return !raises.covers(raised);
  }

  /** A call of something that may raise what the function does not let pass. */
  Value guardedCall(Callee callee, Type result, List<Value> arguments) {
    if (guard == null) {
      guard = b.newBlock();
      guarded = b.addParameter(guard, Type.PTR);
    }
    Label next = b.newBlock();
    Value value = result == null ? null : b.addParameter(next, result);
    b.invoke(callee, result, arguments, new Successor(next), new Successor(guard));
    b.enter(next);
    return value;
  }

  /** Ends the procedure with the block that stops exceptions; checked run-time errors pass. */
  void finishGuard() {
    if (guard == null) {
      return;
    }
    b.enter(guard);
    Value activation = asRef(guarded);
    Value raised = b.load(Type.PTR, MemoryClass.ANY, activation, 0);
    Label pass = b.newBlock();
    List<String> allowed = new ArrayList<>(raises.exceptions());
    allowed.sort(null);
    allowed.add(RUN_TIME_ERROR);
    for (String symbol : allowed) {
      Label next = b.newBlock();
      b.branch(b.compare(CompareOp.EQ, raised, b.globalAddress(symbol, 0)), pass, next);
      b.enter(next);
    }
    b.trap(TrapCode.UNHANDLED);
    b.enter(pass);
    b.raise(asPtr(activation));
  }

  /** Calls a procedure of the run-time library. */
  Value call(String symbol, Type result, Value... arguments) {
    unit.library(symbol, result, arguments);
    return b.call(new Callee.Direct(symbol), result, List.of(arguments));
  }
}
