package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.syntax.Signature.Mode;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Value;

/** Calls, procedure values and NEW. */
final class CallLowering {
  private static final String THROW = "rt.throw";
  private static final int DESCRIPTOR_BYTES = 64;
  private static final int DESCRIPTOR_ALIGN = 8;
  private static final int NUMBER = 8;
  private static final int FLAGS = 24;
  private static final int ENVIRONMENT = 40;
  private static final int CLOSURE_FLAG = 4;

  private final FunctionLowering f;
  private final ProcedureBuilder builder;
  private boolean calls;

  CallLowering(FunctionLowering f) {
    this.f = f;
    this.builder = f.builder();
  }

  /** Whether the procedure calls others, so that it may recurse. */
  boolean madeCalls() {
    return calls;
  }

  /** The descriptor's address of a procedure; of a nested one, that of a new closure. */
  Value procedureValue(Constant.ProcedureIdentity identity) {
    ProcedureSymbol p = (ProcedureSymbol) identity;
    if (p.isTopLevel()) {
      f.unit().use(p);
      return builder.procedureAddress(p.external().orElse(p.linkName()));
    }
    int slot = builder.newSlot(DESCRIPTOR_BYTES, DESCRIPTOR_ALIGN, false);
    Value closure = builder.slotAddress(slot, 0);
    Value descriptor = builder.procedureAddress(p.linkName());
    builder.copy(MemoryClass.ANY, closure, MemoryClass.ANY, descriptor, f.word(DESCRIPTOR_BYTES),
        DESCRIPTOR_ALIGN);
    Value flags = builder.load(org.spindle.ir.Type.I64, MemoryClass.ANY, closure, FLAGS);
    builder.store(MemoryClass.ANY, closure, FLAGS, f.binary(BinaryOp.OR, flags, f.word(CLOSURE_FLAG)));
    builder.store(MemoryClass.ANY, closure, ENVIRONMENT, f.frameOf(f.nested().get(p)));
    return closure;
  }

  /** Whether a procedure value may be a closure: it came in as an argument. */
  private static boolean mayBeClosure(TypedExpression e) {
    return switch (e) {
      case TypedExpression.VariableUse(_, VariableSymbol v) -> switch (v.variableKind()) {
        case VALUE_FORMAL, READONLY_FORMAL, VAR_FORMAL, WITH_READONLY, WITH_ALIAS -> true;
        case GLOBAL, LOCAL, FOR_INDEX -> false;
      };
      case TypedExpression.Literal(_, _, Constant.Procedure(Constant.ProcedureIdentity p)) -> !p.isTopLevel();
      case TypedExpression.Retype r -> mayBeClosure(r.operand());
      default -> false;
    };
  }

  /** Traps if a procedure value that is about to be stored is a closure. */
  void checkNoClosure(TypedExpression e, Value value) {
    if (!(TypeRelations.unpacked(e.type()) instanceof ProcedureType) || !mayBeClosure(e)) {
      return;
    }
    Label look = builder.newBlock();
    Label end = builder.newBlock();
    builder.branch(f.compare(CompareOp.EQ, value, builder.nil(value.type())), end, look);
    builder.enter(look);
    f.trapIf(isClosure(value), TrapCode.CLOSURE);
    builder.jump(end);
    builder.enter(end);
  }

