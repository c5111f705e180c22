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
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;

/**
 * Builds the generic raise of an event: the procedure that walks the binding table, stage by stage, evaluates all guards of
 * a stage, then runs its handlers (docs/abi.md, section Events and bindings). It serves whenever there is no code
 * specialized for the current bindings; such code is nothing but this procedure, specialized.
 */
public final class GenericRaise {
  /** The time bound, in cycles, of a guard whose binding has none: guards are never allowed to run for ever. */
  public static final long GUARD_BOUND = 1_000_000;

  /** What {@code RTEvent.Failed} is told when a handler failed, instead of the number of a guard. */
  static final long HANDLER_FAILED = -1;

  /** What it is told when the procedure that merges results failed. */
  static final long MERGE_FAILED = -2;

  static final String STARTED = "RTEvent.Started";
  static final String ENDED = "RTEvent.Ended";

  private static final MemoryClass EVENT = new MemoryClass("any/event");

  private final String event;
  private final boolean careful;
  private final Signature signature;
  private final boolean returns;
  private final boolean hiddenResult;
  private final ProcedureBuilder code;
  private final RaiseCode raise;
  private final List<Value> arguments = new ArrayList<>();
  private Value table;
  private Value count;
  private Value outcomes;

  /**
   * How far a raise has come.
   *
   * @param index of the next binding
   * @param fired whether a handler has run
   * @param latest the result so far, null when the event has none
   */
  private record Progress(Value index, Value fired, Value latest) {
    Value[] values() {
      return latest == null ? new Value[] {index, fired} : new Value[] {index, fired, latest};
    }

    List<Value> list() {
      return List.of(values());
    }

    Progress at(Value newIndex) {
      return new Progress(newIndex, fired, latest);
    }
  }

  private GenericRaise(Form form, boolean careful) {
    event = form.event();
    this.careful = careful;
    signature = form.signature();
    returns = signature.result() != null;
    hiddenResult = form.hiddenResult();
    code =
        new ProcedureBuilder(
            careful ? BindingTable.carefulRaise(event) : BindingTable.genericRaise(event),
            careful ? carefulSignature(signature) : signature);
    if (careful) {
      code.inline(InlineHint.NEVER);
    }
    raise = new RaiseCode(event, code, form.boundStorage());
  }

  /** The event's arguments, then the table and how far the raise has come in it. */
  private static Signature carefulSignature(Signature signature) {
    List<Type> parameters = new ArrayList<>(signature.parameters());
    parameters.addAll(List.of(Type.REF, Type.I64, Type.I64));
    if (signature.result() != null) {
      parameters.add(signature.result());
    }
    return new Signature(parameters, signature.result());
  }

  /**
   * What is known of an event.
   *
   * @param event symbol of its procedure
   * @param hiddenResult whether the result is stored through a parameter
   * @param boundStorage whether the program has an allocator that observes {@code RTHeapRep.allowance}
   */
  public record Form(String event, Signature signature, boolean hiddenResult, boolean boundStorage) {}

  /** The generic raise of an event. */
  public static Procedure of(Form form) {
    return new GenericRaise(form, false).build();
  }

  /**
   * The procedure that a raise goes over to when a guard fails: it evaluates the guards of the stage again, which change
   * nothing, and reports those that fail. So no specialized code goes into what happens after a failed guard.
   */
  public static Procedure careful(Form form) {
    return new GenericRaise(form, true).build();
  }

  /**
   * The procedure that runs an asynchronous handler of an event in a context of its own; null for events whose arguments or
   * result do not allow it.
   */
  public static Procedure deferred(Form form) {
    return DeferredCall.isPossible(form.signature()) ? DeferredCall.of(form) : null;
  }

