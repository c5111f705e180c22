package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.spindle.ir.CompareOp;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.AbstractValue.Pick;

/**
 * One path of symbolic execution, from the entry of a variant on: the residual block it writes to and what it knows.
 * Copying one is cheap. What it takes from the variant's entry configuration it notes among the variant's needs.
 */
final class Path {
  /** What a path does first when its turn comes. */
  interface Continuation {
    /** Returns whether the path goes on. */
    boolean resume(Path path);
  }

  /** Beyond this, needs are noted for a range as a whole. */
  private static final long MANY_BYTES = 16;

  final Variant origin;
  private final int valueMark;
  ResidualBlock block;
  Frame frame;
  PersistentMap<LocalObject, LocalMemory> locals;
  PersistentMap<Place, Contents> remembered;
  PersistentMap<Term, Value> computed;
  PersistentMap<Value, Term> definitions;
  PersistentMap<String, BudgetCell> budgets;

  /** What was learned since the variant's entry; {@link #factsOf} adds what was known there. */
  private PersistentMap<Value, Facts> learned;

  /** Whether code written since the variant's entry has branched, so that paths may meet again. */
  boolean branched;

  Continuation continuation;

  /** What the path explores tentatively, without leaving code; null on an ordinary path. */
  Speculation speculation;

  /** How far code had come at the last visit of each loop header. */
  private PersistentMap<Point.Key, CodeMark> visits = PersistentMap.empty();

  /** Loop iterations in a row that left no code. */
  private int quietIterations;

  /** A place in residual code. */
  private record CodeMark(ResidualBlock block, int size) {}

  /** A path at the entry of a variant. */
  Path(Variant origin, int valueMark) {
    this.origin = origin;
    this.valueMark = valueMark;
    Configuration entry = origin.entry;
    block = origin.block;
    frame = entry.frame().copy();
    locals = entry.locals();
    remembered = entry.remembered();
    computed = entry.computed();
    definitions = entry.definitions();
    budgets = entry.budgets();
    learned = PersistentMap.empty();
    CodeMark here = new CodeMark(block, 0);
    visits = visits.put(origin.point.key, here);
    for (Point.Key header : origin.quietSince) {
      visits = visits.put(header, here);
    }
  }

  private Path(Path other) {
    origin = other.origin;
    valueMark = other.valueMark;
    block = other.block;
    frame = other.frame.copy();
    locals = other.locals;
    remembered = other.remembered;
    computed = other.computed;
    definitions = other.definitions;
    budgets = other.budgets;
    learned = other.learned;
    branched = other.branched;
    speculation = other.speculation;
    visits = other.visits;
    quietIterations = other.quietIterations;
  }

  Path copy() {
    return new Path(this);
  }

  /** Whether the path stands where its variant was entered. */
  boolean isAtEntry() {
    return block == origin.block
        && block.body.isEmpty()
        && frame.index == origin.point.key.index()
        && frame.label == origin.point.key.label()
        && frame.activation == origin.point.key.activation();
  }

  /** The state at this point as an immutable value. */
  Configuration configuration() {
    SourceProcedure procedure = frame.activation.procedure();
    List<Value> known = new ArrayList<>();
    learned.forEach((value, _) -> known.add(value));
    PersistentMap<Value, Facts> facts = origin.entry.facts();
    for (Value value : known) {
      facts = facts.put(value, factsOf(value));
    }
    return new Configuration(
        frame.restrictedTo(procedure.liveAt(frame.label, frame.index)),
        locals,
        remembered,
        computed,
        definitions,
        facts,
        budgets);
  }

  /**
   * Whether the path comes back to a loop header without having written code since it was there: such an iteration is
   * evaluation of what is known and needs no variant. Notes the visit.
   *
   * @param most so many iterations in a row at most
   */
  boolean returnsQuietly(Point.Key header, int most) {
    CodeMark before = visits.get(header);
    CodeMark now = new CodeMark(block, block.body.size());
    visits = visits.put(header, now);
    if (now.equals(before) && quietIterations < most) {
      quietIterations++;
      return true;
    }
    quietIterations = 0;
    return false;
  }

  /** The loop headers since whose last visit no code was written. */
  List<Point.Key> quietSince() {
    CodeMark now = new CodeMark(block, block.body.size());
    List<Point.Key> headers = new ArrayList<>();
    visits.forEach(
        (header, mark) -> {
          if (mark.equals(now)) {
            headers.add(header);
          }
        });
    return headers;
  }

  // ---- facts

