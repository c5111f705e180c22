package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Constant;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.ir.event.NextTrue;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Known;

/**
 * Executes a call of {@link org.spindle.ir.event.NextTrue}, which looks for the next true one of an array of truth values. Of
 * those that are not known, the first is branched on; but where it and others behind it ask whether one value is equal to
 * constants, the path splits once for all of them, by a switch.
 */
final class TruthSearch {
  /** Fewer constants are tested one after the other. */
  private static final int LEAST_CASES = 3;

  private final Session session;
  private final Splitter splitter;
  private final Predicate<Path> arrival;
  private final Map<PersistentMap<Long, AbstractValue>, Truths> indices = new IdentityHashMap<>();

  /** Ends a path's block with a branch. */
  interface Splitter {
    /** Goes on where a test holds; returns the path where it does not. */
    Path split(Path path, Condition.Test test, Position at);
  }

  /**
   * A search under way.
   *
   * @param call that asks for it
   * @param object what the truth values are in
   * @param start the place of the one with index 0 there
   * @param from the index from which the search begins
   * @param end the index behind the last one
   */
  private record Search(
      Instruction.Call call, LocalObject object, Truths truths, long start, Known from, Known end,
      Position at) {
    Known index(long position) {
      return new Known(Type.I64, position - start, from.from());
    }

    int to() {
      return (int) (start + end.bits());
    }
  }

  TruthSearch(Session session, Splitter splitter, Predicate<Path> arrival) {
    this.session = session;
    this.splitter = splitter;
    this.arrival = arrival;
  }

  /**
   * Whether a block begins with a search that can be done here when a path enters it. Then paths meet at its result, or at the
   * first truth value that is open, and not at the block, although it may be the head of a loop: the index only grows.
   */
  boolean begins(Path path, Block block) {
    for (Instruction instruction : block.body()) {
      if (isSearch(instruction)) {
        return search(path, (Instruction.Call) instruction, Position.NONE) != null;
      }
      if (Constant.of(instruction) == null) {
        return false;
      }
    }
    return false;
  }

  private static boolean isSearch(Instruction instruction) {
    return instruction instanceof Instruction.Call call
        && call.callee() instanceof Callee.Direct(String symbol)
        && symbol.equals(NextTrue.SYMBOL);
  }

  /** What a call asks for; null when it must be executed in another way. */
  private Search search(Path path, Instruction.Call call, Position at) {
    List<AbstractValue> arguments = new ArrayList<>();
    for (Value argument : call.arguments()) {
      AbstractValue value = path.frame.get(argument);
      if (value == null) {
        return null;
      }
      arguments.add(path.resolve(value));
    }
    if (!(arguments.get(0) instanceof Address(Type _, LocalObject object, long start))
        || !(arguments.get(1) instanceof Known from)
        || !(arguments.get(2) instanceof Known end)) {
      return null;
    }
    LocalMemory memory = path.locals.get(object);
    if (memory == null
        || memory.inMemory()
        || from.bits() < 0
        || start < 0
        || start > object.size()
        || end.bits() > object.size() - start) {
      return null;
    }
    Truths truths = indices.get(memory.cells());
    if (truths == null) {
      truths = Truths.of(memory.cells(), object.size());
      if (truths == null) {
        return null;
      }
      indices.put(memory.cells(), truths);
    }
    return new Search(call, object, truths, start, from, end, at);
  }

  /**
   * Executes a call that is a search.
   *
   * @return whether the path goes on; null when the call is none, or must be executed in another way
   */
  Boolean execute(Path path, Instruction.Call call, Position at, Deque<Path> work) {
    Search search = isSearch(call) ? search(path, call, at) : null;
    if (search == null) {
      return null;
    }
    path.needStatus(search.object);
    return find(path, search, search.start + search.from.bits(), -1, work);
  }

  /**
   * Looks from a position on.
   *
   * @param split the position at which the path has split just now; -1 when it has not
   */
  private boolean find(Path path, Search search, long from, long split, Deque<Path> work) {
    Truths truths = search.truths;
    Truths.Column column = known(path, truths);
    int[] candidates =
        column == null ? null : column.candidates(path.factsOf(column.value()).low(), (int) from);
    int next = 0;
    long position = from;
    while (true) {
      if (candidates != null) {
        position = next < candidates.length ? candidates[next++] : search.to();
      }
      if (position >= search.to()) {
        note(path, search, column, from, search.to());
        return found(path, search, search.to());
      }
      AbstractValue cell = truths.at(position);
      Boolean truth = cell == null ? Boolean.FALSE : decide(path, cell);
      if (truth == null) {
        note(path, search, column, from, position);
        return open(path, search, position, position == split, work);
      }
      if (truth) {
        note(path, search, column, from, position + 1);
        return found(path, search, position);
      }
      position++;
    }
  }

  /** Ends a search: behind the call, where paths with the same result meet. */
  private boolean found(Path path, Search search, long position) {
    path.frame.set(search.call.result(), position < search.to() ? search.index(position) : search.end);
    return !path.branched || path.speculation != null || arrival.test(path);
  }

  private static Boolean decide(Path path, AbstractValue cell) {
    return cell instanceof Known known ? known.bits() != 0 : path.decide(Evaluation.condition(cell));
  }

  /** Of the columns of values that the path knows, the one that leaves the fewest candidates; null when there is none. */
  private static Truths.Column known(Path path, Truths truths) {
    Truths.Column best = null;
    int fewest = Integer.MAX_VALUE;
    for (Truths.Column column : truths.columns()) {
      Facts facts = path.factsOf(column.value());
      if (facts.isConstant() && column.numberOfCandidates(facts.low()) < fewest) {
        best = column;
        fewest = column.numberOfCandidates(facts.low());
      }
    }
    return best;
  }