  private Procedure build() {
    for (int i = 0; i < signature.parameters().size(); i++) {
      arguments.add(code.parameter(i));
    }
    Label stage = code.newBlock();
    Label done = code.newBlock();
    if (careful) {
      int first = arguments.size();
      table = code.parameter(first);
      Value fired = code.compare(CompareOp.NE, code.parameter(first + 2), code.constant(Type.I64, 0));
      Value latest = returns ? code.parameter(first + 3) : null;
      start(new Progress(code.parameter(first + 1), fired, latest), stage, done);
    } else {
      Label extended = code.newBlock();
      Label unextended = code.newBlock();
      table = code.load(Type.REF, EVENT, raise.record(), BindingTable.EVENT_TABLE);
      code.branch(code.compare(CompareOp.EQ, table, code.nil(Type.REF)), unextended, extended);
      code.enter(unextended);
      code.ret(code.call(new Callee.Direct(event), signature.result(), arguments));
      code.enter(extended);
      Value latest = returns ? none() : null;
      start(new Progress(code.constant(Type.I64, 0), code.constant(Type.I1, 0), latest), stage, done);
    }
    Progress begun = progress(stage);
    final Progress ended = progress(done);
    code.enter(stage);
    // the handlers of a stage are those up to a filter: only after it are the guards behind it evaluated
    Value end = raise.word(Type.I64, raise.binding(table, begun.index()), BindingTable.BINDING_STAGE);
    Label handlers = code.newBlock();
    evaluateGuards(begun, end, handlers);
    code.enter(handlers);
    runHandlers(begun, end, stage, done);
    code.enter(done);
    if (returns || hiddenResult) {
      Value nothing = code.binary(BinaryOp.XOR, ended.fired(), code.constant(Type.I1, 1));
      code.trapIf(nothing, TrapCode.NO_HANDLER);
    }
    code.ret(ended.latest());
    return code.build();
  }

  private void start(Progress progress, Label stage, Label done) {
    count = code.load(Type.I64, MemoryClass.CONST, table, 0);
    outcomes = code.stackAllocate(count);
    code.branch(
        code.compare(CompareOp.EQ, count, code.constant(Type.I64, 0)),
        new Successor(done, progress.list()),
        new Successor(stage, progress.list()));
  }

  /** The parameters of a block that the raise comes to. */
  private Progress progress(Label block) {
    Value index = code.addParameter(block, Type.I64);
    Value fired = code.addParameter(block, Type.I1);
    return new Progress(index, fired, returns ? code.addParameter(block, signature.result()) : null);
  }

  /** A value of the result's type that is never returned. */
  private Value none() {
    return switch (signature.result()) {
      case F32 -> code.constant(0.0f);
      case F64 -> code.constant(0.0);
      case I1, I8, I16, I32, I64, REF, PTR -> code.constant(signature.result(), 0);
    };
  }

  // ---- guards ----

  private void evaluateGuards(Progress begun, Value end, Label handlers) {
    Label loop = code.newBlock();
    final Value index = code.addParameter(loop, Type.I64);
    Label body = code.newBlock();
    code.jump(loop, begun.index());
    code.enter(loop);
    code.branch(code.compare(CompareOp.SLT, index, end), body, handlers);

    Label decided = code.newBlock();
    final Value outcome = code.addParameter(decided, Type.I1);
    Label first = code.newBlock();
    code.enter(body);
    Value binding = raise.binding(table, index);
    Value guards = raise.word(Type.REF, binding, BindingTable.BINDING_GUARDS);
    Value always = code.constant(Type.I1, 1);
    code.branch(
        code.compare(CompareOp.EQ, guards, code.nil(Type.REF)),
        new Successor(decided, List.of(always)),
        new Successor(first));

    code.enter(first);
    evaluate(begun, binding, guards, decided);
    code.enter(decided);
    code.store(MemoryClass.SLOT, code.pointerAdd(outcomes, index), 0, outcome);
    code.jump(loop, raise.next(index));
  }