  /** All that is known about a residual value; asking is not noted. */
  Facts factsOf(Value value) {
    Facts here = learned.get(value);
    Facts before = origin.entry.facts().get(value);
    if (here == null) {
      return before == null ? Facts.of(value.type()) : before;
    }
    if (before == null) {
      return here;
    }
    Facts both = here.meet(before);
    return both == null ? here : both;
  }

  /** All that is known about a value; the result may be relied on. */
  Facts consult(AbstractValue value) {
    return switch (value) {
      case Known known -> Facts.constant(known.bits());
      case Choice choice ->
          Facts.range(
              Math.min(choice.whenTrue(), choice.whenFalse()),
              Math.max(choice.whenTrue(), choice.whenFalse()));
      case Pick pick -> Facts.of(pick.type());
      case AbstractValue.Address _ -> Facts.TOP.refine(CompareOp.NE, 0);
      case Dynamic dynamic when dynamic.isPlain() -> {
        if (origin.entry.facts().get(dynamic.value()) != null) {
          need(new Need.AllFacts(dynamic.value()));
        }
        yield factsOf(dynamic.value());
      }
      case Dynamic dynamic -> Facts.of(dynamic.type());
    };
  }

  /** Adds facts about a value. */
  void learn(Value value, Facts facts) {
    Facts here = learned.get(value);
    Facts both = here == null ? facts : here.meet(facts);
    learned = learned.put(value, both == null ? facts : both);
  }

  /** Whether a test holds; null when that is not known. The answer may be relied on. */
  Boolean decide(Condition.Test test) {
    return decide(test, true);
  }

  private Boolean decide(Condition.Test test, boolean noteOpen) {
    Facts here = learned.get(test.value());
    Boolean outcome =
        (here == null ? Facts.of(test.value().type()) : here).decide(test.op(), test.constant());
    if (outcome != null) {
      return outcome;
    }
    Facts before = origin.entry.facts().get(test.value());
    if (before != null) {
      outcome = before.decide(test.op(), test.constant());
      if (outcome != null) {
        need(new Need.Decided(test, outcome));
        return outcome;
      }
      Facts both = here == null ? null : here.meet(before);
      outcome = both == null ? null : both.decide(test.op(), test.constant());
      if (outcome != null) {
        need(new Need.AllFacts(test.value()));
        return outcome;
      }
    }
    if (noteOpen && isFromEntry(test.value())) {
      need(new Need.Undecided(test));
    }
    return null;
  }

  /** Whether a condition holds; null when that is not known. */
  Boolean decide(Condition condition) {
    return decide(condition, true);
  }

  /** Whether a condition is not decided; asking is not noted. */
  boolean isOpen(Condition condition) {
    return outcome(condition) == null;
  }

  /** Whether a condition holds; null when that is not known. Asking is not noted. */
  Boolean outcome(Condition condition) {
    return condition.decide(test -> factsOf(test.value()).decide(test.op(), test.constant()));
  }

  /** Notes that what is known of a condition is relied on. */
  void rely(Condition condition) {
    decide(condition, false);
  }

  /** Of a conjunction that does not hold, one part that does not is relied on, and nothing about the others. */
  private Boolean decide(Condition condition, boolean noteOpen) {
    return switch (condition) {
      case Condition.Test test -> decide(test, noteOpen);
      case Condition.Both(Condition first, Condition second) -> {
        if (Boolean.FALSE.equals(outcome(first))) {
          yield decide(first, noteOpen);
        }
        Boolean b = decide(second, noteOpen);
        yield Boolean.FALSE.equals(b) ? b : decide(first, noteOpen) == null ? null : b;
      }
      case Condition.Either either -> {
        Boolean no = decide(either.negated(), noteOpen);
        yield no == null ? null : Boolean.valueOf(!no);
      }
    };
  }

  /** Takes a condition for true (or false) from here on. */
  void assume(Condition condition, boolean truth) {
    Condition holds = truth ? condition : condition.negated();
    switch (holds) {
      case Condition.Test test -> {
        Facts refined = factsOf(test.value()).refine(test.op(), test.constant());
        Facts here = learned.get(test.value());
        Facts local =
            (here == null ? Facts.of(test.value().type()) : here).refine(test.op(), test.constant());
        if (refined != null && local != null) {
          learned = learned.put(test.value(), local);
        }
        assumeDefinition(test);
      }
      case Condition.Both both -> {
        assume(both.first(), true);
        assume(both.second(), true);
      }
      case Condition.Either _ -> {}
    }
  }

  /** Takes a value to be none of some constants from here on. */
  void assumeNone(Value value, Collection<Long> constants) {
    Facts here = learned.get(value);
    learned = learned.put(value, (here == null ? Facts.of(value.type()) : here).without(constants));
  }

