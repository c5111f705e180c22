package org.spindle.runtime.fuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.MemoryClass;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.ir.event.BindingTable;
import org.spindle.ir.memory.Memory;
import org.spindle.runtime.machine.Machine;
import org.spindle.runtime.toolchain.LinkedProgram;
import org.spindle.specializer.pe.SpecializationRequest;
import org.spindle.specializer.pe.SpecializationResult;
import org.spindle.specializer.pe.Specializer;

/**
 * Finds out which guards of an event's bindings are never true, or not in the same raise as others. For each binding the
 * specializer is given a procedure that evaluates its guards, and when they hold those of the others, and stores the
 * outcomes: an outcome that the facts decide is a constant in the residual code.
 *
 * <p>With many bindings each is only compared with the first ones, and with very many none: so the time is linear in their number.
 * What is not decided counts as possible.
 */
public final class GuardReport {
  /** So many bindings are looked at: those that come first. */
  private static final int MOST_BINDINGS = 2_000;

  /** So many others each of them is compared with at most. */
  private static final int MOST_OTHERS = 100;

  /** Of those that are not excluded, so many are asked in their turn: facts may show more from the other side. */
  private static final int MOST_REVERSED = 10;

  /** So many are named in a finding. */
  private static final int MOST_NAMED = 3;

  private static final MemoryClass OUTCOMES = new MemoryClass("any/outcomes");
  private static final String QUERY = "$outcomes";

  private final LinkedProgram program;
  private final Machine machine;
  private final Memory memory;
  private final long event;
  private final String symbol;
  private final List<Guarded> bindings = new ArrayList<>();
  private final List<GuardFinding> findings = new ArrayList<>();

  /** A guard, and the closure it gets if it takes one. */
  private record Guard(Procedure procedure, boolean takesClosure, long closure) {}

  /** A binding that is not the default handler's. */
  private record Guarded(
      GuardFinding.Place place, long object, boolean ends, long stage, List<Guard> guards) {}

  /** What is known of a truth value in the raises in question. */
  private enum Outcome {
    FALSE,
    TRUE,
    OPEN;

    Outcome or(Outcome other) {
      return this == other ? this : OPEN;
    }
  }

  private GuardReport(LinkedProgram program, Machine machine, long event) {
    this.program = program;
    this.machine = machine;
    this.event = event;
    memory = machine.memory();
    symbol = symbolAt(memory.load64(event + BindingTable.EVENT_PROCEDURE));
  }

  /**
   * The findings about the bindings that an event has now.
   *
   * @param event address of its record
   */
  public static List<GuardFinding> of(LinkedProgram program, Machine machine, long event) {
    return ofOthers(program, machine, event, new HashSet<>());
  }

  /** The same as text, a line for each. */
  static String text(LinkedProgram program, Machine machine, long event) {
    return of(program, machine, event).stream().map(finding -> finding.text() + "\n")
        .collect(Collectors.joining());
  }

  /**
   * The findings about the bindings that an event has now and that are not known yet.
   *
   * @param event address of its record
   * @param known the dispatcher's objects for bindings, to which those of the event are added
   */
  public static List<GuardFinding> ofOthers(
      LinkedProgram program, Machine machine, long event, Set<Long> known) {
    GuardReport report = new GuardReport(program, machine, event);
    report.readTable();
    for (int i = 0; i < report.bindings.size(); i++) {
      if (known.add(report.bindings.get(i).object())) {
        report.look(i);
      }
    }
    return Collections.unmodifiableList(report.findings);
  }

  private String symbolAt(long descriptor) {
    return machine.image().symbolAt(memory, descriptor);
  }

  private void readTable() {
    long table = memory.load64(event + BindingTable.EVENT_TABLE);
    long length = table == 0 ? 0 : memory.load64(table);
    for (int i = 0; i < Math.min(length, MOST_BINDINGS); i++) {
      long entry = table + BindingTable.ENTRIES + BindingTable.BINDING_SIZE * i;
      long flags = memory.load64(entry + BindingTable.BINDING_FLAGS);
      String handler = symbolAt(memory.load64(entry + BindingTable.BINDING_HANDLER));
      if ((flags & BindingTable.DEFAULT) == 0) {
        bindings.add(new Guarded(
            new GuardFinding.Place(i + 1, handler), memory.load64(entry + BindingTable.BINDING_OBJECT),
            (flags & BindingTable.FINAL) != 0,
            memory.load64(entry + BindingTable.BINDING_STAGE),
            guards(memory.load64(entry + BindingTable.BINDING_GUARDS))));
      }
    }
  }

