package org.spindle.specializer.pe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.InlineHint;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.Signature;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.TrapCode;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.event.NextTrue;
import org.spindle.ir.pass.Safepoints;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.AbstractValue.Pick;
import org.spindle.specializer.pe.Explanation.Kind;
import org.spindle.specializer.pe.Explanation.Outcome;

/**
 * Executes procedures symbolically, path by path, and writes the residual code of each path.
 *
 * <p>Where paths may meet, {@link Variants} finds code that was made already, or has a new variant explored at once, so
 * that its needs are known when the next path arrives.
 */
final class Explorer {
  private static final long LARGEST_LOCAL = 1 << 16;

  /** Larger procedures are unfolded only where something is known that they may profit from. */
  private static final int UNGUIDED_SIZE = 150;

  private final Session session;
  private final Emitter emitter;
  private final Evaluation evaluation;
  private final MemoryAccess memory;
  private final Variants variants;
  private final Speculations speculations = new Speculations();
  private final TruthSearch truths;
  private final int mostQuietIterations;

  Explorer(Session session) {
    this.session = session;
    emitter = new Emitter(session);
    evaluation = new Evaluation(session, emitter);
    memory = new MemoryAccess(session, emitter, evaluation);
    variants = new Variants(session, this::run);
    truths = new TruthSearch(session, this::split, variants::arrive);
    mostQuietIterations = session.policy.limits().steps() / 100;
  }

  /** The part that writes the assignments on edges afterwards. */
  MemoryAccess memory() {
    return memory;
  }

  /** The part that makes residual values. */
  Emitter emitter() {
    return emitter;
  }

  /**
   * Explores a procedure.
   *
   * @param arguments known arguments; null where they are not known
   * @param parameters receives the residual parameters
   * @return the variant for its entry
   */
  Variant explore(SourceProcedure procedure, List<Long> arguments, List<Value> parameters) {
    Activation root = Activation.root(procedure);
    session.countSource(root, List.of());
    Frame frame = new Frame(root, null);
    List<Value> formals = procedure.procedure().parameters();
    for (int i = 0; i < formals.size(); i++) {
      Type type = formals.get(i).type();
      Value parameter = session.newValue(type);
      parameters.add(parameter);
      Long known = arguments.get(i);
      frame.set(
          formals.get(i),
          known == null ? new Dynamic(parameter) : new Known(type, type.canonical(known)));
    }
    PersistentMap<LocalObject, LocalMemory> locals = PersistentMap.empty();
    for (StackSlot slot : procedure.procedure().slots()) {
      locals = locals.put(slotObject(root, slot.id()), LocalMemory.ZERO);
    }
    PersistentMap<Value, Facts> facts = PersistentMap.empty();
    Configuration entry =
        new Configuration(
            frame,
            locals,
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            facts,
            PersistentMap.empty());
    return variants.enter(entry);
  }

  private LocalObject slotObject(Activation activation, int slot) {
    return activation.local(
        slot,
        () -> {
          StackSlot text =
              activation.procedure().procedure().slots().stream()
                  .filter(s -> s.id() == slot)
                  .findFirst()
                  .orElseThrow();
          return session.newLocal(text.size(), text.align(), text.traced(), activation.caller() == null);
        });
  }

  /** Follows all paths from the entry of a variant. */
  private void run(Path first) {
    Deque<Path> work = new ArrayDeque<>();
    work.push(first);
    while (!work.isEmpty()) {
      Path path = work.pop();
      Path.Continuation continuation = path.continuation;
      path.continuation = null;
      boolean on = continuation == null || continuation.resume(path);
      while (on) {
        on = step(path, work);
      }
    }
  }

  /** Executes an instruction or terminator; returns whether the path goes on. */
  private boolean step(Path path, Deque<Path> work) {
    session.countStep();
    Frame frame = path.frame;
    Block block = frame.block();
    if (frame.index < block.body().size()) {
      Instruction instruction = block.body().get(frame.index);
      frame.index++;
      Value result = frame.activation.procedure().constant(frame.label, frame.index - 1);
      AbstractValue constant = result == null ? null : frame.activation.constant(result);
      if (constant != null) {
        frame.set(result, constant);
        return true;
      }
      return execute(path, instruction, work);
    }
    return terminate(path, block.terminator(), work);
  }

  private static Position position(Path path, Position inner) {
    return path.frame.activation.positionOf(inner);
  }

  // ---- instructions

