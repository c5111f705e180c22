package org.spindle.runtime.bounds;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spindle.alpha.emit.CompiledProcedure;
import org.spindle.alpha.select.RoutineConvention;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.runtime.alpha.Decoded;
import org.spindle.runtime.alpha.Op;
import org.spindle.runtime.alpha.timing.WorstCase;

/**
 * Follows the latest times through the code of one procedure and of all that it calls. A loop is followed a few rounds; each
 * further one delays everything by no more than the last of those did.
 */
final class BoundSearch {
  /** Rounds of a loop that are followed. */
  private static final int FOLLOWED = 3;

  /** Instructions that are followed at most. */
  private static final long EFFORT = 20_000_000;

  private static final long GREATEST = 1L << 50;
  private static final int LINE = 32;
  private static final int LINES = 256;
  private static final int RETURN = -1;
  private static final long LARGEST_RESIDENT = 2048;

  private final MachineCode code;
  private final Map<Long, Routine> routines = new LinkedHashMap<>();
  private final Deque<Long> calls = new ArrayDeque<>();
  private final Map<Long, Integer> lines = new TreeMap<>();
  private boolean staysCached = true;
  private Set<String> resident = Set.of();
  private boolean countsResident;
  private long routineRounds;
  private boolean onlyQuadwords;
  private long effort;

  /** The latest times at some place, and how control got there. */
  private record State(WorstCase time, Trail trail) {
    State copy() {
      return new State(time.copy(), trail);
    }

    /** The join of two; either may be null. */
    static State join(State a, State b) {
      if (a == null) {
        return b.copy();
      }
      Trail later = a.time.cycle() >= b.time.cycle() ? a.trail : b.trail;
      State joined = new State(a.time, later);
      joined.time.join(b.time);
      return joined;
    }
  }

  BoundSearch(MachineCode code) {
    this.code = code;
  }

  /** The bound of a procedure. */
  TimeBound of(Procedure procedure) {
    long address = code.image().entry(procedure.name());
    Position declaration = procedure.position();
    try {
      Routine routine = explore(address);
      code();
      TimeBound.Proven plain = bound(procedure, routine, 0);
      resident = residentGlobals();
      countsResident = true;
      TimeBound.Proven other = bound(procedure, routine, residentLines());
      return other.cycles() < plain.cycles() ? other : plain;
    } catch (Unbounded e) {
      return new TimeBound.Unproven(procedure.name(), declaration, e.getMessage(), e.at());
    }
  }

  private TimeBound.Proven bound(Procedure procedure, Routine routine, long misses) throws Unbounded {
    WorstCase begin = WorstCase.begin();
    State start = new State(begin, Trail.begin(0));
    begin.delay(fetches() + misses * WorstCase.MISS);
    State end = follow(routine, start);
    if (end == null) {
      throw new Unbounded("it never returns", procedure.position());
    }
    return new TimeBound.Proven(
        procedure.name(), procedure.position(), end.time.cycle(), end.trail.steps());
  }

  // ---- What is called, and caches

  /** Finds the code of a procedure and of what it calls, where control can come on the way to a return. */
  private Routine explore(long address) throws Unbounded {
    Routine known = routines.get(address);
    if (known != null) {
      return known;
    }
    Map.Entry<Long, CompiledProcedure> found = code.at(address);
    if (found == null) {
      throw new Unbounded("it calls what is no code of the program", Position.NONE);
    }
    Procedure source = code.source(found.getValue().name());
    if (source != null && Routine.catchesExceptions(source)) {
      throw new Unbounded(
          source.name() + " catches exceptions, and what they do first takes unknown time",
          source.position());
    }
    calls.push(found.getKey());
    Routine routine = new Routine(code, new Flow(code, found.getKey(), found.getValue()));
    for (int n = 0; n < routine.flow.nodes().size(); n++) {
      Flow.Node node = routine.flow.nodes().get(n);
      for (long pc = node.start(); routine.flow.returns(n) && pc < node.end(); pc += 4) {
        lines.merge(pc >>> 5, 1, Integer::sum);
        explore(routine, n, pc, code.instruction(pc));
      }
    }
    calls.pop();
    routines.put(found.getKey(), routine);
    return routine;
  }