  /** A comparison whose outcome is known says something about its operands. */
  private void assumeDefinition(Condition.Test test) {
    if (test.value().type() != Type.I1
        || !(definition(test.value()) instanceof Term(CompareOp op, Type _, List<AbstractValue> operands))
        || op.isFloat()) {
      return;
    }
    CompareOp holds = (test.op() == CompareOp.EQ) == (test.constant() == 1) ? op : op.negated();
    AbstractValue a = operands.get(0);
    AbstractValue b = operands.get(1);
    refine(a, holds, b);
    refine(b, holds.swapped(), a);
  }

  private void refine(AbstractValue a, CompareOp op, AbstractValue b) {
    if (a instanceof Dynamic dynamic && dynamic.isPlain()) {
      Facts refined = Facts.of(dynamic.type()).refine(op, consult(b));
      if (refined != null && factsOf(dynamic.value()).meet(refined) != null) {
        learn(dynamic.value(), refined);
      }
    }
  }

  /** The operation that made a residual value, if that is remembered. */
  Term definition(Value value) {
    Term term = definitions.get(value);
    if (term != null && origin.entry.definitions().get(value) == term) {
      need(new Need.Defined(value));
    }
    return term;
  }

  /** The residual value that holds the result of an operation, or null. */
  Value result(Term term) {
    Value value = computed.get(term);
    if (value != null && origin.entry.computed().get(term) == value) {
      need(new Need.Computed(term));
    }
    return value;
  }

  void define(Term term, Value value) {
    computed = computed.put(term, value);
    definitions = definitions.put(value, term);
  }

  /** The value with what facts say about it: known if they leave one value only. */
  AbstractValue resolve(AbstractValue value) {
    return switch (value) {
      case Dynamic dynamic when dynamic.isPlain() && !dynamic.type().isFloat() -> {
        Facts facts = factsOf(dynamic.value());
        yield facts.isConstant()
            && Boolean.TRUE.equals(
                decide(new Condition.Test(CompareOp.EQ, dynamic.value(), facts.low()), false))
                    ? new Known(dynamic.type(), facts.low())
                    : dynamic;
      }
      case Choice choice -> {
        Boolean truth = decide(choice.condition(), false);
        yield truth == null
            ? choice
            : new Known(choice.type(), truth ? choice.whenTrue() : choice.whenFalse());
      }
      case Pick pick -> {
        Boolean truth = decide(pick.condition(), false);
        yield truth == null ? pick : resolve(truth ? pick.whenTrue() : pick.whenFalse());
      }
      case Known known -> known;
      case AbstractValue.Address address -> address;
      case Dynamic dynamic -> dynamic;
    };
  }

  /** Whether the number of a value is known; asking is not noted. */
  boolean isKnown(AbstractValue value) {
    return switch (value) {
      case Known _ -> true;
      case Dynamic dynamic -> dynamic.isPlain() && factsOf(dynamic.value()).isConstant();
      case Choice choice -> !isOpen(choice.condition());
      case Pick pick -> {
        Boolean truth = outcome(pick.condition());
        yield truth != null && isKnown(truth ? pick.whenTrue() : pick.whenFalse());
      }
      case AbstractValue.Address _ -> false;
    };
  }

  // ---- needs

  private void need(Need need) {
    origin.needs.add(need);
  }

  /** Whether a residual value was there when the variant was entered. */
  boolean isFromEntry(Value value) {
    return value.id() < valueMark;
  }

  /** Notes that the variant relies on some bytes of a local object. */
  void needCells(LocalObject object, long offset, long width) {
    LocalMemory before = origin.entry.locals().get(object);
    if (before == null) {
      return;
    }
    LocalMemory now = locals.get(object);
    AbstractValue exact = before.cells().get(offset);
    if (exact != null && exact.type().bytes() == width && now != null && !now.inMemory()) {
      if (now.cells().get(offset) == exact) {
        need(new Need.Cells(object, offset, (int) width));
      }
      return;
    }
    if (now == before || now == null || before.inMemory() || now.inMemory()) {
      need(new Need.Cells(object, offset, (int) width));
      return;
    }
    if (width > MANY_BYTES) {
      need(new Need.Cells(object, offset, (int) width));
      return;
    }
    for (long at = offset - Cells.WIDEST + 1; at < offset + width; at++) {
      AbstractValue cell = before.cells().get(at);
      if (cell != null && at + cell.type().bytes() > offset && now.cells().get(at) == cell) {
        need(new Need.Cells(object, at, cell.type().bytes()));
      }
    }
    // bytes that no cell covers, now as then, are zero because they were
    for (long at = offset; at < offset + width;) {
      long end = at;
      while (end < offset + width
          && Cells.overlapping(before, end, 1).isEmpty()
          && Cells.overlapping(now, end, 1).isEmpty()) {
        end++;
      }
      if (end > at) {
        need(new Need.Cells(object, at, (int) (end - at)));
      }
      at = end + 1;
    }
  }

