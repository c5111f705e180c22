package org.spindle.ir.event;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** What the generic raise and the deferred call share: entries of tables, and calls of guards and handlers within budgets. */
final class RaiseCode {
  private static final String FAILED = "RTEvent.Failed";

  final ProcedureBuilder code;
  private final String event;
  private final Budget fuel = new Budget("rt.fuel", MemoryClass.FUEL, BindingTable.BINDING_BOUND);
  private final Budget storage;

  /** A quantity that handlers use up: where what is left of it lies, and where a binding says how much it may take. */
  private record Budget(String global, MemoryClass memory, long offset) {}

  /** The budgets in force while a guard or handler runs. */
  record Spending(Budget budget, Value address, Value before, Value granted) {}

  RaiseCode(String event, ProcedureBuilder code, boolean boundStorage) {
    this.event = event;
    this.code = code;
    storage =
        boundStorage
            ? new Budget(
                "RTHeapRep.allowance", MemoryClass.global("RTHeapRep.allowance"),
                BindingTable.BINDING_STORAGE)
            : null;
  }

  /** The address of an element of an open array. */
  Value entry(Value base, Value index, long size) {
    Value offset = code.binary(BinaryOp.MUL, index, code.constant(Type.I64, size));
    return code.pointerAdd(
        base, code.binary(BinaryOp.ADD, offset, code.constant(Type.I64, BindingTable.ENTRIES)));
  }

  Value binding(Value table, Value index) {
    return entry(table, index, BindingTable.BINDING_SIZE);
  }

  /** A word of an entry. */
  Value word(Type type, Value entry, long offset) {
    return code.load(type, MemoryClass.CONST, entry, offset);
  }

  Value next(Value index) {
    return code.binary(BinaryOp.ADD, index, code.constant(Type.I64, 1));
  }

  /** Whether flags have any of {@code mask}. */
  Value hasFlag(Value flags, long mask) {
    Value bits = code.binary(BinaryOp.AND, flags, code.constant(Type.I64, mask));
    return code.compare(CompareOp.NE, bits, code.constant(Type.I64, 0));
  }

  Value record() {
    return code.globalAddress(BindingTable.record(event), 0);
  }

  /**
   * Calls a guard or handler, with its closure if it takes one.
   *
   * @param first position of the closure: 1 behind the pointer to a hidden result, else 0
   */
  void call(Value procedure, Value closure, Value takesClosure, int first, List<Value> arguments,
      Type result, Label returned, Label left) {
    List<Value> closed = new ArrayList<>(arguments);
    closed.add(first, closure);
    Label withClosure = code.newBlock();
    Label without = code.newBlock();
    code.branch(takesClosure, withClosure, without);
    code.enter(withClosure);
    invoke(procedure, result, closed, returned, left);
    code.enter(without);
    invoke(procedure, result, arguments, returned, left);
  }

  void invoke(Value procedure, Type result, List<Value> arguments, Label returned, Label left) {
    List<Type> types = arguments.stream().map(Value::type).toList();
    code.invoke(
        new Callee.Indirect(procedure, new Signature(types, result)),
        result,
        arguments,
        new Successor(returned),
        new Successor(left));
  }

  /** Tells the dispatcher that what a binding provides was left by an exception. */
  void failed(Value binding, Value activation, Value which) {
    Value object = word(Type.REF, binding, BindingTable.BINDING_OBJECT);
    code.call(new Callee.Direct(FAILED), null, List.of(record(), object, activation, which));
  }

  /** Tells the dispatcher that a profiled handler begins or ends. */
  void profile(String procedure, Value binding) {
    Value object = word(Type.REF, binding, BindingTable.BINDING_OBJECT);
    code.call(new Callee.Direct(procedure), null, List.of(object));
  }

  /** Limits what is left of each budget to what the binding may take. */
  List<Spending> grant(Value binding, boolean guard) {
    List<Spending> all = new ArrayList<>();
    all.add(grant(fuel, binding, guard ? GenericRaise.GUARD_BOUND : 0));
    if (storage != null && !guard) {
      all.add(grant(storage, binding, 0));
    }
    return all;
  }

  private Spending grant(Budget budget, Value binding, long standard) {
    Value bound = word(Type.I64, binding, budget.offset());
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
  void settle(List<Spending> all) {
    for (Spending spending : all) {
      MemoryClass memory = spending.budget().memory();
      Value left = code.load(Type.I64, memory, spending.address(), 0);
      Value spent = code.binary(BinaryOp.SUB, spending.granted(), left);
      code.store(
          memory, spending.address(), 0, code.binary(BinaryOp.SUB, spending.before(), spent));
    }
  }
}