  private void explore(Routine routine, int node, long pc, long instruction) throws Unbounded {
    switch (Decoded.operation(instruction)) {
      case Op.BSR -> {
        long target = target(pc, instruction);
        Map.Entry<Long, CompiledProcedure> callee = code.at(target);
        if (callee != null) {
          refuse(callee, target, at(routine, node, pc));
        }
        explore(callee == null ? target : callee.getKey());
      }
      case Op.JSR, Op.JSR_COROUTINE ->
          throw new Unbounded("what is called there is a value", at(routine, node, pc));
      case Op.CALL_PAL -> throw new Unbounded("the machine is called", at(routine, node, pc));
      default -> {}
    }
  }

  private static long target(long pc, long instruction) {
    return pc + 4 + 4L * Decoded.displacement(instruction);
  }

  private void refuse(Map.Entry<Long, CompiledProcedure> callee, long target, Position at) throws Unbounded {
    String name = callee.getValue().name();
    if (calls.contains(callee.getKey())) {
      throw new Unbounded(name + " is called while it is active", at);
    }
    if (callee.getValue().body() != 0 && target == callee.getKey()) {
      throw new Unbounded("the event " + name + " is raised, and may have any handlers", at);
    }
    if (name.startsWith("RTHeapRep.")) {
      throw new Unbounded("storage is allocated", at);
    }
    if (name.startsWith("machine.")) {
      throw new Unbounded("the machine's service " + name + " is called", at);
    }
  }

  private Position at(Routine routine, int node, long pc) {
    Position position = code.positionAt(pc);
    return position.isKnown() ? position : routine.rounds.position(node);
  }

  /** Finds out whether all code stays in the instruction cache once it is there. */
  private void code() {
    Set<Long> places = new HashSet<>();
    for (long line : lines.keySet()) {
      staysCached &= places.add(line & LINES - 1);
    }
  }

  /**
   * Cycles for filling the instruction cache. A branch that only ever goes one way is predicted wrongly once at most: by what
   * it did before in a line that is still there, or for its direction when the line is filled.
   */
  private long fetches() {
    if (!staysCached) {
      return 0;
    }
    Map<Long, Long> cold = new HashMap<>();
    Map<Long, Long> warm = new HashMap<>();
    for (Routine routine : routines.values()) {
      for (long branch : routine.oneWay()) {
        long line = branch >>> 5;
        warm.merge(line, (long) WorstCase.WRONG_PREDICTION, Long::sum);
        cold.merge(line, guessedWrongly(routine, branch) ? (long) WorstCase.WRONG_PREDICTION : 0, Long::sum);
      }
    }
    long all = 0;
    for (long line : lines.keySet()) {
      all += Math.max(WorstCase.MISS + cold.getOrDefault(line, 0L), warm.getOrDefault(line, 0L));
    }
    return all;
  }

  private boolean guessedWrongly(Routine routine, long branch) {
    long instruction = code.instruction(branch);
    if (Decoded.operation(instruction) == Op.JMP) {
      return true;
    }
    boolean backward = Decoded.displacement(instruction) < 0;
    List<Flow.Node> nodes = routine.flow.nodes();
    long target = target(branch, instruction);
    for (int n = 0; n < nodes.size(); n++) {
      if (nodes.get(n).start() == target) {
        return backward != routine.flow.returns(n);
      }
    }
    return true;
  }

