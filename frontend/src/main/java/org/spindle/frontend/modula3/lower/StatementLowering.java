package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.modula3.names.ExceptionSymbol;
import org.spindle.frontend.modula3.typed.TypedBlock;
import org.spindle.frontend.modula3.typed.TypedExpression;
import org.spindle.frontend.modula3.typed.TypedProcedure;
import org.spindle.frontend.modula3.typed.TypedStatement;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.frontend.source.SourceRange;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator.Switch;
import org.spindle.ir.TrapCode;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/** Lowers statements. */
final class StatementLowering {
  /** Labels that cover more values than this are tested as ranges instead of entering the switch. */
  private static final long MAX_EXPANDED = 64;

  private final FunctionLowering f;
  private final ProcedureBuilder builder;

  StatementLowering(FunctionLowering f) {
    this.f = f;
    this.builder = f.builder();
  }

  void lower(List<TypedStatement> statements) {
    statements.forEach(this::lower);
  }

  /** A block: its variables, its statements, then the procedures declared in it. */
  void block(TypedBlock block) {
    for (TypedProcedure p : block.procedures()) {
      f.nested().put(p.symbol(), f);
    }
    for (TypedBlock.Local local : block.locals()) {
      f.at(local.variable().range());
      Place place = f.declare(local.variable());
      Type type = local.variable().type();
      if (local.initial().isPresent()) {
        f.aggregates().assignInto(place, type, local.initial().get());
      } else {
        f.aggregates().initialize(place, type);
      }
    }
    lower(block.statements());
    for (TypedProcedure p : block.procedures()) {
      ProcedureLowering.lower(f.unit(), f.options(), p, f);
    }
  }

  private void lower(TypedStatement statement) {
    f.at(statement.range());
    switch (statement) {
      case TypedStatement.Assign s -> f.aggregates().assign(s.target(), s.value());
      case TypedStatement.Evaluate s -> evaluate(s.value());
      case TypedStatement.Block s -> block(s.block());
      case TypedStatement.If s -> ifStatement(s);
      case TypedStatement.Case s -> caseStatement(s);
      case TypedStatement.Loop s -> {
        Label head = builder.newBlock();
        Label exit = builder.newBlock();
        builder.jump(head);
        loopBody(head, exit, s.body());
        builder.jump(head);
        builder.enter(exit);
      }
      case TypedStatement.While s -> {
        Label head = builder.newBlock();
        Label body = builder.newBlock();
        Label exit = builder.newBlock();
        builder.jump(head);
        builder.enter(head);
        f.safepoint();
        f.expressions().condition(s.condition(), body, exit);
        builder.enter(body);
        f.control().push(new Control.InLoop(exit));
        lower(s.body());
        f.control().pop();
        builder.jump(head);
        builder.enter(exit);
      }
      case TypedStatement.Repeat s -> {
        Label head = builder.newBlock();
        Label exit = builder.newBlock();
        builder.jump(head);
        loopBody(head, exit, s.body());
        f.expressions().condition(s.condition(), exit, head);
        builder.enter(exit);
      }
      case TypedStatement.For s -> forStatement(s);
      case TypedStatement.With s -> with(s);
      case TypedStatement.Exit _ -> {
        exit();
        builder.enter(builder.newBlock());
      }
      case TypedStatement.Return s -> returnStatement(s);
      case TypedStatement.Raise s -> raise(s);
      case TypedStatement.TryExcept s -> tryExcept(s);
      case TypedStatement.TryFinally s ->
          tryFinally(s.range(), () -> lower(s.body()), () -> lower(s.cleanup()));
      case TypedStatement.Lock s -> lock(s);
      case TypedStatement.TypeCase s -> typeCase(s);
      case TypedStatement.Step s -> step(s);
      case TypedStatement.Assert s -> {
        Label good = builder.newBlock();
        Label bad = builder.newBlock();
        f.expressions().condition(s.condition(), good, bad);
        builder.enter(bad);
        f.at(s.range());
        f.trap(TrapCode.ASSERT);
        builder.enter(good);
      }
      case TypedStatement.Dispose s -> dispose(s);
    }
  }