  private boolean execute(Path path, Instruction instruction, Deque<Path> work) {
    Frame frame = path.frame;
    Position at = frame.activation.positionOf(frame.block(), frame.index - 1, instruction.position());
    switch (instruction) {
      case Instruction.IntConstant _, Instruction.GlobalAddress _, Instruction.ProcedureAddress _ ->
          setConstant(
              frame, instruction.result(),
              constant(instruction.result().type(), Constant.of(instruction)));
      case Instruction.FloatConstant i ->
          setConstant(frame, i.result(), new Known(i.result().type(), i.bits()));
      case Instruction.SlotAddress i ->
          setConstant(
              frame, i.result(),
              new Address(Type.PTR, slotObject(frame.activation, i.slot()), i.offset()));
      case Instruction.Binary i ->
          frame.set(
              i.result(), evaluation.binary(path, i.op(), frame.get(i.left()), frame.get(i.right()), at));
      case Instruction.Compare i -> {
        AbstractValue truth = evaluation.compare(path, i.op(), frame.get(i.left()), frame.get(i.right()), at);
        if (session.recorder != null) {
          recordComparison(path, i, truth, at);
        }
        frame.set(i.result(), truth);
      }
      case Instruction.Unary i ->
          frame.set(
              i.result(),
              evaluation.unary(path, i.op(), i.result().type(), frame.get(i.operand()), at));
      case Instruction.Select i ->
          frame.set(
              i.result(),
              evaluation.select(
                  path,
                  frame.get(i.condition()),
                  frame.get(i.whenTrue()),
                  frame.get(i.whenFalse()),
                  at));
      case Instruction.Find i ->
          frame.set(i.result(), evaluation.find(path, frame.get(i.selector()), i.keys(), at));
      case Instruction.Element i ->
          frame.set(i.result(), evaluation.element(path, i, frame.get(i.index()), this::constant, at));
      case Instruction.PointerAdd i ->
          frame.set(
              i.result(), evaluation.pointerAdd(path, frame.get(i.base()), frame.get(i.offset()), at));
      case Instruction.Load i ->
          frame.set(
              i.result(),
              memory.load(path, i.result().type(), i.memory(), frame.get(i.address()), i.offset(), at));
      case Instruction.Store i ->
          memory.store(path, i.memory(), frame.get(i.address()), i.offset(), frame.get(i.value()), at);
      case Instruction.MemoryCopy i ->
          memory.copy(
              path,
              i.toMemory(),
              frame.get(i.to()),
              i.fromMemory(),
              frame.get(i.from()),
              frame.get(i.size()),
              i.align(),
              at);
      case Instruction.MemoryFill i ->
          memory.fill(
              path, i.memory(), frame.get(i.to()), frame.get(i.octet()), frame.get(i.size()), at);
      case Instruction.StackAllocate i -> frame.set(i.result(), allocate(path, i, at));
      case Instruction.Call i -> {
        return call(path, i, null, work);
      }
      case Instruction.TrapIf i -> {
        return trapIf(path, frame.get(i.condition()), i.code(), at, work);
      }
      case Instruction.Safepoint i -> {
        return safepoint(path, i.cost(), at, work);
      }
    }
    return true;
  }

  private static void setConstant(Frame frame, Value result, AbstractValue constant) {
    frame.activation.noteConstant(result, constant);
    frame.set(result, constant);
  }

  private AbstractValue constant(Type type, Constant constant) {
    return switch (constant) {
      case Constant.Number(long value) -> new Known(type, value);
      case Constant.GlobalAddress(String symbol, long offset) -> {
        OptionalLong start = session.snapshot.address(symbol);
        yield start.isEmpty() || Session.BUDGETS.containsKey(symbol)
            ? new Address(type, new Base.Symbol(symbol), offset)
            : new Known(type, start.getAsLong() + offset);
      }
      case Constant.Descriptor(String procedure) -> {
        OptionalLong place = session.snapshot.descriptor(procedure);
        yield place.isPresent()
            ? new Known(type, place.getAsLong())
            : new Address(type, new Base.Descriptor(procedure), 0);
      }
    };
  }

  private AbstractValue allocate(Path path, Instruction.StackAllocate i, Position at) {
    AbstractValue size = path.resolve(path.frame.get(i.size()));
    Activation activation = path.frame.activation;
    if (size instanceof Known known && known.bits() >= 0 && known.bits() <= LARGEST_LOCAL) {
      long bytes = Math.max(16, (known.bits() + 15) & -16);
      LocalObject object =
          activation.local(
              List.of(i.result(), bytes),
              () -> session.newLocal(bytes, 16, false, activation.caller() == null));
      if (path.locals.get(object) == null) {
        path.locals = path.locals.put(object, LocalMemory.ZERO);
        return new Address(Type.PTR, object, 0);
      }
    }
    if (activation.caller() != null) {
      throw new NotUnfoldableException(activation.procedure().procedure().name());
    }
    Value result = session.newValue(Type.PTR);
    Value operand = evaluation.materialize(path, size, at);
    emitter.add(path.block, new Instruction.StackAllocate(result, operand, at));
    path.learn(result, Facts.TOP.refine(CompareOp.NE, 0));
    return new Dynamic(result);
  }

  // ---- traps