  /** Globals that are read, and that cannot push each other out of the data cache. */
  private Set<String> residentGlobals() {
    Map<String, Long> candidates = new TreeMap<>();
    for (Routine routine : routines.values()) {
      for (Flow.Node node : routine.flow.nodes()) {
        for (long pc = node.start(); pc < node.end(); pc += 4) {
          String symbol = routine.places.global(pc);
          var global = symbol == null ? null : code.image().image().program().global(symbol);
          if (global != null && global.size() <= LARGEST_RESIDENT) {
            candidates.put(symbol, global.size());
          }
        }
      }
    }
    Set<String> chosen = new HashSet<>();
    Map<Long, Long> taken = new HashMap<>();
    candidates.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(c -> {
      Map<Long, Long> with = new HashMap<>(taken);
      boolean fits = true;
      for (long line : linesOf(c.getKey())) {
        Long other = with.put(line & LINES - 1, line);
        fits &= other == null || other == line;
      }
      if (fits) {
        taken.putAll(with);
        chosen.add(c.getKey());
      }
    });
    return chosen;
  }

  private Set<Long> linesOf(String symbol) {
    long start = code.image().image().address(symbol);
    long size = Math.max(1, code.image().image().program().global(symbol).size());
    Set<Long> all = new HashSet<>();
    for (long line = start >>> 5; line <= start + size - 1 >>> 5; line++) {
      all.add(line);
    }
    return all;
  }

  private long residentLines() {
    Set<Long> all = new HashSet<>();
    resident.forEach(symbol -> all.addAll(linesOf(symbol)));
    return all.size();
  }

  // ---- Following times

  private State follow(Routine routine, State in) throws Unbounded {
    BitSet all = new BitSet();
    all.set(0, routine.flow.nodes().size());
    return walk(routine, all, 0, null, in).get(RETURN);
  }

  /**
   * Follows control through some blocks, from the first of them on.
   *
   * @param current the loop whose blocks these are, or null
   * @return the states in which it leaves them or comes back to the first, by block; or returns
   */
  private Map<Integer, State> walk(
      Routine routine, BitSet region, int entry, Flow.Loop current, State in) throws Unbounded {
    Map<Integer, State> out = new HashMap<>();
    Map<Integer, State> at = new TreeMap<>();
    at.put(entry, in);
    for (int n = entry; n < routine.flow.nodes().size(); n++) {
      State state = at.remove(n);
      if (state == null || !routine.flow.returns(n)
          || onlyQuadwords && movesBytes(routine.flow.nodes().get(n))) {
        continue;
      }
      Flow.Loop loop = routine.flow.loopAt(n);
      Map<Integer, State> next = loop != null && loop != current
          ? rounds(routine, loop, state)
          : step(routine, n, state);
      next.forEach((target, arriving) -> {
        boolean leaves = target == RETURN || target == entry || !region.get(target);
        (leaves ? out : at).merge(target, arriving.copy(), State::join);
      });
    }
    return out;
  }

  private boolean movesBytes(Flow.Node node) {
    for (long pc = node.start(); pc < node.end(); pc += 4) {
      if (Decoded.operation(code.instruction(pc)) == Op.STQ_U) {
        return true;
      }
    }
    return false;
  }

  private Map<Integer, State> rounds(Routine routine, Flow.Loop loop, State in) throws Unbounded {
    long rounds = routineRounds > 0 ? routineRounds : routine.rounds.of(loop);
    Map<Integer, State> exits = new HashMap<>();
    State back = in.copy();
    if (staysCached) {
      back.time.delay(2 * routine.branchesLeaving(loop) * WorstCase.WRONG_PREDICTION);
    }
    State before = back;
    Trail outside = in.trail;
    Trail round = null;
    Position at = routine.rounds.position(loop.header());
    for (long k = 1; k <= rounds && back != null; k++) {
      if (k > FOLLOWED) {
        long further = rounds - FOLLOWED - 1;
        long each = back.time.since(before.time);
        if (each > 0 && further > GREATEST / each) {
          throw new Unbounded("the loop goes round more than 2^50 cycles", at);
        }
        back.time.delay(further * each);
        k = rounds;
      }
      State header = new State(back.time.copy(), Trail.begin(back.time.cycle()));
      Map<Integer, State> out = walk(routine, loop.nodes(), loop.header(), loop, header);
      before = back;
      back = out.remove(loop.header());
      round = back == null ? round : back.trail;
      Trail inside = round;
      out.forEach((target, state) -> exits.merge(target,
          new State(state.time, new Trail(outside, PathStep.Kind.LOOP, at, null, rounds,
              inside == null ? state.trail : inside, state.time.cycle())),
          State::join));
    }
    return exits;
  }