  /** Notes that the variant relies on a local object's being alive, and tracked or not. */
  void needStatus(LocalObject object) {
    if (origin.entry.locals().get(object) != null) {
      need(new Need.Status(object));
    }
  }

  /** Notes that the variant relies on truth values of a local object. */
  void needValues(LocalObject object, Truths truths, int from, int to) {
    LocalMemory before = origin.entry.locals().get(object);
    if (before != null && before.cells() == truths.cells()) {
      need(new Need.Values(object, truths, from, to));
    } else {
      needCells(object, from, to - from);
    }
  }

  /** Notes that the variant relies on what a column has, of which the path knows the value. */
  void needRefuted(Truths.Column column, int from, int to, long but) {
    needRefuted(column, column.value(), from, to, but, Facts.of(column.value().type()));
  }

  /** Nothing is needed where no truth value depends on the column's value, which need not be the arrival's then. */
  private void needRefuted(
      Truths.Column column, Value value, int from, int to, long but, Facts besides) {
    Facts here = learned.get(value);
    Facts known = here == null ? besides : here.meet(besides);
    if (known != null && !column.refutes(known, from, to, but)) {
      need(new Need.Refuted(column, value, from, to, but, known));
    }
  }

  /** What is remembered of a place, or null. */
  Contents recall(Place place) {
    Contents contents = remembered.get(place);
    if (contents != null && origin.entry.remembered().get(place) == contents) {
      need(new Need.Remembered(place));
    }
    return contents;
  }

  /**
   * Notes all that the code of a variant needs that this path now jumps to.
   *
   * @param binding what this path has in place of the residual values of the variant's entry
   */
  void absorb(Variant variant, Binding binding) {
    for (Need need : List.copyOf(variant.needs)) {
      switch (need) {
        case Need.Cells(LocalObject object, long offset, int width) -> needCells(object, offset, width);
        case Need.Status(LocalObject object) -> needStatus(object);
        case Need.Remembered(Place place) -> {
          if (binding.image(place) instanceof Place image) {
            recall(image);
          }
        }
        case Need.Computed(Term term) -> {
          if (binding.image(term) instanceof Term image) {
            result(image);
          }
        }
        case Need.Defined(Value value) -> {
          if (binding.get(value) instanceof Dynamic image && image.isPlain()) {
            definition(image.value());
          }
        }
        case Need.Decided(Condition.Test test, boolean _) -> absorb(test, binding);
        case Need.Undecided(Condition.Test test) -> absorb(test, binding);
        case Need.Values(LocalObject object, Truths truths, int from, int to) ->
            needValues(object, truths, from, to);
        case Need.Refuted(Truths.Column column, Value value, int from, int to, long but, Facts besides) -> {
          if (binding.get(value) instanceof Dynamic image && image.isPlain()) {
            needRefuted(column, image.value(), from, to, but, besides);
          }
        }
        case Need.AllFacts(Value value) -> {
          if (binding.get(value) instanceof AbstractValue image) {
            consult(image);
          }
        }
      }
    }
  }

  private void absorb(Condition.Test test, Binding binding) {
    if (binding.get(test.value()) instanceof Dynamic image && image.isPlain()) {
      decide(new Condition.Test(test.op(), image.value(), test.constant()), true);
    }
  }

  /** Notes that a whole configuration is relied on. */
  void absorbAll(Configuration entry, Binding binding) {
    entry
        .locals()
        .forEach(
            (object, memory) -> {
              needStatus(object);
              if (!memory.inMemory()) {
                needCells(object, 0, object.size());
              }
            });
    entry
        .remembered()
        .forEach(
            (place, _) -> {
              if (binding.image(place) instanceof Place image) {
                recall(image);
              }
            });
    entry
        .computed()
        .forEach(
            (term, _) -> {
              if (binding.image(term) instanceof Term image && result(image) instanceof Value result) {
                definition(result);
              }
            });
    entry
        .facts()
        .forEach(
            (value, _) -> {
              if (binding.get(value) instanceof AbstractValue image) {
                consult(image);
              }
            });
  }
}