  private boolean trapIf(
      Path path, AbstractValue condition, TrapCode code, Position at, Deque<Path> work) {
    AbstractValue c = path.resolve(condition);
    if (c instanceof Known known) {
      if (session.recorder != null) {
        session.recorder.add(path, at, Kind.CHECK, code.toString(),
            known.bits() == 0 ? Outcome.DISCHARGED : Outcome.KEPT,
            session.recorder.reasonOf(condition));
      }
      return known.bits() == 0 || trap(path, code, at);
    }
    Condition test = Evaluation.condition(c);
    Boolean decided = path.decide(test);
    if (session.recorder != null) {
      session.recorder.add(path, at, Kind.CHECK, code.toString(),
          Boolean.FALSE.equals(decided) ? Outcome.DISCHARGED : Outcome.KEPT,
          Recorder.facts(path, test, decided != null));
    }
    if (decided != null) {
      return !decided || trap(path, code, at);
    }
    boolean plain = !path.frame.activation.catches() && !hasDirtyBudget(path);
    Value value = emitter.materialize(path.block, AbstractValue.truth(test), at);
    if (plain) {
      emitter.add(path.block, new Instruction.TrapIf(value, code, at));
    } else {
      Path trapping = path.copy();
      trapping.assume(test, true);
      trapping.continuation = p -> trap(p, code, at);
      fork(path, value, trapping, path, at);
      work.push(trapping);
    }
    path.assume(test, false);
    return true;
  }

  private static boolean hasDirtyBudget(Path path) {
    boolean[] dirty = {false};
    path.budgets.forEach((_, cell) -> dirty[0] |= cell.isDirty());
    return dirty[0];
  }

  /** Ends the block with a branch, and gives each path a block of its own. */
  private void fork(Path path, Value condition, Path whenTrue, Path whenFalse, Position at) {
    ResidualBlock from = path.block;
    ResidualBlock t = session.newBlock();
    ResidualBlock f = session.newBlock();
    session.countInstruction();
    from.terminator =
        new Terminator.Branch(condition, new Successor(t.label), new Successor(f.label), at);
    from.successors.add(t);
    from.successors.add(f);
    whenTrue.block = t;
    whenFalse.block = f;
    whenTrue.branched = true;
    whenFalse.branched = true;
  }

  /** Ends the path by a trap; returns whether it goes on in a handler. */
  private boolean trap(Path path, TrapCode code, Position at) {
    memory.writeBackBudgets(path, at);
    session.countInstruction();
    if (!path.frame.activation.catches()) {
      path.block.terminator = new Terminator.Trap(code, null, at);
      return false;
    }
    ResidualBlock handler = session.newBlock();
    path.block.terminator = new Terminator.Trap(code, new Successor(handler.label), at);
    path.block.successors.add(handler);
    path.block = handler;
    path.branched = true;
    memory.forgetBudgets(path);
    memory.forgetAll(path);
    return unwind(path, activationParameter(path));
  }

  private AbstractValue activationParameter(Path path) {
    Value activation = session.newValue(Type.PTR);
    path.block.parameters.add(activation);
    path.learn(activation, Facts.TOP.refine(CompareOp.NE, 0));
    return new Dynamic(activation);
  }

  /** Leaves activations up to the handler of the innermost invoke. */
  private boolean unwind(Path path, AbstractValue activation) {
    while (!path.frame.activation.isInvoked()) {
      leave(path);
    }
    Terminator.Invoke invoke = (Terminator.Invoke) path.frame.activation.callBlock().terminator();
    leave(path);
    return enter(path, invoke.unwind(), activation, true);
  }

  /** Drops the topmost activation and its local objects. */
  private void leave(Path path) {
    Activation activation = path.frame.activation;
    List<LocalObject> dead = new ArrayList<>();
    path.locals.forEach(
        (object, _) -> {
          if (activation.owns(object)) {
            dead.add(object);
          }
        });
    for (LocalObject object : dead) {
      path.locals = path.locals.remove(object);
    }
    path.frame = path.frame.caller.copy();
  }

  private boolean safepoint(Path path, long cost, Position at, Deque<Path> work) {
    if (cost == 0 && session.source(Safepoints.POLL) == null) {
      return true;
    }
    if (cost == 0 || !path.frame.activation.catches() && path.budgets.get("rt.fuel") == null) {
      emitter.add(path.block, new Instruction.Safepoint(cost, at));
      return true;
    }
    AbstractValue fuel = memory.loadBudget(path, "rt.fuel", at);
    AbstractValue rest = evaluation.binary(path, BinaryOp.SUB, fuel, new Known(Type.I64, cost), at);
    memory.setBudget(path, "rt.fuel", rest);
    AbstractValue exhausted = evaluation.compare(path, CompareOp.SLT, rest, new Known(Type.I64, 0), at);
    return trapIf(path, exhausted, TrapCode.TIME, at, work);
  }

  // ---- calls

