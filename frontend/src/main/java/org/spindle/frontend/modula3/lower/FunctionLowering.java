package org.spindle.frontend.modula3.lower;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** What the parts that lower one procedure share: its builder, its variables, and the way out of it. */
final class FunctionLowering {
  private static final int MAX_ALIGN = 16;
  private static final String RUN_TIME_ERROR = "RuntimeError.E";

  private final UnitEmitter unit;
  private final UnitOptions options;
  private final ProcedureBuilder builder;
  private final FunctionLowering outer;
  private final SignatureType signature;
  private final Map<VariableSymbol, Location> locations = new HashMap<>();
  private final Map<ProcedureSymbol, FunctionLowering> nested;
  private final Deque<Control> control = new ArrayDeque<>();
  private final boolean functional;
  private final DesignatorLowering designators;
  private final ExpressionLowering expressions;
  private final AggregateLowering aggregates;
  private final PackedAccess packed;
  private final CallLowering calls;
  private final StatementLowering statements;
  private FrameLayout frame;
  private int frameSlot = -1;
  private Value environment;
  private Value hiddenResult;
  private int resultSlot = -1;
  private Label guard;
  private Value guarded;

  /**
   * The lowering of a procedure or module body.
   *
   * @param outer that of the procedure it is declared in, or null
   * @param signature null for a module body
   */
  FunctionLowering(
      UnitEmitter unit,
      UnitOptions options,
      ProcedureBuilder builder,
      FunctionLowering outer,
      SignatureType signature,
      boolean functional) {
    this.unit = unit;
    this.options = options;
    this.builder = builder;
    this.outer = outer;
    this.signature = signature;
    this.functional = functional;
    this.nested = outer == null ? new HashMap<>() : outer.nested;
    this.designators = new DesignatorLowering(this);
    this.aggregates = new AggregateLowering(this);
    this.packed = new PackedAccess(this);
    this.calls = new CallLowering(this);
    this.expressions = new ExpressionLowering(this);
    this.statements = new StatementLowering(this);
  }

  UnitEmitter unit() {
    return unit;
  }

  UnitOptions options() {
    return options;
  }

  ProcedureBuilder builder() {
    return builder;
  }