  /** Evaluates the guards of one binding until one is false. */
  private void evaluate(Progress begun, Value binding, Value guards, Label decided) {
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
    Value guard = raise.entry(guards, index, BindingTable.GUARD_SIZE);
    Value procedure = raise.word(Type.PTR, guard, BindingTable.GUARD_PROCEDURE);
    Value closure = raise.word(Type.REF, guard, BindingTable.GUARD_CLOSURE);
    Value flags = raise.word(Type.I64, guard, BindingTable.GUARD_FLAGS);
    List<RaiseCode.Spending> spending = raise.grant(binding, true);
    Label returned = code.newBlock();
    final Value result = code.addParameter(returned, Type.I64);
    Label left = code.newBlock();
    final Value activation = code.addParameter(left, Type.PTR);
    // a guard has a result of its own
    List<Value> tested = hiddenResult ? arguments.subList(1, arguments.size()) : arguments;
    raise.call(
        procedure, closure, raise.hasFlag(flags, BindingTable.PASS_CLOSURE), 0, tested, Type.I64, returned,
        left);

    code.enter(returned);
    raise.settle(spending);
    Value isTrue = code.compare(CompareOp.NE, result, code.constant(Type.I64, 0));
    Value following = raise.next(index);
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
    raise.settle(spending);
    if (careful) {
      raise.failed(binding, activation, index);
      code.jump(decided, code.constant(Type.I1, 0));
    } else {
      List<Value> again = new ArrayList<>(arguments);
      again.add(table);
      again.add(begun.index());
      again.add(code.unary(UnaryOp.ZEXT, Type.I64, begun.fired()));
      if (returns) {
        again.add(begun.latest());
      }
      Callee continuation = new Callee.Direct(BindingTable.carefulRaise(event));
      code.ret(code.call(continuation, signature.result(), again));
    }
  }

  // ---- handlers ----

  /** Runs the handlers of a stage, up to {@code end}, and goes on with the next stage. */
  private void runHandlers(Progress begun, Value end, Label stage, Label done) {
    Label loop = code.newBlock();
    final Progress from = progress(loop);
    Label chosenHandler = code.newBlock();
    Label through = code.newBlock();
    code.jump(loop, begun.values());
    code.enter(loop);
    Callee search = new Callee.Direct(NextTrue.SYMBOL);
    final Progress now =
        from.at(code.call(search, Type.I64, List.of(outcomes, from.index(), end)));
    code.branch(code.compare(CompareOp.SLT, now.index(), end), chosenHandler, through);
    code.enter(through);
    code.branch(
        code.compare(CompareOp.SLT, end, count),
        new Successor(stage, now.at(end).list()),
        new Successor(done, now.at(end).list()));

    code.enter(chosenHandler);
    Progress passed = now.at(raise.next(now.index()));
    Value binding = raise.binding(table, now.index());
    Value flags = raise.word(Type.I64, binding, BindingTable.BINDING_FLAGS);
    Label run = code.newBlock();
    prepare(now, passed, binding, flags, run, loop);
    code.enter(run);
    final Value handler = raise.word(Type.PTR, binding, BindingTable.BINDING_HANDLER);
    final Value closure = raise.word(Type.REF, binding, BindingTable.BINDING_CLOSURE);
    List<RaiseCode.Spending> spending = raise.grant(binding, false);
    Label returned = code.newBlock();
    final Value result = returns ? code.addParameter(returned, signature.result()) : null;
    Label left = code.newBlock();
    final Value activation = code.addParameter(left, Type.PTR);
    Label intrinsic = code.newBlock();
    Label installed = code.newBlock();
    code.branch(raise.hasFlag(flags, BindingTable.INTRINSIC), intrinsic, installed);
    code.enter(intrinsic);
    invokeIntrinsic(code, event, signature.result(), arguments, returned, left);
    code.enter(installed);
    final Value passClosure = raise.hasFlag(flags, BindingTable.PASS_CLOSURE);
    if (!returns && !hiddenResult) {
      Label decides = code.newBlock();
      Label plain = code.newBlock();
      code.branch(raise.hasFlag(flags, BindingTable.DECIDES), decides, plain);
      code.enter(decides);
      Label decision = code.newBlock();
      final Value ends = code.addParameter(decision, Type.I64);
      raise.call(handler, closure, passClosure, 0, arguments, Type.I64, decision, left);
      code.enter(decision);
      raise.settle(spending);
      ended(flags, binding);
      Progress gone = new Progress(passed.index(), code.constant(Type.I1, 1), null);
      code.branch(
          code.compare(CompareOp.NE, ends, code.constant(Type.I64, 0)),
          new Successor(done, gone.list()),
          new Successor(loop, gone.list()));
      code.enter(plain);
    }
    raise.call(
        handler, closure, passClosure, hiddenResult ? 1 : 0, arguments, signature.result(), returned, left);

    code.enter(returned);
    raise.settle(spending);
    ended(flags, binding);
    advance(now, passed, result, binding, flags, loop, done);

    code.enter(left);
    raise.settle(spending);
    raise.failed(binding, activation, code.constant(Type.I64, HANDLER_FAILED));
    ended(flags, binding);
    code.jump(loop, passed.values());
  }