  private boolean call(Path path, Instruction.Call call, Terminator.Invoke invoke, Deque<Path> work) {
    Frame frame = path.frame;
    Position at = position(path, call.position());
    // not resolved: what is known of an argument need not be relied on before it is used
    List<AbstractValue> arguments = new ArrayList<>();
    for (Value argument : call.arguments()) {
      arguments.add(frame.get(argument));
    }
    Callee callee = call.callee();
    String symbol =
        switch (callee) {
          case Callee.Direct(String name) -> name;
          case Callee.Indirect indirect -> resolve(path, frame.get(indirect.target()), indirect.signature());
          case Callee.Event _ -> null;
        };
    if (invoke == null && truths.execute(path, call, at, work) instanceof Boolean on) {
      if (session.recorder != null) {
        session.recorder.add(path, at, Kind.CALL, symbol, Outcome.UNFOLDED,
            "searches the outcomes of guards");
      }
      return on;
    }
    if (symbol != null && unfoldable(path, symbol, arguments,
        callee instanceof Callee.Indirect) instanceof SourceProcedure procedure) {
      if (session.recorder != null) {
        session.recorder.add(path, at, Kind.CALL, symbol, Outcome.UNFOLDED, known(arguments));
      }
      unfold(path, procedure, arguments, call);
      return true;
    }
    if (session.recorder != null) {
      session.recorder.add(path, at, Kind.CALL,
          symbol == null ? callee instanceof Callee.Event(String event) ? event : "" : symbol,
          Outcome.KEPT,
          symbol == null
              ? callee instanceof Callee.Event ? "it raises an event" : "the callee is not known"
              : refusal(path, symbol, arguments));
    }
    Type resultType =
        invoke != null ? invoke.resultType() : call.result() == null ? null : call.result().type();
    Callee residual =
        symbol != null
            ? new Callee.Direct(symbol)
            : callee instanceof Callee.Indirect indirect
                ? new Callee.Indirect(
                    evaluation.materialize(path, frame.get(indirect.target()), at), indirect.signature())
                : callee;
    List<Value> operands = new ArrayList<>();
    for (AbstractValue argument : arguments) {
      operands.add(evaluation.materialize(path, argument, at));
    }
    memory.writeBackBudgets(path, at);
    boolean preserves = preservesMemory(residual);
    boolean caught = (invoke != null || frame.activation.catches()) && mayThrow(residual);
    if (!caught) {
      Value result = resultType == null ? null : session.newValue(resultType);
      emitter.add(path.block, new Instruction.Call(result, residual, operands, at));
      afterCall(path, preserves);
      if (invoke != null) {
        return enter(path, invoke.normal(), result == null ? null : new Dynamic(result), false);
      }
      if (result != null) {
        frame.set(call.result(), new Dynamic(result));
      }
      return true;
    }
    ResidualBlock normal = session.newBlock();
    ResidualBlock bad = session.newBlock();
    session.countInstruction();
    path.block.terminator =
        new Terminator.Invoke(
            new Instruction.Call(null, residual, operands, at),
            resultType,
            new Successor(normal.label),
            new Successor(bad.label));
    path.block.successors.add(normal);
    path.block.successors.add(bad);
    path.branched = true;
    afterCall(path, preserves);
    Path failing = path.copy();
    // the trap handler may have stored
    memory.forgetAll(failing);
    failing.block = bad;
    failing.continuation =
        p -> {
          AbstractValue activation = activationParameter(p);
          return invoke == null ? unwind(p, activation) : enter(p, invoke.unwind(), activation, true);
        };
    work.push(failing);
    path.block = normal;
    AbstractValue result = null;
    if (resultType != null) {
      Value parameter = session.newValue(resultType);
      normal.parameters.add(parameter);
      result = new Dynamic(parameter);
    }
    if (invoke != null) {
      return enter(path, invoke.normal(), result, false);
    }
    if (result != null) {
      frame.set(call.result(), result);
    }
    return true;
  }

  private void afterCall(Path path, boolean preserves) {
    memory.forgetBudgets(path);
    if (!preserves) {
      memory.forgetAll(path);
    }
  }

  /** Whether a call that returns leaves all memory but local objects and budgets as it was. */
  private boolean preservesMemory(Callee callee) {
    return callee instanceof Callee.Direct(String symbol) && session.preservesMemory(symbol);
  }

  /** Whether an exception may come out of a call; services of the machine raise none. */
  private static boolean mayThrow(Callee callee) {
    return !(callee instanceof Callee.Direct(String symbol) && symbol.startsWith("machine."));
  }