  DesignatorLowering designators() {
    return designators;
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  AggregateLowering aggregates() {
    return aggregates;
  }

  PackedAccess packed() {
    return packed;
  }

  CallLowering calls() {
    return calls;
  }

  StatementLowering statements() {
    return statements;
  }

  Deque<Control> control() {
    return control;
  }

  SignatureType signature() {
    return signature;
  }

  boolean isFunctional() {
    return functional;
  }

  FunctionLowering outer() {
    return outer;
  }

  /** The procedures nested somewhere, with the one that each is declared in. */
  Map<ProcedureSymbol, FunctionLowering> nested() {
    return nested;
  }

  Value hiddenResult() {
    return hiddenResult;
  }

  void setHiddenResult(Value address) {
    hiddenResult = address;
  }

  void setEnvironment(Value value) {
    environment = value;
  }

  Value environment() {
    return environment;
  }

  /** Gives the variables one frame, for the sake of nested procedures. */
  void setFrame(FrameLayout layout) {
    frame = layout;
    frameSlot = builder.newSlot(layout.size(), MAX_ALIGN, true);
    if (environment != null) {
      builder.store(MemoryClass.SLOT, builder.slotAddress(frameSlot, 0), 0, environment);
    }
  }

  FrameLayout frame() {
    return frame;
  }

  /** The slot that holds the result while FINALLY clauses run. */
  int resultSlot() {
    if (resultSlot < 0) {
      resultSlot = builder.newSlot(8, 8, Layout.isTraced(signature.result()));
    }
    return resultSlot;
  }

  /** The address of the frame of this procedure or one around it. */
  Value frameOf(FunctionLowering owner) {
    if (owner == this) {
      return builder.slotAddress(frameSlot, 0);
    }
    Value base = environment;
    for (FunctionLowering f = outer; f != owner; f = f.outer) {
      base = builder.load(org.spindle.ir.Type.PTR, MemoryClass.SLOT, base, 0);
    }
    return base;
  }

  Location location(VariableSymbol v) {
    for (FunctionLowering f = this; f != null; f = f.outer) {
      Location found = f.locations.get(v);
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException("no storage for " + v.name());
  }

  void locate(VariableSymbol v, Location location) {
    locations.put(v, location);
  }

  /** Storage for a variable of this procedure. */
  Place declare(VariableSymbol v) {
    if (frame != null) {
      Location.InFrame in = new Location.InFrame(this, frame.offset(v));
      locations.put(v, in);
      return new Place(builder.slotAddress(frameSlot, in.offset()), 0, MemoryClass.SLOT);
    }
    int slot = newSlot(v.type());
    locations.put(v, new Location.Slot(slot));
    return new Place(builder.slotAddress(slot, 0), 0, MemoryClass.SLOT);
  }

  /** Makes a variable a name for storage elsewhere. */
  void alias(VariableSymbol v, Place place) {
    if (frame == null) {
      locations.put(v, new Location.At(place));
      return;
    }
    long offset = frame.offset(v);
    Bits bits = place.bits();
    Place start = new Place(place.base(), place.offset(), place.memory());
    builder.store(MemoryClass.SLOT, builder.slotAddress(frameSlot, offset), 0, pointer(start));
    if (bits != null && bits.variable() != null) {
      builder.store(MemoryClass.SLOT, builder.slotAddress(frameSlot, offset), 8, bits.variable());
    }
    locations.put(v, new Location.FramePointer(this, offset, place.memory(), bits));
  }

  /** Makes a variable a name for an open array. */
  void alias(VariableSymbol v, OpenArray array) {
    if (frame == null) {
      locations.put(v, new Location.Open(array));
      return;
    }
    long offset = frame.offset(v);
    Value base = builder.slotAddress(frameSlot, offset);
    builder.store(MemoryClass.SLOT, base, 0, array.data());
    for (int i = 0; i < array.lengths().size(); i++) {
      builder.store(MemoryClass.SLOT, base, 8L * (i + 1), array.lengths().get(i));
    }
    locations.put(v, new Location.FramePointer(this, offset, array.memory(), null));
  }

  int newSlot(Type type) {
    long size = Math.max(8, Layout.round(Layout.size(type), 8));
    return builder.newSlot(size, Math.max(8, Math.min(MAX_ALIGN, Layout.align(type))), Layout.isTraced(type));
  }

  /** Storage for a value that has none. */
  Place temporary(Type type) {
    return new Place(builder.slotAddress(newSlot(type), 0), 0, MemoryClass.SLOT);
  }

  // Small steps of code generation.

  Value word(long value) {
    return builder.constant(org.spindle.ir.Type.I64, value);
  }

  Value binary(BinaryOp op, Value a, Value b) {
    return builder.binary(op, a, b);
  }

  Value compare(CompareOp op, Value a, Value b) {
    return builder.compare(op, a, b);
  }

  /** An i1 as a BOOLEAN. */
  Value toBoolean(Value truth) {
    return builder.unary(UnaryOp.ZEXT, org.spindle.ir.Type.I64, truth);
  }

  /** A BOOLEAN as an i1. */
  Value toTruth(Value bool) {
    return compare(CompareOp.NE, bool, word(0));
  }

  /** The address of a place as a ptr. */
  Value pointer(Place place) {
    if (place.isPacked()) {
      throw new IllegalArgumentException("packed values have no address");
    }
    if (place.offset() == 0 && place.base().type() == org.spindle.ir.Type.PTR) {
      return place.base();
    }
    return builder.pointerAdd(place.base(), word(place.offset()));
  }

  /** The value of a scalar in memory, extended to a word if it is ordinal. */
  Value load(Place place, Type type) {
    boolean signed = TypeRelations.unpacked(type) instanceof OrdinalType o && o.isSigned();
    if (place.isPacked()) {
      return packed.load(place, signed);
    }
    if (isTooLittleAligned(place, type)) {
      Place aligned = temporary(type);
      aggregates.copy(aligned, place, type);
      return load(aligned, type);
    }
    org.spindle.ir.Type stored = SirTypes.storage(type);
    Value raw = builder.load(stored, place.memory(), place.base(), place.offset());
    if (stored.isInteger() && stored != org.spindle.ir.Type.I64) {
      return builder.unary(signed ? UnaryOp.SEXT : UnaryOp.ZEXT, org.spindle.ir.Type.I64, raw);
    }
    return raw;
  }

  void store(Place place, Type type, Value value) {
    if (place.isPacked()) {
      packed.store(place, value);
      return;
    }
    if (isTooLittleAligned(place, type)) {
      Place aligned = temporary(type);
      store(aligned, type, value);
      aggregates.copy(place, aligned, type);
      return;
    }
    org.spindle.ir.Type stored = SirTypes.storage(type);
    Value raw = stored.isInteger() && stored != org.spindle.ir.Type.I64
        ? builder.unary(UnaryOp.TRUNC, stored, value)
        : value;
    builder.store(place.memory(), place.base(), place.offset(), raw);
  }

  /** Whether LOOPHOLE has given storage a type that it may not be aligned for. */
  private static boolean isTooLittleAligned(Place place, Type type) {
    return place.mostAligned() < Layout.align(type);
  }

  /** A scalar constant. */
  Value constant(Type type, Constant value) {
    return switch (value) {
      case Constant.Ordinal(long n) -> word(n);
      case Constant.Real(double d) -> SirTypes.value(type) == org.spindle.ir.Type.F32
          ? builder.constant((float) d)
          : builder.constant(d);
      case Constant.Text(String text) -> builder.staticReference(unit.text(text), 8);
      case Constant.Nil() -> builder.nil(SirTypes.value(type));
      case Constant.Procedure(Constant.ProcedureIdentity p) -> calls.procedureValue(p);
      case Constant.MethodValue m -> constant(type, TypeDescriptors.resolved(m));
      case Constant.SetValue(BigInteger bits) -> word(bits.longValue());
      case Constant.RecordValue _, Constant.ArrayValue _ -> throw new IllegalArgumentException(type.show());
    };
  }

  // Checks and exceptions.

  void at(SourceRange range) {
    builder.at(UnitEmitter.position(range));
  }

  /** The block that an exception raised here goes to, or null if it leaves the procedure. */
  Label handler() {
    for (Control c : control) {
      switch (c) {
        case Control.InTry t -> {
          return t.handler();
        }
        case Control.InFinally f -> {
          return f.handler;
        }
        case Control.InLoop _ -> {}
      }
    }
    return null;
  }

  /** A checked run-time error if the condition holds, to be caught here if there is a handler. */
  void trapIf(Value condition, TrapCode code) {
    Label handler = handler();
    if (handler == null) {
      builder.trapIf(condition, code);
      return;
    }
    Label bad = builder.newBlock();
    Label good = builder.newBlock();
    builder.branch(condition, bad, good);
    builder.enter(bad);
    builder.trap(code, new Successor(handler));
    builder.enter(good);
  }

  void trap(TrapCode code) {
    Label handler = handler();
    if (handler == null) {
      builder.trap(code);
    } else {
      builder.trap(code, new Successor(handler));
    }
  }

  void checkNotNil(Value reference) {
    trapIf(compare(CompareOp.EQ, reference, builder.nil(reference.type())), TrapCode.NIL);
  }

  /** Whether exceptions of this set may leave the procedure although its RAISES set does not have them. */
  boolean mayEscape(SignatureType.Raises raises) {
    return signature != null && !signature.raises().covers(raises);
  }

  /** The block that stops exceptions that must not leave the procedure. */
  private Label guard() {
    if (guard == null) {
      guard = builder.newBlock();
      guarded = builder.addParameter(guard, org.spindle.ir.Type.PTR);
    }
    return guard;
  }

  /**
   * Ends the procedure with the block that exceptions go through which its RAISES set may not have: those that it has,
   * and checked run-time errors, pass on.
   */
  void finishGuard() {
    if (guard == null) {
      return;
    }
    builder.enter(guard);
    Value object = builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.REF, guarded);
    Value raised =
        builder.load(org.spindle.ir.Type.PTR, MemoryClass.ANY, object, ExceptionArgument.EXCEPTION);
    Label pass = builder.newBlock();
    List<String> allowed = new ArrayList<>(signature.raises().exceptions());
    allowed.add(RUN_TIME_ERROR);
    for (String symbol : allowed) {
      Label next = builder.newBlock();
      builder.branch(compare(CompareOp.EQ, raised, builder.globalAddress(symbol, 0)), pass, next);
      builder.enter(next);
    }
    builder.trap(TrapCode.UNHANDLED);
    builder.enter(pass);
    builder.raise(builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.PTR, object));
  }

