package org.spindle.specializer.pe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Position;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.Explanation.Entry;
import org.spindle.specializer.pe.Explanation.Kind;
import org.spindle.specializer.pe.Explanation.Outcome;

/**
 * Writes down what becomes of calls, checks, branches and tests, for an {@link Explanation}. There is none when none was
 * asked for.
 *
 * <p>A test that waits as a condition has its outcome only at the end: it is kept if code was written for it. Of equal
 * tests one is kept, and the others are discharged by it.
 */
final class Recorder {
  private final List<Event> events = new ArrayList<>();
  private final Map<Condition.Test, Set<ResidualBlock>> written = new HashMap<>();
  private final Map<AbstractValue, String> reasons = new IdentityHashMap<>();
  private int activations;

  /**
   * An entry to be.
   *
   * @param block the first block of the variant whose code was being made: the entry counts if that is used in the end
   * @param waiting the condition whose fate decides the outcome, or null
   */
  private record Event(Entry entry, ResidualBlock block, Condition waiting) {}

  /** The number of the next unfolded call. */
  int newActivation() {
    return ++activations;
  }

  /** How many entries there are, for {@link #forget}. */
  int mark() {
    return events.size();
  }

  /** Forgets what was recorded since: it was tried only. */
  void forget(int mark) {
    events.subList(mark, events.size()).clear();
  }

  /** Records something whose outcome is clear. */
  void add(Path path, Position at, Kind kind, String what, Outcome outcome, String reason) {
    events.add(new Event(entry(path, at, kind, what, outcome, reason), path.origin.block, null));
  }

  /** Records something that depends on a condition which waits. */
  void addWaiting(Path path, Position at, Kind kind, String what, Condition condition) {
    events.add(
        new Event(entry(path, at, kind, what, Outcome.KEPT, ""), path.origin.block, condition));
  }

  private static Entry entry(Path path, Position at, Kind kind, String what, Outcome outcome, String reason) {
    Frame frame = path.frame;
    return new Entry(
        frame.number,
        frame.caller == null ? 0 : frame.caller.number,
        frame.activation.procedure().procedure().name(),
        at,
        kind,
        what,
        outcome,
        reason);
  }

  /** Records a comparison whose truth is kept as a value. */
  void compared(Path path, Position at, CompareOp op, AbstractValue a, AbstractValue b, AbstractValue truth) {
    switch (truth) {
      case Known _ -> {
        String reason = reason(path, op, a, b);
        reasons.put(truth, reason);
        add(path, at, Kind.TEST, "", Outcome.DISCHARGED, reason);
      }
      case Choice choice -> addWaiting(path, at, Kind.TEST, "", choice.condition());
      case Dynamic _, AbstractValue.Address _, AbstractValue.Pick _ ->
          add(path, at, Kind.TEST, "", Outcome.KEPT, "operands are not known");
    }
  }

  /** Notes why a truth is known that a branch or check will use. */
  void note(Path path, CompareOp op, AbstractValue a, AbstractValue b, AbstractValue truth) {
    if (truth instanceof Known) {
      reasons.put(truth, reason(path, op, a, b));
    }
  }

  /** Why a truth is known. */
  String reasonOf(AbstractValue truth) {
    return reasons.getOrDefault(truth, "computed from what is known");
  }

  private static String reason(Path path, CompareOp op, AbstractValue left, AbstractValue right) {
    AbstractValue a = path.resolve(left);
    AbstractValue b = path.resolve(right);
    if (a instanceof Known && b instanceof Known) {
      return "both operands are known";
    }
    return "facts: " + operand(path, a) + " " + sign(op) + " " + operand(path, b);
  }

  private static String operand(Path path, AbstractValue value) {
    return switch (value) {
      case Known known -> Long.toString(known.bits());
      case Dynamic dynamic when dynamic.isPlain() -> "a value " + text(path.factsOf(dynamic.value()));
      case Dynamic _, AbstractValue.Address _ -> "an address";
      case Choice choice -> choice.whenFalse() + " or " + choice.whenTrue();
      case AbstractValue.Pick _ -> "one of two values";
    };
  }