  private void loopBody(Label head, Label exit, List<TypedStatement> body) {
    builder.enter(head);
    f.safepoint();
    f.control().push(new Control.InLoop(exit));
    lower(body);
    f.control().pop();
  }

  private void evaluate(TypedExpression e) {
    if (e instanceof TypedExpression.Call c) {
      f.calls().call(c, null);
    } else if (SirTypes.isScalar(e.type())) {
      f.expressions().scalar(e);
    } else {
      f.designators().place(e);
    }
  }

  private void ifStatement(TypedStatement.If s) {
    Label end = builder.newBlock();
    for (TypedStatement.Guarded g : s.branches()) {
      Label body = builder.newBlock();
      Label next = builder.newBlock();
      f.expressions().condition(g.condition(), body, next);
      builder.enter(body);
      lower(g.body());
      builder.jump(end);
      builder.enter(next);
    }
    lower(s.otherwise());
    builder.jump(end);
    builder.enter(end);
  }

  private void caseStatement(TypedStatement.Case s) {
    Value selector = f.expressions().scalar(s.selector());
    f.at(s.range());
    Label end = builder.newBlock();
    Label otherwise = builder.newBlock();
    List<Switch.Case> cases = new ArrayList<>();
    List<Label> bodies = new ArrayList<>();
    for (TypedStatement.CaseBranch b : s.branches()) {
      Label body = builder.newBlock();
      bodies.add(body);
      for (TypedStatement.Interval i : b.labels()) {
        long span = i.high() - i.low();
        if (span >= 0 && span < MAX_EXPANDED) {
          for (long n = i.low(); n <= i.high(); n++) {
            cases.add(new Switch.Case(n, new Successor(body)));
            if (n == Long.MAX_VALUE) {
              break;
            }
          }
        } else {
          Label next = builder.newBlock();
          Value position = f.binary(BinaryOp.SUB, selector, f.word(i.low()));
          builder.branch(f.compare(CompareOp.ULE, position, f.word(span)), body, next);
          builder.enter(next);
        }
      }
    }
    builder.switchOn(selector, cases, new Successor(otherwise));
    for (int i = 0; i < bodies.size(); i++) {
      builder.enter(bodies.get(i));
      lower(s.branches().get(i).body());
      builder.jump(end);
    }
    builder.enter(otherwise);
    if (s.otherwise().isPresent()) {
      lower(s.otherwise().get());
      builder.jump(end);
    } else {
      f.at(s.range());
      f.trap(TrapCode.CASE);
    }
    builder.enter(end);
  }

  private void forStatement(TypedStatement.For s) {
    Value first = f.expressions().scalar(s.first());
    Value last = f.expressions().scalar(s.last());
    Value step = f.expressions().scalar(s.step());
    f.at(s.range());
    OptionalStep known = OptionalStep.of(s.step());
    Place index = f.declare(s.index());
    Type type = s.index().type();
    Label head = builder.newBlock();
    Value current = builder.addParameter(head, org.spindle.ir.Type.I64);
    Label body = builder.newBlock();
    Label exit = builder.newBlock();
    builder.jump(head, first);
    builder.enter(head);
    f.safepoint();
    builder.branch(inside(current, last, step, known), body, exit);
    builder.enter(body);
    f.store(again(index, s), type, current);
    f.control().push(new Control.InLoop(exit));
    lower(s.body());
    f.control().pop();
    f.at(s.range());
    Value next = f.binary(BinaryOp.ADD, current, step);
    if (known == OptionalStep.UNKNOWN || !cannotOverflow(s.last(), known)) {
      // The next value may wrap around, which also ends the loop.
      Label again = builder.newBlock();
      builder.branch(wrapped(current, next, step, known), exit, again);
      builder.enter(again);
    }
    builder.jump(head, next);
    builder.enter(exit);
  }

  /** The address of the index, computed where it is used so that the slot can be promoted. */
  private Place again(Place index, TypedStatement.For s) {
    return f.location(s.index()) instanceof Location.Slot(int slot)
        ? new Place(builder.slotAddress(slot, 0), 0, MemoryClass.SLOT)
        : index;
  }