  /** Whether two procedure values are equal: closures are when both body and environment are. */
  Value equal(TypedExpression left, Value a, TypedExpression right, Value b) {
    Value same = f.compare(CompareOp.EQ, a, b);
    if (!mayBeClosure(left) || !mayBeClosure(right)) {
      return same;
    }
    Label end = builder.newBlock();
    Value result = builder.addParameter(end, org.spindle.ir.Type.I1);
    Value no = builder.constant(org.spindle.ir.Type.I1, 0);
    Value nil = builder.nil(org.spindle.ir.Type.PTR);
    unless(same, end, builder.constant(org.spindle.ir.Type.I1, 1));
    unless(f.compare(CompareOp.EQ, a, nil), end, no);
    unless(f.compare(CompareOp.EQ, b, nil), end, no);
    unless(f.compare(CompareOp.NE, word(a, FLAGS), word(b, FLAGS)), end, no);
    Label look = builder.newBlock();
    builder.branch(isClosure(a), new Successor(look), new Successor(end, List.of(no)));
    builder.enter(look);
    unless(f.compare(CompareOp.NE, word(a, NUMBER), word(b, NUMBER)), end, no);
    builder.jump(end, f.compare(CompareOp.EQ, word(a, ENVIRONMENT), word(b, ENVIRONMENT)));
    builder.enter(end);
    return result;
  }

  private void unless(Value condition, Label end, Value result) {
    Label next = builder.newBlock();
    builder.branch(condition, new Successor(end, List.of(result)), new Successor(next));
    builder.enter(next);
  }

  private Value word(Value descriptor, int offset) {
    return builder.load(org.spindle.ir.Type.I64, MemoryClass.ANY, descriptor, offset);
  }

  private Value isClosure(Value descriptor) {
    Value flags = builder.load(org.spindle.ir.Type.I64, MemoryClass.ANY, descriptor, FLAGS);
    return f.toTruth(f.binary(BinaryOp.AND, flags, f.word(CLOSURE_FLAG)));
  }

  /** A call; a result that is no scalar goes to {@code target}, or is lost if that is null. */
  Value call(TypedExpression.Call c, Place target) {
    SignatureType signature = c.callee().signature();
    List<Value> arguments = new ArrayList<>();
    calls = true;
    Value procedure = null;
    Value receiver = null;
    switch (c.callee()) {
      case TypedExpression.DirectCallee _ -> {}
      case TypedExpression.ValueCallee v -> procedure = f.expressions().scalar(v.value());
      case TypedExpression.MethodCallee m -> {
        receiver = f.expressions().scalar(m.receiver());
        f.at(c.range());
        f.checkNotNil(receiver);
        Value descriptor = f.expressions().tests().descriptor(receiver);
        long offset = TypeDescriptors.methodOffset(m.owner(), m.method());
        procedure = builder.load(org.spindle.ir.Type.PTR, MemoryClass.CONST, descriptor, offset);
      }
    }
    if (Signatures.hasHiddenResult(signature)) {
      arguments.add(f.pointer(target != null ? target : f.temporary(signature.result())));
    }
    if (receiver != null) {
      arguments.add(receiver);
    }
    passAll(c.actuals(), arguments);
    f.at(c.range());
    org.spindle.ir.Type result =
        signature.result() == null || Signatures.hasHiddenResult(signature)
            ? null
            : SirTypes.value(signature.result());
    return switch (c.callee()) {
      case TypedExpression.DirectCallee d -> direct(d.procedure(), result, arguments, signature.raises());
      case TypedExpression.MethodCallee _ -> {
        checkCaught(procedure);
        org.spindle.ir.Signature s = Signatures.of(signature, receiver.type(), false);
        yield f.call(new Callee.Indirect(procedure, s), result, arguments, signature.raises());
      }
      case TypedExpression.ValueCallee v -> indirect(v, procedure, result, arguments);
    };
  }

  private Value direct(
      ProcedureSymbol p, org.spindle.ir.Type result, List<Value> arguments, SignatureType.Raises raises) {
    if (p.external().orElse("").equals(THROW)) {
      f.rethrow(arguments.getFirst());
      builder.enter(builder.newBlock());
      return null;
    }
    f.unit().use(p);
    String symbol = p.external().orElse(p.linkName());
    if (!p.isTopLevel()) {
      List<Value> all = new ArrayList<>();
      all.add(f.frameOf(f.nested().get(p)));
      all.addAll(arguments);
      return f.call(new Callee.Direct(symbol), result, all, raises);
    }
    return f.call(p.isEvent() ? new Callee.Event(symbol) : new Callee.Direct(symbol), result, arguments,
        raises);
  }