  private Map<Integer, State> step(Routine routine, int n, State in) throws Unbounded {
    Flow.Node node = routine.flow.nodes().get(n);
    Position at = routine.rounds.position(n);
    State state = in;
    for (long pc = node.start(); pc < node.end(); pc += 4) {
      if (++effort > EFFORT) {
        throw new Unbounded("there are too many ways to follow them all", at);
      }
      long instruction = code.instruction(pc);
      int operation = Decoded.operation(instruction);
      WorstCase time = state.time;
      if (!staysCached && (pc == node.start() || pc % LINE == 0)) {
        time.delay(WorstCase.MISS);
      }
      switch (operation) {
        case Op.LDL, Op.LDQ, Op.LDQ_U, Op.LDL_L, Op.LDQ_L, Op.LDS, Op.LDT -> {
          time.execute(pc, instruction, false);
          time.delay(missOf(routine.places.global(pc)));
        }
        case Op.BSR -> {
          time.execute(pc, instruction, false);
          Trail before = code(state, at);
          state = call(routine, pc, target(pc, instruction), new State(time, before), at(routine, n, pc));
          if (state == null) {
            return Map.of();
          }
        }
        case Op.RET, Op.JMP -> time.execute(pc, instruction, true);
        case Op.BR -> time.execute(pc, instruction, false);
        default -> {
          boolean branch = pc + 4 == node.end() && node.successors().size() > 1;
          boolean settled =
              staysCached && (routine.isOneWay(pc) || routine.mayLeaveLoop(pc));
          time.execute(pc, instruction, branch && !settled);
        }
      }
    }
    State done = new State(state.time, code(state, at));
    if (node.isReturn()) {
      return Map.of(RETURN, done);
    }
    Map<Integer, State> next = new HashMap<>();
    node.successors().forEach(target -> next.put(target, done));
    return next;
  }

  /** What a load may cost by missing: its own time, and that of something resident that it pushes out. */
  private int missOf(String global) {
    if (!countsResident) {
      return WorstCase.MISS;
    }
    return global != null && resident.contains(global) ? 0 : 2 * WorstCase.MISS;
  }

  private static Trail code(State state, Position at) {
    return new Trail(state.trail, PathStep.Kind.CODE, at, null, 1, null, state.time.cycle());
  }

  private State call(Routine caller, long pc, long target, State in, Position at) throws Unbounded {
    Routine callee = routines.get(code.at(target).getKey());
    String name = callee.flow.name();
    boolean moves = name.equals(RoutineConvention.COPY) || name.equals(RoutineConvention.FILL);
    if (moves) {
      long size = caller.places.size(pc);
      long quadwords = caller.places.quadwords(pc);
      if (size < 0 && quadwords == 0) {
        throw new Unbounded("as many bytes are copied or filled as a variable says", at);
      }
      onlyQuadwords = quadwords > 0;
      // else by quadwords, but for less than one at either end
      routineRounds = onlyQuadwords ? quadwords : Math.max(1, Math.min(size, size / 8 + 14));
    }
    Trail begin = Trail.begin(in.time.cycle());
    State end = follow(callee, new State(in.time.copy(), begin));
    routineRounds = 0;
    onlyQuadwords = false;
    if (end == null) {
      return null;
    }
    State after = end.copy();
    return new State(after.time,
        new Trail(in.trail, PathStep.Kind.CALL, at, name, 1, end.trail, after.time.cycle()));
  }
}