  /** What is known of a step at compile time. */
  private enum OptionalStep {
    UP,
    DOWN,
    UNKNOWN;

    static OptionalStep of(TypedExpression step) {
      return step instanceof TypedExpression.Literal(_, _, Constant.Ordinal(long n))
          ? n > 0 ? UP : DOWN
          : UNKNOWN;
    }
  }

  private static boolean cannotOverflow(TypedExpression last, OptionalStep step) {
    if (step != OptionalStep.UP) {
      return false;
    }
    return switch (last) {
      case TypedExpression.Literal(_, _, Constant.Ordinal(long n)) -> n < Integer.MAX_VALUE;
      case TypedExpression.Binary b -> b.operation() == TypedExpression.BinaryOperation.SUBTRACT
          && b.left() instanceof TypedExpression.Length;
      default -> TypeRelations.unpacked(last.type()) instanceof OrdinalType o && o.last() < Integer.MAX_VALUE;
    };
  }

  private Value inside(Value current, Value last, Value step, OptionalStep known) {
    Value up = known == OptionalStep.DOWN ? null : f.compare(CompareOp.SLE, current, last);
    Value down = known == OptionalStep.UP ? null : f.compare(CompareOp.SGE, current, last);
    return choose(up, down, step);
  }

  private Value wrapped(Value current, Value next, Value step, OptionalStep known) {
    Value up = known == OptionalStep.DOWN ? null : f.compare(CompareOp.SLT, next, current);
    Value down = known == OptionalStep.UP ? null : f.compare(CompareOp.SGT, next, current);
    return choose(up, down, step);
  }

  private Value choose(Value up, Value down, Value step) {
    if (up == null || down == null) {
      return up == null ? down : up;
    }
    return builder.select(f.compare(CompareOp.SGE, step, f.word(0)), up, down);
  }

  private void with(TypedStatement.With s) {
    for (TypedStatement.Binding b : s.bindings()) {
      TypedExpression value = b.value();
      if (SirTypes.isOpen(value.type())) {
        f.alias(b.variable(), f.designators().open(value, SirTypes.openDimensions(value.type())));
      } else if (b.alias()) {
        f.alias(b.variable(), f.designators().place(value));
      } else {
        Place place = f.declare(b.variable());
        f.aggregates().assignInto(place, b.variable().type(), value);
      }
    }
    lower(s.body());
  }

  // Ways out.

  private void exit() {
    for (Control c : f.control()) {
      switch (c) {
        case Control.InLoop loop -> {
          builder.jump(loop.exit());
          return;
        }
        case Control.InTry t when t.otherwise() != null -> {
          builder.jump(t.otherwise());
          return;
        }
        case Control.InTry _ -> {}
        case Control.InFinally cleanup -> {
          leaveThrough(cleanup, this::exit);
          return;
        }
      }
    }
    throw new IllegalStateException("EXIT outside of a loop");
  }

  private void leaveThrough(Control.InFinally cleanup, Runnable continuation) {
    cleanup.continuations.add(continuation);
    setReason(cleanup, cleanup.continuations.size() + 1);
    builder.jump(cleanup.cleanup);
  }

  private void setReason(Control.InFinally cleanup, long reason) {
    builder.store(MemoryClass.SLOT, builder.slotAddress(cleanup.reason, 0), 0, f.word(reason));
  }

  private void returnStatement(TypedStatement.Return s) {
    boolean direct = f.control().stream().allMatch(c -> c instanceof Control.InLoop
        || c instanceof Control.InTry t && t.otherwise() == null);
    if (s.value().isEmpty()) {
      leave(null, direct);
    } else {
      TypedExpression e = s.value().get();
      Type type = f.signature().result();
      if (SirTypes.isScalar(type)) {
        Value value = f.expressions().scalar(e);
        f.calls().checkNoClosure(e, value);
        f.at(s.range());
        leave(value, direct);
      } else {
        Place to = new Place(f.hiddenResult(), 0, f.isFunctional() ? MemoryClass.SLOT : MemoryClass.ANY);
        Place from = SirTypes.isOpen(e.type()) ? f.temporary(type) : f.designators().place(e);
        if (SirTypes.isOpen(e.type())) {
          f.aggregates().assignInto(from, type, e);
        }
        f.aggregates().copy(to, from, type);
        leave(null, direct);
      }
    }
    builder.enter(builder.newBlock());
  }