  /** The procedure whose descriptor's address a value is, if that is known and it can be called so; else null. */
  private String resolve(Path path, AbstractValue target, Signature signature) {
    AbstractValue t = path.resolve(target);
    String symbol =
        switch (t) {
          case Known known -> session.snapshot.procedureAt(known.bits());
          case Address(Type _, Base.Descriptor(String procedure), long offset) ->
              offset == 0 ? procedure : null;
          case Address _, Dynamic _, Choice _, Pick _ -> null;
        };
    if (symbol == null) {
      return null;
    }
    session.markUseful(t);
    SourceProcedure procedure = session.source(symbol);
    return procedure == null || !procedure.procedure().signature().equals(signature) ? null : symbol;
  }

  /** The procedure to execute in place of a call, or null when the call is to stay. */
  private SourceProcedure unfoldable(
      Path path, String symbol, List<AbstractValue> arguments, boolean indirect) {
    SourceProcedure procedure = session.source(symbol);
    if (procedure == null || session.policy.neverUnfold().contains(symbol)) {
      return null;
    }
    Procedure text = procedure.procedure();
    Limits limits = session.policy.limits();
    Activation activation = path.frame.activation;
    if (text.inline().forbidsInlining() && !symbol.equals(NextTrue.SYMBOL)
        || text.size() > limits.unfoldSize()
        || activation.depth() >= limits.callDepth() + limits.recursion()) {
      return null;
    }
    int active = activation.count(symbol);
    if (active > 0) {
      boolean guided = arguments.stream().anyMatch(path::isKnown);
      return guided
          && session.policy.unfoldsRecursion()
          && active < limits.recursion()
          && !session.isGrownLarge()
              ? procedure
              : null;
    }
    boolean worthIt =
        indirect
            || text.inline() == InlineHint.ALWAYS
            || text.size() <= UNGUIDED_SIZE
            || arguments.stream().anyMatch(a -> path.isKnown(a) || a instanceof Address);
    return worthIt && activation.depth() < limits.callDepth() ? procedure : null;
  }

  /** Records a comparison by itself, or, if a branch or check will ask for it at once, only why its truth is known. */
  private void recordComparison(Path path, Instruction.Compare i, AbstractValue truth, Position at) {
    Frame frame = path.frame;
    if (frame.activation.procedure().isOnlyBranchedOn(i.result())) {
      session.recorder.note(path, i.op(), frame.get(i.left()), frame.get(i.right()), truth);
    } else {
      session.recorder.compared(path, at, i.op(), frame.get(i.left()), frame.get(i.right()), truth);
    }
  }

  /** Why a call whose callee is known is kept; the order is that of {@link #unfoldable}. */
  private String refusal(Path path, String symbol, List<AbstractValue> arguments) {
    SourceProcedure procedure = session.source(symbol);
    if (procedure == null) {
      return "it has no body here";
    }
    if (session.policy.neverUnfold().contains(symbol)) {
      return "its stack has no known size";
    }
    Procedure text = procedure.procedure();
    Limits limits = session.policy.limits();
    Activation activation = path.frame.activation;
    if (text.inline() == InlineHint.NEVER) {
      return "it is marked not to be inlined";
    }
    if (text.size() > limits.unfoldSize()) {
      return "limit: it has " + text.size() + " instructions, more than " + limits.unfoldSize();
    }
    if (activation.count(symbol) > 0) {
      return arguments.stream().anyMatch(path::isKnown)
          ? "limit: recursion"
          : "recursion with no argument known";
    }
    return activation.depth() >= limits.callDepth()
        ? "limit: it is called more than " + limits.callDepth() + " calls deep"
        : "it is large, and no argument is known";
  }