  private Value indirect(
      TypedExpression.ValueCallee v, Value procedure, org.spindle.ir.Type result, List<Value> arguments) {
    SignatureType.Raises raises = v.signature().raises();
    org.spindle.ir.Signature plain = Signatures.of(v.signature(), null, false);
    if (!mayBeClosure(v.value())) {
      checkCaught(procedure);
      return f.call(new Callee.Indirect(procedure, plain), result, arguments, raises);
    }
    f.checkNotNil(procedure);
    Label closure = builder.newBlock();
    Label ordinary = builder.newBlock();
    Label end = builder.newBlock();
    Value merged = result == null ? null : builder.addParameter(end, result);
    builder.branch(isClosure(procedure), closure, ordinary);
    builder.enter(ordinary);
    Value first = f.call(new Callee.Indirect(procedure, plain), result, arguments, raises);
    builder.end(jump(end, first));
    builder.enter(closure);
    List<Value> all = new ArrayList<>();
    all.add(builder.load(org.spindle.ir.Type.PTR, MemoryClass.ANY, procedure, ENVIRONMENT));
    all.addAll(arguments);
    org.spindle.ir.Signature nested = Signatures.of(v.signature(), org.spindle.ir.Type.PTR, true);
    Value second = f.call(new Callee.Indirect(procedure, nested), result, all, raises);
    builder.end(jump(end, second));
    builder.enter(end);
    return merged;
  }

  /** A procedure does not catch the trap of its own call of NIL, so where there is a handler it looks first. */
  private void checkCaught(Value procedure) {
    if (f.handler() != null) {
      f.checkNotNil(procedure);
    }
  }

  private Terminator jump(Label target, Value value) {
    List<Value> values = value == null ? List.of() : List.of(value);
    return new Terminator.Jump(new Successor(target, values), builder.position());
  }