  private void leave(Value value, boolean direct) {
    if (direct) {
      builder.ret(value);
      return;
    }
    if (value != null) {
      builder.store(MemoryClass.SLOT, builder.slotAddress(f.resultSlot(), 0), 0, value);
    }
    leaveOutward(value == null ? null : value.type());
  }

  /** RETURN with the result, if any, in its slot. */
  private void leaveOutward(org.spindle.ir.Type result) {
    for (Control c : f.control()) {
      switch (c) {
        case Control.InLoop _ -> {}
        case Control.InTry t when t.otherwise() != null -> {
          builder.jump(t.otherwise());
          return;
        }
        case Control.InTry _ -> {}
        case Control.InFinally cleanup -> {
          leaveThrough(cleanup, () -> leaveOutward(result));
          return;
        }
      }
    }
    builder.ret(
        result == null
            ? null
            : builder.load(result, MemoryClass.SLOT, builder.slotAddress(f.resultSlot(), 0), 0));
  }

  private void raise(TypedStatement.Raise s) {
    Value text = builder.globalAddress(f.unit().positionText(s.range()), 0);
    Value position = builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.I64, text);
    f.calls()
        .raise(
            s.exception().linkName(), s.exception().argument().get(), s.argument().orElse(null), position);
    builder.enter(builder.newBlock());
  }

  private void tryExcept(TypedStatement.TryExcept s) {
    Label handler = builder.newBlock();
    Value activation = builder.addParameter(handler, org.spindle.ir.Type.PTR);
    Label otherwise = s.otherwise().isPresent() ? builder.newBlock() : null;
    Label end = builder.newBlock();
    f.control().push(new Control.InTry(handler, otherwise));
    lower(s.body());
    f.control().pop();
    builder.jump(end);
    builder.enter(handler);
    f.at(s.range());
    Value object = builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.REF, activation);
    Value raised =
        builder.load(org.spindle.ir.Type.PTR, MemoryClass.ANY, object, ExceptionArgument.EXCEPTION);
    List<Label> bodies = new ArrayList<>();
    for (TypedStatement.Handler h : s.handlers()) {
      Label body = builder.newBlock();
      bodies.add(body);
      for (ExceptionSymbol e : h.exceptions()) {
        Label next = builder.newBlock();
        Value wanted = builder.globalAddress(e.linkName(), 0);
        builder.branch(f.compare(CompareOp.EQ, raised, wanted), body, next);
        builder.enter(next);
      }
    }
    if (otherwise != null) {
      builder.jump(otherwise);
    } else {
      f.rethrow(builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.PTR, object));
    }
    for (int i = 0; i < bodies.size(); i++) {
      TypedStatement.Handler h = s.handlers().get(i);
      builder.enter(bodies.get(i));
      h.argument()
          .ifPresent(v -> ExceptionArgument.fetch(f, object, v.type(), f.declare(v)));
      lower(h.body());
      builder.jump(end);
    }
    if (otherwise != null) {
      builder.enter(otherwise);
      lower(s.otherwise().get());
      builder.jump(end);
    }
    builder.enter(end);
  }

  private void lock(TypedStatement.Lock s) {
    int slot = builder.newSlot(8, 8, true);
    Value mutex = f.expressions().scalar(s.mutex());
    builder.store(MemoryClass.SLOT, builder.slotAddress(slot, 0), 0, mutex);
    f.at(s.range());
    f.runtime("Thread.Acquire", null, mutex);
    tryFinally(s.range(), () -> lower(s.body()), () -> release(slot));
  }

  private void release(int slot) {
    Value mutex =
        builder.load(org.spindle.ir.Type.REF, MemoryClass.SLOT, builder.slotAddress(slot, 0), 0);
    f.runtime("Thread.Release", null, mutex);
  }

  private void tryFinally(SourceRange range, Runnable body, Runnable cleanupCode) {
    Label handler = builder.newBlock();
    Value raised = builder.addParameter(handler, org.spindle.ir.Type.PTR);
    Label cleanup = builder.newBlock();
    Label end = builder.newBlock();
    Control.InFinally control = new Control.InFinally(handler, cleanup, builder.newSlot(8, 8, false));
    int activation = builder.newSlot(8, 8, true);
    f.control().push(control);
    body.run();
    f.control().pop();
    setReason(control, 0);
    builder.jump(cleanup);
    builder.enter(handler);
    setReason(control, 1);
    Value object = builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.REF, raised);
    builder.store(MemoryClass.SLOT, builder.slotAddress(activation, 0), 0, object);
    builder.jump(cleanup);
    builder.enter(cleanup);
    cleanupCode.run();
    f.at(range);
    Value reason =
        builder.load(
            org.spindle.ir.Type.I64, MemoryClass.SLOT, builder.slotAddress(control.reason, 0), 0);
    List<Switch.Case> cases = new ArrayList<>();
    List<Label> targets = new ArrayList<>();
    Label onward = builder.newBlock();
    cases.add(new Switch.Case(1, new Successor(onward)));
    for (int i = 0; i < control.continuations.size(); i++) {
      Label target = builder.newBlock();
      targets.add(target);
      cases.add(new Switch.Case(i + 2L, new Successor(target)));
    }
    builder.switchOn(reason, cases, new Successor(end));
    builder.enter(onward);
    Value saved =
        builder.load(org.spindle.ir.Type.REF, MemoryClass.SLOT, builder.slotAddress(activation, 0), 0);
    f.rethrow(builder.unary(UnaryOp.BITCAST, org.spindle.ir.Type.PTR, saved));
    for (int i = 0; i < targets.size(); i++) {
      builder.enter(targets.get(i));
      control.continuations.get(i).run();
    }
    builder.enter(end);
  }

  private void typeCase(TypedStatement.TypeCase s) {
    Value reference = f.expressions().scalar(s.selector());
    Label end = builder.newBlock();
    for (TypedStatement.TypeBranch b : s.branches()) {
      Label body = builder.newBlock();
      Label next = builder.newBlock();
      for (Type type : b.types()) {
        Label more = builder.newBlock();
        builder.branch(f.expressions().tests().isMember(reference, type), body, more);
        builder.enter(more);
      }
      builder.jump(next);
      builder.enter(body);
      b.variable()
          .ifPresent(
              v -> {
                Place place = f.declare(v);
                boolean nil = v.type() == BuiltinReference.NULL;
                f.store(place, v.type(), nil ? builder.nil(reference.type()) : reference);
              });
      lower(b.body());
      builder.jump(end);
      builder.enter(next);
    }
    if (s.otherwise().isPresent()) {
      lower(s.otherwise().get());
      builder.jump(end);
    } else {
      f.at(s.range());
      f.trap(TrapCode.CASE);
    }
    builder.enter(end);
  }

  private void step(TypedStatement.Step s) {
    Place place = f.designators().place(s.target());
    Value amount = f.expressions().scalar(s.amount());
    f.at(s.range());
    Type type = s.target().type();
    Value old = f.load(place, type);
    if (old.type() == org.spindle.ir.Type.PTR) {
      Value offset = s.down() ? f.binary(BinaryOp.SUB, f.word(0), amount) : amount;
      f.store(place, type, builder.pointerAdd(old, offset));
      return;
    }
    Value changed = f.binary(s.down() ? BinaryOp.SUB : BinaryOp.ADD, old, amount);
    OrdinalType ordinal = (OrdinalType) TypeRelations.unpacked(type);
    f.expressions().check(changed, ordinal, Builtin.INTEGER);
    f.store(place, type, changed);
  }

  private void dispose(TypedStatement.Dispose s) {
    Place place = f.designators().place(s.target());
    Type type = s.target().type();
    Value old = f.load(place, type);
    f.at(s.range());
    if (old.type() == org.spindle.ir.Type.PTR) {
      f.runtime("RTHeapRep.Dispose", null, old);
    }
    f.store(place, type, builder.nil(old.type()));
  }
}
