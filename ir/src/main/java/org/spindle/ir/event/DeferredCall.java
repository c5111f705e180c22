package org.spindle.ir.event;

import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Callee;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * Asynchronous handlers: a raise leaves their arguments in a heap object and goes on; the {@code deferred} procedure, which
 * the dispatcher calls in another context, runs the handler of a table's entry for them.
 *
 * <p>Only arguments that are values can be left behind: numbers and traced references.
 */
final class DeferredCall {
  private static final MemoryClass ARGUMENTS = MemoryClass.ANY;

  private DeferredCall() {}

  /** Whether handlers of an event may be asynchronous. */
  static boolean isPossible(Signature signature) {
    return signature.result() == null
        && signature.parameters().stream().noneMatch(type -> type == Type.PTR);
  }

  /** Adds code that leaves a call of a handler to another context and goes on in {@code left} when that fails. */
  static void leave(
      RaiseCode raise, Value table, Value index, List<Value> arguments, Label gone, Label left) {
    ProcedureBuilder code = raise.code;
    Label made = code.newBlock();
    final Value kept = code.addParameter(made, Type.REF);
    code.invoke(
        new Callee.Direct("RTEvent.NewArguments"),
        Type.REF,
        List.of(code.constant(Type.I64, arguments.size())),
        new Successor(made),
        new Successor(left));
    code.enter(made);
    for (int i = 0; i < arguments.size(); i++) {
      code.store(ARGUMENTS, kept, offset(i, arguments.get(i).type()), arguments.get(i));
    }
    code.invoke(
        new Callee.Direct("RTEvent.Defer"),
        null,
        List.of(raise.record(), table, index, kept),
        new Successor(gone),
        new Successor(left));
  }

  private static long offset(int index, Type type) {
    return BindingTable.ENTRIES + BindingTable.ARGUMENT_SIZE * index + (type == Type.REF ? 8 : 0);
  }

  /** The procedure {@code (table, index, arguments)} of an event. */
  static Procedure of(GenericRaise.Form form) {
    String event = form.event();
    Signature signature = form.signature();
    ProcedureBuilder code =
        new ProcedureBuilder(
            BindingTable.deferredCall(event), Signature.of(null, Type.REF, Type.I64, Type.REF))
            .inline(InlineHint.NEVER);
    RaiseCode raise = new RaiseCode(event, code, form.boundStorage());
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < signature.parameters().size(); i++) {
      Type type = signature.parameters().get(i);
      arguments.add(code.load(type, ARGUMENTS, code.parameter(2), offset(i, type)));
    }
    Value binding = raise.binding(code.parameter(0), code.parameter(1));
    Value flags = raise.word(Type.I64, binding, BindingTable.BINDING_FLAGS);
    final Value handler = raise.word(Type.PTR, binding, BindingTable.BINDING_HANDLER);
    final Value closure = raise.word(Type.REF, binding, BindingTable.BINDING_CLOSURE);
    Label started = code.newBlock();
    Label profiled = code.newBlock();
    code.branch(raise.hasFlag(flags, BindingTable.PROFILED), profiled, started);
    code.enter(profiled);
    raise.profile(GenericRaise.STARTED, binding);
    code.jump(started);

    code.enter(started);
    List<RaiseCode.Spending> spending = raise.grant(binding, false);
    Label returned = code.newBlock();
    Label left = code.newBlock();
    final Value activation = code.addParameter(left, Type.PTR);
    Label intrinsic = code.newBlock();
    Label installed = code.newBlock();
    code.branch(raise.hasFlag(flags, BindingTable.INTRINSIC), intrinsic, installed);
    code.enter(intrinsic);
    GenericRaise.invokeIntrinsic(code, event, null, arguments, returned, left);
    code.enter(installed);
    raise.call(
        handler, closure, raise.hasFlag(flags, BindingTable.PASS_CLOSURE), 0, arguments, null, returned,
        left);

    Label ended = code.newBlock();
    Label done = code.newBlock();
    Label count = code.newBlock();
    code.enter(left);
    raise.settle(spending);
    raise.failed(binding, activation, code.constant(Type.I64, GenericRaise.HANDLER_FAILED));
    code.jump(ended);
    code.enter(returned);
    raise.settle(spending);
    code.jump(ended);
    code.enter(ended);
    code.branch(raise.hasFlag(flags, BindingTable.PROFILED), count, done);
    code.enter(count);
    raise.profile(GenericRaise.ENDED, binding);
    code.jump(done);
    code.enter(done);
    code.ret(null);
    return code.build();
  }
}