  /** Evaluates arguments in the order in which they are written, which need not be that of the parameters. */
  private void passAll(List<TypedExpression.Actual> actuals, List<Value> arguments) {
    List<List<Value>> passed = new ArrayList<>();
    actuals.forEach(a -> passed.add(new ArrayList<>()));
    IntStream.range(0, actuals.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> actuals.get(i).value().range().start()))
        .forEach(i -> pass(actuals.get(i), passed.get(i)));
    passed.forEach(arguments::addAll);
  }

  private void pass(TypedExpression.Actual actual, List<Value> arguments) {
    SignatureType.Formal formal = actual.formal();
    TypedExpression value = actual.value();
    if (SirTypes.isOpen(formal.type())) {
      f.at(value.range());
      OpenArray a = f.designators().openAs(value, formal.type());
      arguments.add(a.data());
      arguments.addAll(a.lengths());
    } else if (SirTypes.isOpen(value.type())) {
      OpenArray a = f.designators().open(value, SirTypes.openDimensions(value.type()));
      f.at(value.range());
      f.aggregates().checkShape(formal.type(), a.lengths());
      arguments.add(SirTypes.hasBitAddress(a.element()) ? f.designators().byteAddress(a.data()) : a.data());
    } else
      if (formal.mode() == Mode.READONLY && SirTypes.isScalar(formal.type())
          && !(TypedExpression.isDesignator(value) && TypeRelations.same(value.type(), formal.type()))) {
            Value scalar = f.expressions().scalar(value);
            Place copy = f.temporary(formal.type());
            f.store(copy, formal.type(), scalar);
            arguments.add(f.pointer(copy));
          } else
        if (formal.mode() != Mode.VALUE || !SirTypes.isScalar(formal.type())) {
          arguments.add(f.pointer(f.designators().addressed(value)));
        } else {
          arguments.add(f.expressions().scalar(value));
        }
  }

  /** NEW. */
  Value allocate(TypedExpression.New n) {
    List<Value> lengths = n.lengths().stream().map(f.expressions()::scalar).toList();
    List<Value> values = new ArrayList<>();
    List<Place> aggregates = new ArrayList<>();
    for (TypedExpression.FieldValue v : n.fields()) {
      boolean scalar = SirTypes.isScalar(v.field().type());
      values.add(scalar ? f.expressions().scalar(v.value()) : null);
      aggregates.add(scalar ? null : f.designators().place(v.value()));
    }
    f.at(n.range());
    org.spindle.ir.Type sir = SirTypes.value(n.type());
    boolean traced = sir == org.spindle.ir.Type.REF;
    Value descriptor = builder.globalAddress(f.unit().descriptor(n.allocated()), 0);
    Value result;
    if (lengths.isEmpty()) {
      result = f.runtime(traced ? "RTHeapRep.Allocate" : "RTHeapRep.AllocateUntraced", sir, descriptor);
    } else {
      int slot = builder.newSlot(8L * lengths.size(), 8, false);
      for (int i = 0; i < lengths.size(); i++) {
        builder.store(MemoryClass.SLOT, builder.slotAddress(slot, 0), 8L * i, lengths.get(i));
      }
      String allocator = traced ? "RTHeapRep.AllocateArray" : "RTHeapRep.AllocateUntracedArray";
      result = f.runtime(allocator, sir, descriptor, builder.slotAddress(slot, 0), f.word(lengths.size()));
    }
    for (int i = 0; i < n.fields().size(); i++) {
      TypedExpression.FieldValue v = n.fields().get(i);
      Place place = fieldPlace(n.type(), result, v);
      if (values.get(i) != null) {
        f.store(place, v.field().type(), values.get(i));
      } else {
        f.aggregates().copy(place, aggregates.get(i), v.field().type());
      }
    }
    return result;
  }

  private Place fieldPlace(Type type, Value reference, TypedExpression.FieldValue v) {
    if (v.owner().isPresent()) {
      return f.designators().field(reference, v.owner().get(), v.field());
    }
    RecordType record = (RecordType) TypeRelations.unpacked(referent(type));
    Place start = new Place(reference, 0, f.designators().heap(type, ""));
    return f.packed().field(start, record, v.field());
  }

  private static Type referent(Type type) {
    return switch (type) {
      case RefType r -> r.referent();
      case OpaqueType o -> referent(o.concrete());
      default -> throw new IllegalArgumentException(type.show());
    };
  }

  /** Raises an exception with an argument, which may be null. */
  void raise(String exception, Type argumentType, TypedExpression argument, Value position) {
    if (f.handler() == null
        && f.mayEscape(new SignatureType.Raises(false, new TreeSet<>(List.of(exception))))) {
      f.trap(TrapCode.UNHANDLED);
      return;
    }
    org.spindle.ir.Position place = builder.position();
    Value bits = f.word(0);
    Value reference = builder.nil(org.spindle.ir.Type.REF);
    if (argument != null) {
      switch (ExceptionArgument.kind(argumentType)) {
        case BITS -> bits = ExceptionArgument.toBits(f, argumentType, f.expressions().scalar(argument));
        case REFERENCE -> reference = f.expressions().scalar(argument);
        case BOXED -> {
          Place value = f.designators().addressed(argument);
          Value box = builder.globalAddress(f.unit().descriptor(ExceptionArgument.box(argumentType)), 0);
          reference = f.runtime("RTHeapRep.Allocate", org.spindle.ir.Type.REF, box);
          f.aggregates().copy(new Place(reference, 0, MemoryClass.ANY), value, argumentType);
        }
      }
    }
    Value descriptor = builder.globalAddress(exception, 0);
    builder.at(place);
    f.runtime("RTException.Raise", null, descriptor, bits, reference, position);
    f.trap(TrapCode.UNREACHABLE);
  }
}
