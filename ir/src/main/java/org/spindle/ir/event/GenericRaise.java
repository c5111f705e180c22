package org.spindle.ir.event;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Builds the generic raise of an event: the procedure that walks the binding table, evaluates all guards, then runs the
 * handlers (docs/abi.md, section Events and bindings). It serves whenever there is no code specialized for the current
 * bindings; such code is nothing but this procedure, specialized.
 */
public final class GenericRaise {
  /** The time bound, in cycles, of a guard whose binding has none: guards are never allowed to run for ever. */
  public static final long GUARD_BOUND = 1_000_000;

  private static final MemoryClass EVENT = new MemoryClass("any/event");
  private static final String FAILED = "RTEvent.Failed";

  private final String event;
  private final boolean careful;
  private final Signature signature;
  private final Budget fuel = new Budget("rt.fuel", MemoryClass.FUEL, BindingTable.BINDING_BOUND);
  private final Budget storage;
  private final ProcedureBuilder code;
  private final List<Value> arguments = new ArrayList<>();
  private Value record;
  private Value table;
  private Value count;
  private Value outcomes;

  /** A quantity that handlers use up: where what is left of it lies, and where a binding says how much it may take. */
  private record Budget(String global, MemoryClass memory, long offset) {}

  /** The budgets in force while a guard or handler runs. */
  private record Spending(Budget budget, Value address, Value before, Value granted) {}

  private GenericRaise(String event, Signature signature, boolean boundStorage, boolean careful) {
    this.event = event;
    this.careful = careful;
    this.signature = signature;
    storage =
        boundStorage
            ? new Budget(
                "RTHeap.allowance", MemoryClass.global("RTHeap.allowance"), BindingTable.BINDING_STORAGE)
            : null;
    code =
        new ProcedureBuilder(
            careful ? BindingTable.carefulRaise(event) : BindingTable.genericRaise(event), signature);
    if (careful) {
      code.inline(InlineHint.NEVER);
    }
  }

  /**
   * The generic raise of an event.
   *
   * @param event symbol of the event's procedure
   * @param boundStorage whether the program has an allocator that observes {@code RTHeap.allowance}
   */
  public static Procedure of(String event, Signature signature, boolean boundStorage) {
    return new GenericRaise(event, signature, boundStorage, false).build();
  }

  /**
   * The procedure that a raise goes over to when a guard fails: it evaluates all guards again, which change nothing, and
   * reports those that fail. So no specialized code goes into what happens after a failed guard.
   */
  public static Procedure careful(String event, Signature signature, boolean boundStorage) {
    return new GenericRaise(event, signature, boundStorage, true).build();
  }

  private Procedure build() {
    for (int i = 0; i < signature.parameters().size(); i++) {
      arguments.add(code.parameter(i));
    }
    Label extended = code.newBlock();
    Label unextended = code.newBlock();
    record = code.globalAddress(BindingTable.record(event), 0);
    table = code.load(Type.REF, EVENT, record, BindingTable.EVENT_TABLE);
    code.branch(code.compare(CompareOp.EQ, table, code.nil(Type.REF)), unextended, extended);
    code.enter(unextended);
    code.ret(code.call(new Callee.Direct(event), signature.result(), arguments));
    code.enter(extended);
    count = code.load(Type.I64, MemoryClass.CONST, table, 0);
    outcomes = code.stackAllocate(count);
    Label handlers = code.newBlock();
    evaluateGuards(handlers);
    code.enter(handlers);
    runHandlers();
    return code.build();
  }

  private Value entry(Value base, Value index, long size) {
    Value offset = code.binary(BinaryOp.MUL, index, code.constant(Type.I64, size));
    return code.pointerAdd(
        base, code.binary(BinaryOp.ADD, offset, code.constant(Type.I64, BindingTable.ENTRIES)));
  }

  private Value next(Value index) {
    return code.binary(BinaryOp.ADD, index, code.constant(Type.I64, 1));
  }

  private Value hasFlag(Value flags, long flag) {
    Value bit = code.binary(BinaryOp.AND, flags, code.constant(Type.I64, flag));
    return code.compare(CompareOp.NE, bit, code.constant(Type.I64, 0));
  }

  // ---- guards ----