  /** Leaves with an exception activation. */
  void rethrow(Value activation) {
    Label handler = handler();
    if (handler == null && signature != null && !signature.raises().any()) {
      builder.jump(guard(), activation);
    } else if (handler == null) {
      builder.raise(activation);
    } else {
      builder.jump(handler, activation);
    }
  }

  /** A call of something that may raise these exceptions; null if there is no result. */
  Value call(
      Callee callee, org.spindle.ir.Type result, List<Value> arguments, SignatureType.Raises raises) {
    return call(callee, result, arguments, handler() == null && mayEscape(raises) ? guard() : handler());
  }

  /** A call, caught if there is a handler; null if there is no result. */
  private Value call(
      Callee callee, org.spindle.ir.Type result, List<Value> arguments, Label handler) {
    if (handler == null) {
      return builder.call(callee, result, arguments);
    }
    Label next = builder.newBlock();
    Value value = result == null ? null : builder.addParameter(next, result);
    builder.invoke(callee, result, arguments, new Successor(next), new Successor(handler));
    builder.enter(next);
    return value;
  }

  /** A call of a procedure of the run-time library. */
  Value runtime(String symbol, org.spindle.ir.Type result, Value... arguments) {
    List<org.spindle.ir.Type> types = Arrays.stream(arguments).map(Value::type).toList();
    unit.extern(symbol, new org.spindle.ir.Signature(new ArrayList<>(types), result),
        org.spindle.ir.Effects.NONE);
    return call(new Callee.Direct(symbol), result, List.of(arguments), handler());
  }

  void safepoint() {
    if (!options.uninterruptible()) {
      builder.safepoint(UnitOptions.SAFEPOINT_COST);
    }
  }

  /** Charges the budget for a copy. */
  void safepointForBytes(Value size) {
    if (!options().uninterruptible()) {
      builder.safepointForBytes(size);
    }
  }

  /** Charges the budget for a copy of a known size. */
  void safepointForBytes(long size) {
    if (!options().uninterruptible()) {
      builder.safepointForBytes(size);
    }
  }
}