  /** What is known of arguments. */
  private static String known(List<AbstractValue> arguments) {
    return arguments.stream()
        .map(a -> a instanceof Known known ? Long.toString(known.bits()) : "?")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private void unfold(
      Path path, SourceProcedure procedure, List<AbstractValue> arguments, Instruction.Call call) {
    session.unfoldedCalls++;
    Frame frame = path.frame;
    Block block = frame.block();
    int index = call.result() == null && isTerminator(block, call) ? block.body().size() : frame.index - 1;
    Activation activation = frame.activation.callee(procedure, block, index, call.position());
    if (frame.activation.count(procedure.procedure().name()) == 0) {
      session.countSource(activation, arguments);
    }
    Frame caller = frame.restrictedTo(frame.activation.procedure().liveAfterCall(block, index));
    Frame callee = new Frame(activation, caller);
    if (session.recorder != null) {
      callee.number = session.recorder.newActivation();
    }
    List<Value> formals = procedure.procedure().parameters();
    for (int i = 0; i < formals.size(); i++) {
      callee.set(formals.get(i), arguments.get(i));
    }
    for (StackSlot slot : procedure.procedure().slots()) {
      path.locals = path.locals.put(slotObject(activation, slot.id()), LocalMemory.ZERO);
    }
    path.frame = callee;
  }

  private static boolean isTerminator(Block block, Instruction.Call call) {
    return block.terminator() instanceof Terminator.Invoke invoke && invoke.call() == call;
  }

  // ---- control

  private boolean terminate(Path path, Terminator terminator, Deque<Path> work) {
    Frame frame = path.frame;
    Block block = frame.block();
    Position at = frame.activation.positionOf(block, block.body().size(), terminator.position());
    return switch (terminator) {
      case Terminator.Jump jump -> enter(path, jump.successor(), null, false);
      case Terminator.Branch branch -> branch(path, branch, at, work);
      case Terminator.Switch s -> switchOn(path, s, at, work);
      case Terminator.Invoke invoke -> call(path, invoke.call(), invoke, work);
      case Terminator.Return r -> ret(path, r.value() == null ? null : frame.get(r.value()), at);
      case Terminator.Throw t -> {
        if (frame.activation.catches()) {
          yield unwind(path, path.resolve(frame.get(t.activation())));
        }
        Value activation = evaluation.materialize(path, frame.get(t.activation()), at);
        memory.writeBackBudgets(path, at);
        session.countInstruction();
        path.block.terminator = new Terminator.Throw(activation, at);
        yield false;
      }
      case Terminator.Trap t -> trapTerminator(path, t, at);
    };
  }

  private boolean trapTerminator(Path path, Terminator.Trap t, Position at) {
    if (t.unwind() == null) {
      return trap(path, t.code(), at);
    }
    memory.writeBackBudgets(path, at);
    session.countInstruction();
    ResidualBlock handler = session.newBlock();
    path.block.terminator = new Terminator.Trap(t.code(), new Successor(handler.label), at);
    path.block.successors.add(handler);
    path.block = handler;
    path.branched = true;
    memory.forgetBudgets(path);
    memory.forgetAll(path);
    return enter(path, t.unwind(), activationParameter(path), true);
  }

  private boolean ret(Path path, AbstractValue result, Position at) {
    AbstractValue value = result == null ? null : path.resolve(result);
    Activation activation = path.frame.activation;
    if (path.speculation != null && path.speculation.isAt(activation, null)) {
      path.speculation.arrive(value == null ? List.of() : List.of(value));
      return false;
    }
    if (activation.caller() == null) {
      Value operand = value == null ? null : evaluation.materialize(path, value, at);
      memory.writeBackBudgets(path, at);
      session.countInstruction();
      path.block.terminator = new Terminator.Return(operand, at);
      return false;
    }
    boolean invoked = activation.isInvoked();
    boolean meet = activation.procedure().returns() > 1 && path.branched;
    Block block = activation.callBlock();
    int index = activation.callIndex();
    leave(path);
    if (invoked) {
      return enter(path, ((Terminator.Invoke) block.terminator()).normal(), value, meet);
    }
    Instruction.Call call = (Instruction.Call) block.body().get(index);
    path.frame.index = index + 1;
    if (call.result() != null) {
      path.frame.set(call.result(), value);
    }
    return !meet || path.speculation != null || variants.arrive(path);
  }

  private boolean branch(Path path, Terminator.Branch branch, Position at, Deque<Path> work) {
    AbstractValue c = path.resolve(path.frame.get(branch.condition()));
    if (c instanceof Known known) {
      session.decidedBranches++;
      if (session.recorder != null) {
        session.recorder.add(path, at, Kind.BRANCH, "", Outcome.DISCHARGED,
            session.recorder.reasonOf(path.frame.get(branch.condition())));
      }
      if (session.policy.branchesAreUseful()) {
        session.markUseful(known);
      }
      return enter(path, known.bits() == 1 ? branch.whenTrue() : branch.whenFalse(), null, false);
    }
    Condition condition = Evaluation.condition(c);
    Boolean decided = path.decide(condition);
    Speculation whenTrue = decided == null ? joined(path, condition, branch) : null;
    if (whenTrue != null && session.recorder != null) {
      session.recorder.addWaiting(path, at, Kind.BRANCH, "", condition);
    }
    if (whenTrue == null) {
      if (session.recorder != null) {
        session.recorder.add(path, at, Kind.BRANCH, "", decided == null ? Outcome.KEPT : Outcome.DISCHARGED,
            Recorder.facts(path, condition, decided != null));
      }
      return branchOn(path, condition, branch.whenTrue(), branch.whenFalse(), false, at, work);
    }
    return whenTrue.meeting() == null
        ? ret(path, whenTrue.values().isEmpty() ? null : whenTrue.values().getFirst(), at)
        : enter(path, whenTrue.meeting(), whenTrue.values(), false);
  }

  // ---- branches that only compute truth values

  /**
   * Follows both sides of a branch to where they meet, tentatively. If that leaves no code but pure computations, and only
   * truth values differ in the end, these can be conditions, and the path need not split.
   *
   * @return where the sides meet, with joined values, and the path as it is there; null when it has to split, and then
   *     nothing has changed
   */
  private Speculation joined(Path path, Condition condition, Terminator.Branch branch) {
    Activation activation = path.frame.activation;
    SourceProcedure procedure = activation.procedure();
    Label from = path.frame.label;
    Label meeting = procedure.meeting(from);
    if (!procedure.reachesReturn(from)
        || meeting == null && activation.caller() == null
        || !speculations.isPromising(procedure, from)) {
      return null;
    }
    Set<Need> before = path.origin.needs;
    final int size = session.size();
    final int mark = session.recorder == null ? 0 : session.recorder.mark();
    path.origin.needs = new LinkedHashSet<>();
    Speculation whenTrue = follow(path, condition, activation, meeting, branch.whenTrue());
    Speculation whenFalse =
        whenTrue == null ? null : follow(path, condition.negated(), activation, meeting, branch.whenFalse());
    boolean succeeded = whenFalse != null && whenTrue.join(condition, whenFalse, path);
    speculations.note(procedure, from, succeeded);
    if (succeeded) {
      before.addAll(path.origin.needs);
    } else {
      session.resize(size);
      if (session.recorder != null) {
        session.recorder.forget(mark);
      }
    }
    path.origin.needs = before;
    return succeeded ? whenTrue : null;
  }

  /** Follows one side of a branch; null when it leaves code that must not be executed on the other side. */
  private Speculation follow(
      Path path, Condition condition, Activation activation, Label meeting, Successor edge) {
    Speculation speculation = new Speculation(path, activation, meeting, session.newBlock());
    Path side = speculation.path();
    side.assume(condition, true);
    Deque<Path> split = new ArrayDeque<>();
    boolean on = enter(side, edge, null, false);
    while (on && speculation.isHarmless() && speculation.countStep()) {
      on = step(side, split);
    }
    return !on && speculation.hasArrived() && speculation.isHarmless() ? speculation : null;
  }

  /** Goes both ways of a condition. {@code meet}: the edges may be taken by several paths from here. */
  private boolean branchOn(
      Path path,
      Condition condition,
      Successor whenTrue,
      Successor whenFalse,
      boolean meet,
      Position at,
      Deque<Path> work) {
    Boolean decided = path.decide(condition);
    if (decided != null) {
      session.decidedBranches++;
      return enter(path, decided ? whenTrue : whenFalse, null, meet);
    }
    Condition.Test test = Splitting.test(path, condition);
    boolean whole = test.equals(condition);
    Path other = split(path, test, at);
    other.continuation =
        p -> branchOn(p, condition, whenTrue, whenFalse, meet || !whole, at, work);
    work.push(other);
    return branchOn(path, condition, whenTrue, whenFalse, meet || !whole, at, work);
  }

  /** Ends the block with a branch on a test and goes on where it holds; returns the path where it does not. */
  private Path split(Path path, Condition.Test test, Position at) {
    boolean swapped =
        test.value().type() == Type.I1 && (test.op() == CompareOp.NE) == (test.constant() == 1);
    Value value = emitter.condition(path.block, swapped ? test.negated() : test, at);
    Path other = path.copy();
    fork(path, value, swapped ? other : path, swapped ? path : other, at);
    path.assume(test, true);
    other.assume(test, false);
    return other;
  }

  private boolean switchOn(Path path, Terminator.Switch s, Position at, Deque<Path> work) {
    AbstractValue selector = path.resolve(path.frame.get(s.selector()));
    switch (selector) {
      case Known known -> {
        session.decidedBranches++;
        if (session.recorder != null) {
          session.recorder.add(path, at, Kind.BRANCH, "choice", Outcome.DISCHARGED, "the value is known");
        }
        session.markUseful(known);
        return enter(path, chosen(s, known.bits()), null, false);
      }
      case Choice choice -> {
        Successor t = chosen(s, choice.whenTrue());
        Successor f = chosen(s, choice.whenFalse());
        if (session.recorder != null) {
          session.recorder.add(path, at, Kind.BRANCH, "choice",
              t.equals(f) || path.decide(choice.condition()) != null ? Outcome.DISCHARGED : Outcome.KEPT,
              Recorder.facts(path, choice.condition(), path.decide(choice.condition()) != null));
        }
        return t.equals(f)
            ? enter(path, t, null, false)
            : branchOn(path, choice.condition(), t, f, false, at, work);
      }
      case Dynamic dynamic -> {
        if (session.recorder != null) {
          session.recorder.add(path, at, Kind.BRANCH, "choice", Outcome.KEPT, "the value is not known");
        }
        return switchOnValue(path, s, dynamic.value(), at, work);
      }
      case Pick pick -> {
        if (session.recorder != null) {
          session.recorder.add(path, at, Kind.BRANCH, "choice", Outcome.KEPT, "the value is not known");
        }
        return switchOnValue(path, s, evaluation.materialize(path, pick, at), at, work);
      }
      case Address _ -> throw new IllegalStateException("switch on an address");
    }
  }

  private static Successor chosen(Terminator.Switch s, long value) {
    for (Terminator.Switch.Case one : s.cases()) {
      if (one.value() == value) {
        return one.successor();
      }
    }
    return s.otherwise();
  }

  private boolean switchOnValue(
      Path path, Terminator.Switch s, Value selector, Position at, Deque<Path> work) {
    Map<Successor, List<Long>> groups = new LinkedHashMap<>();
    Facts rest = path.factsOf(selector);
    for (Terminator.Switch.Case one : s.cases()) {
      if (path.decide(new Condition.Test(CompareOp.EQ, selector, one.value())) == null) {
        groups.computeIfAbsent(one.successor(), _ -> new ArrayList<>()).add(one.value());
        rest = rest == null ? null : rest.refine(CompareOp.NE, one.value());
      } else {
        session.decidedBranches++;
      }
    }
    if (groups.isEmpty()) {
      return enter(path, s.otherwise(), null, false);
    }
    if (rest == null) {
      // no other value is possible: the last group needs no test
      path.consult(new Dynamic(selector));
      Map.Entry<Successor, List<Long>> last = groups.entrySet().stream().reduce((_, b) -> b).orElseThrow();
      if (groups.size() == 1) {
        return enter(path, last.getKey(), null, false);
      }
    }
    List<Terminator.Switch.Case> cases = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    ResidualBlock from = path.block;
    path.branched = true;
    for (Map.Entry<Successor, List<Long>> group : groups.entrySet()) {
      Path taken = path.copy();
      taken.block = session.newBlock();
      from.successors.add(taken.block);
      for (long value : group.getValue()) {
        cases.add(new Terminator.Switch.Case(value, new Successor(taken.block.label)));
        if (session.recorder != null) {
          session.recorder.wrote(new Condition.Test(CompareOp.EQ, selector, value), from);
        }
      }
      if (group.getValue().size() == 1) {
        taken.assume(new Condition.Test(CompareOp.EQ, selector, group.getValue().getFirst()), true);
      }
      taken.continuation = p -> enter(p, group.getKey(), null, false);
      paths.add(taken);
    }
    ResidualBlock otherwise = session.newBlock();
    from.successors.add(otherwise);
    session.countInstruction();
    from.terminator =
        new Terminator.Switch(selector, cases, new Successor(otherwise.label), at);
    path.block = otherwise;
    paths.reversed().forEach(work::push);
    if (rest == null) {
      otherwise.terminator = new Terminator.Trap(TrapCode.UNREACHABLE, null, at);
      return false;
    }
    for (List<Long> values : groups.values()) {
      for (long value : values) {
        path.assume(new Condition.Test(CompareOp.EQ, selector, value), false);
      }
    }
    Path other = path.copy();
    other.block = otherwise;
    other.continuation = p -> enter(p, s.otherwise(), null, false);
    work.push(other);
    return false;
  }

  /**
   * Follows an edge.
   *
   * @param last the value for the last parameter of the target where the edge supplies it, else null
   * @param meet whether other paths may follow the same edge
   */
  private boolean enter(Path path, Successor edge, AbstractValue last, boolean meet) {
    Frame frame = path.frame;
    SourceProcedure procedure = frame.activation.procedure();
    Label label = edge.target();
    boolean header = procedure.isLoopHeader(label);
    boolean merge = procedure.isMerge(label);
    List<Value> parameters = procedure.block(label).parameters();
    AbstractValue[] values = new AbstractValue[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      AbstractValue value =
          i < edge.arguments().size() ? path.resolve(frame.get(edge.arguments().get(i))) : last;
      if ((header || merge || meet) && value instanceof Known known) {
        int place = frame.activation.place(label, i, parameters.size(), session);
        value = new Known(known.type(), known.bits(), known.from().with(place));
      }
      values[i] = value;
    }
    return enter(path, label, Arrays.asList(values), meet);
  }

  /** Goes on at a block with values for its parameters. */
  private boolean enter(Path path, Label label, List<AbstractValue> values, boolean meet) {
    Frame frame = path.frame;
    Speculation speculation = path.speculation;
    if (speculation != null && speculation.isAt(frame.activation, label)) {
      speculation.arrive(values);
      return false;
    }
    SourceProcedure procedure = frame.activation.procedure();
    List<Value> parameters = procedure.block(label).parameters();
    for (int i = 0; i < values.size(); i++) {
      frame.set(parameters.get(i), values.get(i));
    }
    frame.label = label;
    frame.index = 0;
    boolean header = procedure.isLoopHeader(label);
    boolean point = header || (procedure.isMerge(label) || meet) && path.branched;
    if (!point
        || speculation != null
        || truths.begins(path, procedure.block(label))
        || header && path.returnsQuietly(new Point.Key(frame.activation, label, 0), mostQuietIterations)) {
      return true;
    }
    return variants.arrive(path);
  }
}