  private void evaluateGuards(Label handlers) {
    Label loop = code.newBlock();
    final Value index = code.addParameter(loop, Type.I64);
    Label body = code.newBlock();
    code.jump(loop, code.constant(Type.I64, 0));
    code.enter(loop);
    code.branch(code.compare(CompareOp.SLT, index, count), body, handlers);

    Label decided = code.newBlock();
    final Value outcome = code.addParameter(decided, Type.I1);
    Label first = code.newBlock();
    code.enter(body);
    Value binding = entry(table, index, BindingTable.BINDING_SIZE);
    Value guards = code.load(Type.REF, MemoryClass.CONST, binding, BindingTable.BINDING_GUARDS);
    Value always = code.constant(Type.I1, 1);
    code.branch(
        code.compare(CompareOp.EQ, guards, code.nil(Type.REF)),
        new Successor(decided, List.of(always)),
        new Successor(first));

    code.enter(first);
    evaluate(binding, guards, decided);
    code.enter(decided);
    code.store(MemoryClass.SLOT, code.pointerAdd(outcomes, index), 0, outcome);
    code.jump(loop, next(index));
  }

  /** Evaluates the guards of one binding until one is false. */
  private void evaluate(Value binding, Value guards, Label decided) {
    final Value number = code.load(Type.I64, MemoryClass.CONST, guards, 0);
    Label loop = code.newBlock();
    final Value index = code.addParameter(loop, Type.I64);
    code.jump(loop, code.constant(Type.I64, 0));
    code.enter(loop);
    Label test = code.newBlock();
    Label none = code.newBlock();
    code.branch(code.compare(CompareOp.SLT, index, number), test, none);
    code.enter(none);
    code.jump(decided, code.constant(Type.I1, 1));

    code.enter(test);
    Value guard = entry(guards, index, BindingTable.GUARD_SIZE);
    Value procedure = code.load(Type.PTR, MemoryClass.CONST, guard, BindingTable.GUARD_PROCEDURE);
    Value closure = code.load(Type.REF, MemoryClass.CONST, guard, BindingTable.GUARD_CLOSURE);
    Value flags = code.load(Type.I64, MemoryClass.CONST, guard, BindingTable.GUARD_FLAGS);
    List<Spending> spending = grant(binding, true);
    Label returned = code.newBlock();
    final Value result = code.addParameter(returned, Type.I64);
    Label left = code.newBlock();
    final Value activation = code.addParameter(left, Type.PTR);
    call(procedure, closure, hasFlag(flags, BindingTable.PASS_CLOSURE), Type.I64, returned, left);

    code.enter(returned);
    settle(spending);
    Value isTrue = code.compare(CompareOp.NE, result, code.constant(Type.I64, 0));
    Value following = next(index);
    Label last = code.newBlock();
    Label notLast = code.newBlock();
    code.branch(code.compare(CompareOp.SLT, following, number), notLast, last);
    // the outcome of the last guard is not branched on, so that symbolic execution does not split here
    code.enter(last);
    code.jump(decided, isTrue);
    code.enter(notLast);
    Value refused = code.constant(Type.I1, 0);
    code.branch(
        isTrue, new Successor(loop, List.of(following)), new Successor(decided, List.of(refused)));

    code.enter(left);
    settle(spending);
    if (careful) {
      failed(binding, activation, index);
      code.jump(decided, code.constant(Type.I1, 0));
    } else {
      Callee again = new Callee.Direct(BindingTable.carefulRaise(event));
      code.ret(code.call(again, signature.result(), arguments));
    }
  }

  // ---- handlers ----