  /** Notes what a search has relied on. */
  private static void note(Path path, Search search, Truths.Column column, long from, long to) {
    path.needValues(search.object, search.truths, (int) from, (int) to);
    if (column != null) {
      path.needRefuted(column, (int) from, (int) to, path.factsOf(column.value()).low());
    }
  }

  /**
   * Comes to a truth value that is open. Paths meet before the call, with the index of that one, but for those that have split
   * on a part of its condition.
   */
  private boolean open(Path path, Search search, long position, boolean again, Deque<Path> work) {
    Frame frame = path.frame;
    frame.index--;
    frame.set(search.call.arguments().get(1), search.index(position));
    if (path.speculation == null && !again && !path.isAtEntry()) {
      return arrival.test(path);
    }
    frame.index++;
    Condition condition = Evaluation.condition(search.truths.at(position));
    path.needValues(search.object, search.truths, (int) position, (int) position + 1);
    Equality first = equality(path, condition, search.truths);
    if (first != null && path.speculation == null && session.policy.limits().decisions()) {
      Map<Long, Case> cases = new LinkedHashMap<>();
      cases.put(first.test.constant(), new Case(position, first.whole));
      long to = run(path, search, position + 1, first.test.value(), cases);
      if (cases.size() >= LEAST_CASES) {
        path.needValues(search.object, search.truths, (int) position, (int) to);
        for (long at = position + 1; at < to; at++) {
          if (search.truths.at(at) instanceof AbstractValue cell && !(cell instanceof Known)) {
            path.rely(Evaluation.condition(cell));
          }
        }
        return switchOn(path, search, first.test.value(), cases, to, work);
      }
    }
    Condition.Test test = first == null ? Splitting.test(path, condition) : first.test;
    Path other = splitter.split(path, test, search.at);
    other.continuation = p -> find(p, search, position, position, work);
    work.push(other);
    return find(path, search, position, position, work);
  }

  /**
   * Collects the truth values from a position on of which each is false, or needs a value to be equal to a constant.
   *
   * @param cases receives the first position for each constant
   * @return the position behind them
   */
  private static long run(Path path, Search search, long from, Value value, Map<Long, Case> cases) {
    long position = from;
    while (position < search.to()) {
      AbstractValue cell = search.truths.at(position);
      if (cell instanceof Known known && known.bits() != 0) {
        break;
      }
      if (cell != null && !(cell instanceof Known)) {
        Condition condition = Evaluation.condition(cell);
        Equality equality = equality(path, condition, search.truths);
        if (equality != null && equality.test.value() == value) {
          cases.putIfAbsent(equality.test.constant(), new Case(position, equality.whole));
        } else if (equality != null || !Boolean.FALSE.equals(path.outcome(condition))) {
          break;
        }
      }
      position++;
    }
    return position;
  }

  /**
   * An equality with a constant that an open condition needs.
   *
   * @param whole whether the condition comes down to it by what the path knows
   */
  private record Equality(Condition.Test test, boolean whole) {}

  /**
   * The truth value that is asked for when a value has the constant of a case.
   *
   * @param whole whether it is true then
   */
  private record Case(long position, boolean whole) {}

  /**
   * The equality with a constant to test first of an open condition: the one that it comes down to, or one of a value on which
   * many truth values depend, if the tests before it are of others, of which few do. Null when there is none.
   */
  private static Equality equality(Path path, Condition condition, Truths truths) {
    if (!path.isOpen(condition)) {
      return null;
    }
    return switch (condition) {
      case Condition.Test test ->
          test.op() == CompareOp.EQ && test.value().type() != Type.I1 ? new Equality(test, true) : null;
      case Condition.Both(Condition first, Condition second) -> {
        if (!path.isOpen(first)) {
          yield equality(path, second, truths);
        }
        if (!path.isOpen(second)) {
          yield equality(path, first, truths);
        }
        yield truths.isShared(Splitting.firstOpen(path, first).value())
            ? null
            : shared(path, first, second, truths);
      }
      case Condition.Either _ -> null;
    };
  }

  private static Equality shared(Path path, Condition first, Condition second, Truths truths) {
    Equality found = equality(path, first, truths);
    if (found == null || !truths.isShared(found.test.value())) {
      found = equality(path, second, truths);
    }
    return found == null || !truths.isShared(found.test.value()) ? null : new Equality(found.test, false);
  }

  /** Splits a path by the value; each case knows what it finds, all others go on behind. */
  private boolean switchOn(
      Path path, Search search, Value value, Map<Long, Case> cases, long behind, Deque<Path> work) {
    ResidualBlock from = path.block;
    session.countInstruction();
    path.branched = true;
    List<Terminator.Switch.Case> targets = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    cases.forEach(
        (constant, one) -> {
          Path taken = path.copy();
          taken.block = session.newBlock();
          from.successors.add(taken.block);
          if (session.recorder != null) {
            session.recorder.wrote(new Condition.Test(CompareOp.EQ, value, constant), from);
          }
          targets.add(new Terminator.Switch.Case(constant, new Successor(taken.block.label)));
          taken.assume(new Condition.Test(CompareOp.EQ, value, constant), true);
          taken.continuation =
              p -> one.whole
                  ? found(p, search, one.position)
                  : find(p, search, one.position, one.position, work);
          paths.add(taken);
        });
    ResidualBlock otherwise = session.newBlock();
    from.successors.add(otherwise);
    from.terminator = new Terminator.Switch(value, targets, new Successor(otherwise.label), search.at);
    path.block = otherwise;
    path.assumeNone(value, cases.keySet());
    path.continuation = p -> find(p, search, behind, -1, work);
    work.push(path);
    paths.reversed().forEach(work::push);
    return false;
  }
}