  /** What few handlers need before they run; goes on in {@code run}, or in {@code loop} when this one does not. */
  private void prepare(
      Progress now, Progress passed, Value binding, Value flags, Label run, Label loop) {
    boolean defers = DeferredCall.isPossible(signature);
    Label special = code.newBlock();
    code.branch(
        raise.hasFlag(
            flags,
            BindingTable.DEFAULT | BindingTable.PROFILED | (defers ? BindingTable.ASYNCHRONOUS : 0)),
        special,
        run);
    code.enter(special);
    Label isDefault = code.newBlock();
    Label runs = code.newBlock();
    code.branch(raise.hasFlag(flags, BindingTable.DEFAULT), isDefault, runs);
    code.enter(isDefault);
    code.branch(now.fired(), new Successor(loop, passed.list()), new Successor(runs));
    code.enter(runs);
    if (defers) {
      Label later = code.newBlock();
      Label here = code.newBlock();
      code.branch(raise.hasFlag(flags, BindingTable.ASYNCHRONOUS), later, here);
      code.enter(later);
      Label gone = code.newBlock();
      Label left = code.newBlock();
      final Value activation = code.addParameter(left, Type.PTR);
      DeferredCall.leave(raise, table, now.index(), arguments, gone, left);
      code.enter(gone);
      code.jump(loop, new Progress(passed.index(), code.constant(Type.I1, 1), null).values());
      code.enter(left);
      raise.failed(binding, activation, code.constant(Type.I64, HANDLER_FAILED));
      code.jump(loop, passed.values());
      code.enter(here);
    }
    Label profiled = code.newBlock();
    code.branch(raise.hasFlag(flags, BindingTable.PROFILED), profiled, run);
    code.enter(profiled);
    raise.profile(STARTED, binding);
    code.jump(run);
  }

  /** Tells that a handler ended, if that is counted; goes on behind. */
  private void ended(Value flags, Value binding) {
    Label profiled = code.newBlock();
    Label behind = code.newBlock();
    code.branch(raise.hasFlag(flags, BindingTable.PROFILED), profiled, behind);
    code.enter(profiled);
    raise.profile(ENDED, binding);
    code.jump(behind);
    code.enter(behind);
  }

  /** Goes on after a handler has returned, with its result merged into what there is. */
  private void advance(
      Progress now, Progress passed, Value result, Value binding, Value flags, Label loop, Label done) {
    Label merged = code.newBlock();
    final Value value = returns ? code.addParameter(merged, signature.result()) : null;
    if (returns) {
      Label again = code.newBlock();
      Label merges = code.newBlock();
      Value merge = raise.word(Type.PTR, binding, BindingTable.BINDING_MERGE);
      Successor alone = new Successor(merged, List.of(result));
      code.branch(
          code.compare(CompareOp.EQ, merge, code.nil(Type.PTR)), alone, new Successor(merges));
      code.enter(merges);
      code.branch(now.fired(), new Successor(again), alone);
      code.enter(again);
      Label left = code.newBlock();
      final Value activation = code.addParameter(left, Type.PTR);
      Type type = signature.result();
      Label joined = code.newBlock();
      final Value both = code.addParameter(joined, type);
      raise.invoke(merge, type, List.of(now.latest(), result), joined, left);
      code.enter(joined);
      code.jump(merged, both);
      code.enter(left);
      raise.failed(binding, activation, code.constant(Type.I64, MERGE_FAILED));
      code.jump(merged, now.latest());
    } else {
      code.jump(merged);
    }
    code.enter(merged);
    Progress gone = new Progress(passed.index(), code.constant(Type.I1, 1), value);
    code.branch(
        raise.hasFlag(flags, BindingTable.FINAL),
        new Successor(done, gone.list()),
        new Successor(loop, gone.list()));
  }

  /** Calls the event's own procedure. */
  static void invokeIntrinsic(ProcedureBuilder code, String event, Type result, List<Value> arguments,
      Label returned, Label left) {
    code.invoke(
        new Callee.Direct(event), result, arguments, new Successor(returned), new Successor(left));
  }
}