  private List<Guard> guards(long table) {
    List<Guard> guards = new ArrayList<>();
    for (long i = 0; table != 0 && i < memory.load64(table); i++) {
      long entry = table + BindingTable.ENTRIES + BindingTable.GUARD_SIZE * i;
      Procedure procedure =
          program.program().procedure(symbolAt(memory.load64(entry + BindingTable.GUARD_PROCEDURE)));
      long flags = memory.load64(entry + BindingTable.GUARD_FLAGS);
      guards.add(new Guard(
          procedure, (flags & BindingTable.PASS_CLOSURE) != 0,
          memory.load64(entry + BindingTable.GUARD_CLOSURE)));
    }
    return guards;
  }

  private void look(int number) {
    Guarded binding = bindings.get(number);
    // a filter may change what guards behind it see
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < number && others.size() < MOST_OTHERS; i++) {
      Guarded earlier = bindings.get(i);
      if (earlier.stage() == binding.stage() && (earlier.ends() || !earlier.guards().isEmpty())) {
        others.add(i);
      }
    }
    if (binding.guards().isEmpty() && others.stream().noneMatch(i -> bindings.get(i).ends())) {
      return;
    }
    Map<Integer, Outcome> outcomes = outcomes(number, others);
    if (outcomes == null) {
      return;
    }
    if (!outcomes.containsKey(number)) {
      // guards that always fail may be others'
      Map<Integer, Outcome> alone = outcomes(number, List.of());
      if (alone != null && alone.isEmpty()) {
        add(GuardFinding.Kind.NEVER, binding, List.of());
      }
      return;
    }
    for (int other : others) {
      if (bindings.get(other).ends() && outcomes.get(other) == Outcome.TRUE) {
        add(GuardFinding.Kind.COVERED, binding, List.of(other));
        return;
      }
    }
    List<Integer> overlapping = binding.guards().isEmpty()
        ? List.of()
        : overlapping(number, others.stream().filter(other -> outcomes.get(other) != Outcome.FALSE).toList());
    if (!overlapping.isEmpty()) {
      add(GuardFinding.Kind.OVERLAPS, binding, overlapping);
    }
  }

  /** Those that the first one's guards do not exclude; of the first of them, also those whose guards do not exclude it. */
  private List<Integer> overlapping(int number, List<Integer> others) {
    List<Integer> left = new ArrayList<>();
    int asked = 0;
    for (int other : others) {
      boolean excluded = false;
      if (asked < MOST_REVERSED && !bindings.get(other).guards().isEmpty()) {
        asked++;
        Map<Integer, Outcome> reversed = outcomes(other, List.of(number));
        // no outcome at all: the other one never runs
        excluded = reversed != null && reversed.getOrDefault(number, Outcome.FALSE) == Outcome.FALSE;
      }
      if (!excluded) {
        left.add(other);
      }
    }
    return left;
  }

  private void add(GuardFinding.Kind kind, Guarded binding, List<Integer> others) {
    List<GuardFinding.Place> named =
        others.stream().limit(MOST_NAMED).map(i -> bindings.get(i).place()).toList();
    findings.add(
        new GuardFinding(kind, symbol, binding.place(), named, others.size() - named.size()));
  }

  /** The outcomes of a binding's guards and those of others, where the first hold; null when the specializer declines. */
  private Map<Integer, Outcome> outcomes(int number, List<Integer> others) {
    Procedure query = query(number, others);
    SpecializationResult result = Specializer.specialize(
        new SpecializationRequest(
            name -> name.equals(query.name()) ? query : program.program().procedure(name), query.name(),
            Collections.nCopies(query.parameters().size(), null), new MachineSnapshot(machine, event),
            Fuser.LIMITS, query.name() + ".residual"));
    return result instanceof SpecializationResult.Residual residual ? stored(residual.procedure()) : null;
  }

  private Procedure query(int number, List<Integer> others) {
    Signature raised = program.program().procedure(symbol).signature();
    List<Type> parameters = new ArrayList<>(raised.parameters());
    parameters.add(Type.PTR);
    ProcedureBuilder code = new ProcedureBuilder(symbol + QUERY, new Signature(parameters, null));
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < raised.parameters().size(); i++) {
      arguments.add(code.parameter(i));
    }
    Value out = code.parameter(arguments.size());
    Label held = code.newBlock();
    Label refused = code.newBlock();
    bindings.get(number).guards().forEach(guard -> {
      Label next = code.newBlock();
      code.branch(evaluate(code, guard, arguments), next, refused);
      code.enter(next);
    });
    code.jump(held);
    code.enter(refused);
    code.ret(null);
    code.enter(held);
    // stored after all are known, since a store may make known memory unknown
    Map<Integer, Value> all = new LinkedHashMap<>();
    others.forEach(other -> all.put(other, conjunction(code, bindings.get(other).guards(), arguments)));
    all.put(number, code.constant(Type.I1, 1));
    all.forEach((binding, outcome) -> code.store(
        OUTCOMES, out, (long) Long.BYTES * binding, code.unary(UnaryOp.ZEXT, Type.I64, outcome)));
    code.ret(null);
    return code.build();
  }

  private static Value conjunction(ProcedureBuilder code, List<Guard> guards, List<Value> arguments) {
    Label decided = code.newBlock();
    final Value outcome = code.addParameter(decided, Type.I1);
    for (Guard guard : guards.isEmpty() ? guards : guards.subList(0, guards.size() - 1)) {
      Label next = code.newBlock();
      Value isTrue = evaluate(code, guard, arguments);
      Value no = code.constant(Type.I1, 0);
      code.branch(
          isTrue, new Successor(next),
          new Successor(decided, List.of(no)));
      code.enter(next);
    }
    code.jump(
        decided,
        guards.isEmpty() ? code.constant(Type.I1, 1) : evaluate(code, guards.getLast(), arguments));
    code.enter(decided);
    return outcome;
  }

  private static Value evaluate(ProcedureBuilder code, Guard guard, List<Value> arguments) {
    Procedure procedure = guard.procedure();
    List<Value> passed = new ArrayList<>();
    if (guard.takesClosure()) {
      passed.add(code.unary(UnaryOp.BITCAST, Type.REF, code.constant(Type.PTR, guard.closure())));
    }
    // a pointer to the result of the event is no argument of a guard
    int formals = procedure.parameters().size() - passed.size();
    passed.addAll(arguments.subList(arguments.size() - formals, arguments.size()));
    Value result = code.call(
        new Callee.Direct(procedure.name()), procedure.signature().result(), passed);
    return code.compare(CompareOp.NE, result, code.constant(procedure.signature().result(), 0));
  }

  /** What residual code stores for which binding. Where a guard may fail, some ways do not come to the stores. */
  private static Map<Integer, Outcome> stored(Procedure residual) {
    Map<Value, Long> constants = new HashMap<>();
    boolean fails = false;
    for (Block block : residual.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.IntConstant constant) {
          constants.put(constant.result(), constant.value());
        }
        fails |= instruction instanceof Instruction.TrapIf || instruction instanceof Instruction.Call;
      }
      fails |= block.terminator() instanceof Terminator.Trap;
    }
    Map<Integer, Outcome> outcomes = new HashMap<>();
    for (Block block : residual.blocks()) {
      for (Instruction instruction : block.body()) {
        if (instruction instanceof Instruction.Store store && store.memory().equals(OUTCOMES)) {
          Long value = constants.get(store.value());
          Outcome outcome = value == null || fails && value != 0
              ? Outcome.OPEN
              : value == 0 ? Outcome.FALSE : Outcome.TRUE;
          outcomes.merge((int) (store.offset() / Long.BYTES), outcome, Outcome::or);
        }
      }
    }
    return outcomes;
  }
}