  private void runHandlers() {
    boolean returns = signature.result() != null;
    Label loop = code.newBlock();
    final Value index = code.addParameter(loop, Type.I64);
    final Value fired = code.addParameter(loop, Type.I1);
    final Value latest = returns ? code.addParameter(loop, signature.result()) : null;
    Label body = code.newBlock();
    Label done = code.newBlock();
    code.jump(loop, state(code.constant(Type.I64, 0), code.constant(Type.I1, 0), returns ? none() : null));
    code.enter(loop);
    code.branch(code.compare(CompareOp.SLT, index, count), body, done);

    code.enter(body);
    Value chosen = code.load(Type.I1, MemoryClass.SLOT, code.pointerAdd(outcomes, index), 0);
    Value following = next(index);
    Label run = code.newBlock();
    code.branch(
        chosen, new Successor(run), new Successor(loop, List.of(state(following, fired, latest))));

    code.enter(run);
    Value binding = entry(table, index, BindingTable.BINDING_SIZE);
    Value handler = code.load(Type.PTR, MemoryClass.CONST, binding, BindingTable.BINDING_HANDLER);
    Value closure = code.load(Type.REF, MemoryClass.CONST, binding, BindingTable.BINDING_CLOSURE);
    Value flags = code.load(Type.I64, MemoryClass.CONST, binding, BindingTable.BINDING_FLAGS);
    List<Spending> spending = grant(binding, false);
    Label returned = code.newBlock();
    final Value result = returns ? code.addParameter(returned, signature.result()) : null;
    Label left = code.newBlock();
    final Value activation = code.addParameter(left, Type.PTR);
    Label intrinsic = code.newBlock();
    Label installed = code.newBlock();
    code.branch(hasFlag(flags, BindingTable.INTRINSIC), intrinsic, installed);
    code.enter(intrinsic);
    code.invoke(
        new Callee.Direct(event),
        signature.result(),
        arguments,
        new Successor(returned),
        new Successor(left));
    code.enter(installed);
    call(
        handler,
        closure,
        hasFlag(flags, BindingTable.PASS_CLOSURE),
        signature.result(),
        returned,
        left);

    code.enter(returned);
    settle(spending);
    code.jump(loop, state(following, code.constant(Type.I1, 1), result));

    code.enter(left);
    settle(spending);
    failed(binding, activation, code.constant(Type.I64, -1));
    code.jump(loop, state(following, fired, latest));

    code.enter(done);
    if (returns) {
      Value nothing = code.binary(BinaryOp.XOR, fired, code.constant(Type.I1, 1));
      code.trapIf(nothing, TrapCode.NO_HANDLER);
    }
    code.ret(latest);
  }

  private static Value[] state(Value index, Value fired, Value latest) {
    return latest == null ? new Value[] {index, fired} : new Value[] {index, fired, latest};
  }

  /** A value of the result's type that is never returned. */
  private Value none() {
    return switch (signature.result()) {
      case F32 -> code.constant(0.0f);
      case F64 -> code.constant(0.0);
      case I1, I8, I16, I32, I64, REF, PTR -> code.constant(signature.result(), 0);
    };
  }

  // ---- calls ----

  /** Calls a guard or handler, with its closure first if it takes one. */
  private void call(
      Value procedure, Value closure, Value takesClosure, Type result, Label returned, Label left) {
    List<Type> plain = signature.parameters();
    List<Type> closed = new ArrayList<>(plain);
    closed.addFirst(Type.REF);
    List<Value> closedArguments = new ArrayList<>(arguments);
    closedArguments.addFirst(closure);
    Label withClosure = code.newBlock();
    Label without = code.newBlock();
    code.branch(takesClosure, withClosure, without);
    code.enter(withClosure);
    code.invoke(
        new Callee.Indirect(procedure, new Signature(closed, result)),
        result,
        closedArguments,
        new Successor(returned),
        new Successor(left));
    code.enter(without);
    code.invoke(
        new Callee.Indirect(procedure, new Signature(plain, result)),
        result,
        arguments,
        new Successor(returned),
        new Successor(left));
  }

  private void failed(Value binding, Value activation, Value guard) {
    Value object = code.load(Type.REF, MemoryClass.CONST, binding, BindingTable.BINDING_OBJECT);
    code.call(new Callee.Direct(FAILED), null, List.of(record, object, activation, guard));
  }

  /** Limits what is left of each budget to what the binding may take. */
  private List<Spending> grant(Value binding, boolean guard) {
    List<Spending> all = new ArrayList<>();
    all.add(grant(fuel, binding, guard ? GUARD_BOUND : 0));
    if (storage != null && !guard) {
      all.add(grant(storage, binding, 0));
    }
    return all;
  }

  private Spending grant(Budget budget, Value binding, long standard) {
    Value bound = code.load(Type.I64, MemoryClass.CONST, binding, budget.offset());
    Value address = code.globalAddress(budget.global(), 0);
    Value before = code.load(Type.I64, budget.memory(), address, 0);
    Value unbound = code.compare(CompareOp.EQ, bound, code.constant(Type.I64, 0));
    Value asked =
        code.select(unbound, standard == 0 ? before : code.constant(Type.I64, standard), bound);
    Value granted = code.select(code.compare(CompareOp.SLT, asked, before), asked, before);
    code.store(budget.memory(), address, 0, granted);
    return new Spending(budget, address, before, granted);
  }

  /** Takes what was spent from what was left before. */
  private void settle(List<Spending> all) {
    for (Spending spending : all) {
      MemoryClass memory = spending.budget().memory();
      Value left = code.load(Type.I64, memory, spending.address(), 0);
      Value spent = code.binary(BinaryOp.SUB, spending.granted(), left);
      code.store(
          memory, spending.address(), 0, code.binary(BinaryOp.SUB, spending.before(), spent));
    }
  }
}