  /** What is known of what a condition asks for. */
  static String facts(Path path, Condition condition, boolean decided) {
    return switch (condition) {
      case Condition.Test test ->
          (decided ? "facts: a value " : "not decided: a value ") + text(path.factsOf(test.value())) + " "
              + sign(test.op())
              + " " + test.constant();
      case Condition.Both(Condition first, Condition second) ->
          facts(path, path.isOpen(first) == decided ? second : first, decided);
      case Condition.Either(Condition first, Condition second) ->
          facts(path, path.isOpen(first) == decided ? second : first, decided);
    };
  }

  private static String text(Facts facts) {
    if (facts.isConstant()) {
      return "that is " + facts.low();
    }
    List<String> parts = new ArrayList<>();
    if (facts.low() != Long.MIN_VALUE || facts.high() != Long.MAX_VALUE) {
      parts.add("in " + bound(facts.low()) + ".." + bound(facts.high()));
    }
    if (facts.excluded().length > 0) {
      parts.add("not one of " + facts.excluded().length);
    }
    return parts.isEmpty() ? "of any size" : String.join(", ", parts);
  }

  private static String bound(long value) {
    return value == Long.MIN_VALUE ? "-2^63" : value == Long.MAX_VALUE ? "2^63-1" : Long.toString(value);
  }

  private static String sign(CompareOp op) {
    return switch (op) {
      case EQ, FEQ -> "=";
      case NE, FNE -> "#";
      case SLT, FLT -> "<";
      case SLE, FLE -> "<=";
      case SGT, FGT -> ">";
      case SGE, FGE -> ">=";
      case ULT -> "< (unsigned)";
      case ULE -> "<= (unsigned)";
      case UGT -> "> (unsigned)";
      case UGE -> ">= (unsigned)";
    };
  }

  /** Notes that code for a test was written. */
  void wrote(Condition.Test test, ResidualBlock block) {
    written.computeIfAbsent(normal(test), _ -> Collections.newSetFromMap(new IdentityHashMap<>())).add(block);
  }

  private static Condition.Test normal(Condition.Test test) {
    return switch (test.op()) {
      case NE, SGE, UGE -> (Condition.Test) test.negated();
      default -> test;
    };
  }

  /** The account of what led to the code that begins with a block. */
  Explanation explain(ResidualBlock entry) {
    Set<ResidualBlock> used = reachable(entry);
    List<Entry> entries = new ArrayList<>();
    Map<Condition.Test, Position> first = new HashMap<>();
    for (Event event : events) {
      if (used.contains(event.block)) {
        entries.add(event.waiting == null ? event.entry : settled(event, used, first));
      }
    }
    return new Explanation(entries);
  }

  private Entry settled(Event event, Set<ResidualBlock> used, Map<Condition.Test, Position> first) {
    Position same = null;
    boolean writes = false;
    for (Condition.Test test : tests(event.waiting)) {
      Condition.Test key = normal(test);
      boolean isWritten =
          written.getOrDefault(key, Set.of()).stream().anyMatch(used::contains);
      if (isWritten && first.putIfAbsent(key, event.entry.position()) == null) {
        writes = true;
      } else if (isWritten) {
        same = first.get(key);
      }
    }
    String reason =
        writes
            ? "nothing met before decides it"
            : same != null
                ? "the same test is made once, for " + (same.isKnown() ? same.place() : "the raise")
                : "decided by other tests where its outcome is used";
    Entry e = event.entry;
    return new Entry(
        e.activation(), e.caller(), e.procedure(), e.position(), e.kind(), e.what(),
        writes ? Outcome.KEPT : Outcome.DISCHARGED, reason);
  }

  private static List<Condition.Test> tests(Condition condition) {
    List<Condition.Test> tests = new ArrayList<>();
    collect(condition, tests);
    return tests;
  }

  private static void collect(Condition condition, List<Condition.Test> tests) {
    switch (condition) {
      case Condition.Test test -> tests.add(test);
      case Condition.Both(Condition a, Condition b) -> {
        collect(a, tests);
        collect(b, tests);
      }
      case Condition.Either(Condition a, Condition b) -> {
        collect(a, tests);
        collect(b, tests);
      }
    }
  }

  private static Set<ResidualBlock> reachable(ResidualBlock entry) {
    Set<ResidualBlock> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<ResidualBlock> work = new ArrayDeque<>(List.of(entry));
    while (!work.isEmpty()) {
      ResidualBlock block = work.pop();
      if (found.add(block)) {
        block.successors.forEach(work::push);
        if (block.target != null) {
          work.push(block.target.block);
        }
      }
    }
    return found;
  }
}
