package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.AbstractValue.Pick;

/**
 * Decides whether an arriving configuration may enter the code of a variant.
 *
 * <p>Where the variant is closed, it must provide what the code {@linkplain Need needs}. Else it must agree with the
 * whole entry configuration; what the entry merely remembers beyond the arrival can be given up ({@link
 * #weakened()}).
 */
final class Matching {
  private final Configuration entry;
  private final Configuration arrival;
  private final Binding binding;
  private final boolean exact;
  private Configuration weakened;

  /** Truth values of which all values are bound to themselves. */
  private Truths identical;
  private Need unprovided;

  private Matching(Configuration entry, Configuration arrival, boolean exact) {
    this.entry = entry;
    this.arrival = arrival;
    this.exact = exact;
    binding = new Binding(entry, exact);
  }

  /**
   * Compares an arrival with what the code of a closed variant needs.
   *
   * @param exact whether to refuse code that knows less than the arrival
   * @return null when the code cannot be entered
   */
  static Matching ofNeeds(Variant variant, Configuration arrival, boolean exact) {
    Matching matching = new Matching(variant.entry, arrival, exact);
    if (!matching.frames() || !matching.budgets()) {
      return null;
    }
    Need last = variant.unprovided;
    if (last != null && matching.isBound(last) && !matching.provides(last)) {
      return null;
    }
    if (matching.providesAll(variant.needs)) {
      return matching;
    }
    variant.unprovided = matching.unprovided;
    return null;
  }

  /** Compares an arrival with a whole configuration; null when they differ in more than what can be given up. */
  static Matching ofWhole(Configuration entry, Configuration arrival, boolean exact) {
    Matching matching = new Matching(entry, arrival, exact);
    if (!matching.frames() || !matching.locals() || !matching.budgets()) {
      return null;
    }
    matching.weaken();
    return matching;
  }

  /** What the arrival has in place of the entry's residual values. */
  Binding binding() {
    return binding;
  }

  /** The entry without what the arrival does not provide; null when it provides all. */
  Configuration weakened() {
    return weakened;
  }

  private boolean frames() {
    Frame mine = entry.frame();
    Frame other = arrival.frame();
    while (mine != null) {
      for (int i = 0; i < mine.values.length; i++) {
        AbstractValue value = mine.values[i];
        if (value != null && (other.values[i] == null || !binding.match(value, other.values[i]))) {
          return false;
        }
      }
      mine = mine.caller;
      other = other.caller;
    }
    return true;
  }

  private boolean budgets() {
    boolean[] fits = {true};
    entry
        .budgets()
        .forEach(
            (symbol, mine) -> {
              BudgetCell other = arrival.budgets().get(symbol);
              fits[0] &=
                  other != null
                      && binding.match(mine.value(), other.value())
                      && (mine.stored() == null
                          || other.stored() != null && binding.match(mine.stored(), other.stored()));
            });
    return fits[0];
  }

  private boolean locals() {
    boolean[] fits = {true};
    entry
        .locals()
        .forEach(
            (object, mine) -> {
              LocalMemory other = arrival.locals().get(object);
              fits[0] = fits[0] && other != null && sameStatus(mine, other) && sameCells(object, mine, other);
            });
    arrival.locals().forEach((object, _) -> fits[0] &= entry.locals().get(object) != null);
    return fits[0];
  }

  /** A tracked object can still be put into memory on the edge, not the other way round. */
  private static boolean sameStatus(LocalMemory mine, LocalMemory other) {
    return (mine.inMemory() || !other.inMemory()) && (mine.escaped() || !other.escaped());
  }

  private boolean sameCells(LocalObject object, LocalMemory mine, LocalMemory other) {
    return mine.inMemory() || mine.cells() == other.cells() && identityOn(mine)
        || cells(object, mine, other, 0, object.size());
  }

  private boolean identityOn(LocalMemory memory) {
    boolean[] fits = {true};
    memory.cells().forEach((_, value) -> fits[0] = fits[0] && binding.match(value, value));
    return fits[0];
  }

  private boolean identityOn(Truths truths) {
    if (truths == identical) {
      return true;
    }
    for (Value value : truths.values()) {
      if (!binding.match(new Dynamic(value), new Dynamic(value))) {
        return false;
      }
    }
    identical = truths;
    return true;
  }

  private boolean cells(LocalObject object, LocalMemory mine, LocalMemory other, long from, long to) {
    AbstractValue first = mine.cells().get(from);
    AbstractValue second = other.cells().get(from);
    if (first != null
        && second != null
        && first.type() == second.type()
        && first.type().bytes() == to - from) {
      return binding.match(first, second);
    }
    boolean[] fits = {true};
    if (to - from > 16) {
      mine.cells()
          .forEach(
              (offset, value) -> fits[0] =
                  fits[0] && cell(value, Cells.exactly(other, offset, value.type())));
      other
          .cells()
          .forEach(
              (offset, value) -> fits[0] = fits[0] && cell(Cells.exactly(mine, offset, value.type()), value));
      return fits[0];
    }
    for (long offset = Math.max(0, from - 7); offset < Math.min(to, object.size()); offset++) {
      AbstractValue value = mine.cells().get(offset);
      AbstractValue arriving = other.cells().get(offset);
      if (value != null && offset + value.type().bytes() > from) {
        fits[0] = fits[0] && cell(value, Cells.exactly(other, offset, value.type()));
      }
      if (arriving != null && offset + arriving.type().bytes() > from) {
        fits[0] = fits[0] && cell(Cells.exactly(mine, offset, arriving.type()), arriving);
      }
    }
    return fits[0];
  }

  private boolean cell(AbstractValue mine, AbstractValue arriving) {
    return mine != null && arriving != null && binding.match(mine, arriving);
  }

  /** A need may bind the values that another one is about: such needs wait until nothing binds more. */
  private boolean providesAll(Collection<Need> needs) {
    List<Need> waiting = new ArrayList<>();
    for (Need need : needs) {
      if (!isBound(need)) {
        waiting.add(need);
      } else if (!provides(need)) {
        unprovided = need;
        return false;
      }
    }
    return waiting.size() < needs.size()
        ? waiting.isEmpty() || providesAll(waiting)
        : waiting.stream().allMatch(this::provides);
  }

  /** Whether the arriving form of what a need is about is known by now. */
  private boolean isBound(Need need) {
    return switch (need) {
      case Need.Cells _, Need.Status _, Need.Values _ -> true;
      case Need.Remembered(Place place) -> place.value() == null || binding.get(place.value()) != null;
      case Need.Computed(Term term) -> binding.image(term) != null;
      case Need.Defined(Value value) -> binding.get(value) != null;
      case Need.Decided(Condition.Test test, boolean _) -> binding.get(test.value()) != null;
      case Need.Undecided(Condition.Test test) -> binding.get(test.value()) != null;
      case Need.Refuted refuted -> binding.get(refuted.value()) != null;
      case Need.AllFacts(Value value) -> binding.get(value) != null;
    };
  }

  private boolean provides(Need need) {
    return switch (need) {
      case Need.Cells(LocalObject object, long offset, int width) -> {
        LocalMemory mine = entry.locals().get(object);
        LocalMemory other = arrival.locals().get(object);
        yield other != null
            && sameStatus(mine, other)
            && (mine.inMemory() || cells(object, mine, other, offset, offset + width));
      }
      case Need.Status(LocalObject object) -> {
        LocalMemory mine = entry.locals().get(object);
        LocalMemory other = arrival.locals().get(object);
        yield mine == null ? other == null : other != null && sameStatus(mine, other);
      }
      case Need.Remembered(Place place) -> {
        Place image = binding.image(place);
        yield image != null && remembers(entry.remembered().get(place), image);
      }
      case Need.Computed(Term term) -> {
        Term image = binding.image(term);
        yield image != null && hasComputed(entry.computed().get(term), image);
      }
      case Need.Defined(Value value) ->
          binding.get(value) instanceof Dynamic image
              && image.isPlain()
              && sameOperation(entry.definitions().get(value), arrival.definitions().get(image.value()));
      case Need.Decided(Condition.Test test, boolean outcome) -> {
        Boolean decided = decide(test);
        yield decided != null && decided == outcome;
      }
      case Need.Undecided(Condition.Test test) ->
          !exact || binding.get(test.value()) == null || decide(test) == null;
      case Need.Values(LocalObject object, Truths truths, int from, int to) -> {
        LocalMemory mine = entry.locals().get(object);
        LocalMemory other = arrival.locals().get(object);
        yield other != null
            && sameStatus(mine, other)
            && (other.cells() == truths.cells() && identityOn(truths)
                || cells(object, mine, other, from, to));
      }
      case Need.Refuted(Truths.Column column, Value value, int from, int to, long but, Facts learned) -> {
        AbstractValue image = binding.get(value);
        if (image == null) {
          yield false;
        }
        Facts known = factsOf(image, arrival).meet(learned);
        yield known == null || column.refutes(known, from, to, but);
      }
      case Need.AllFacts(Value value) -> {
        AbstractValue image = binding.get(value);
        Facts facts = entry.facts().get(value);
        yield facts == null || image != null && factsOf(image, arrival).imply(facts);
      }
    };
  }

  private Boolean decide(Condition.Test test) {
    AbstractValue image = binding.get(test.value());
    return image == null ? null : factsOf(image, arrival).decide(test.op(), test.constant());
  }

  /** What a configuration knows about a value. */
  static Facts factsOf(AbstractValue value, Configuration configuration) {
    return switch (value) {
      case Known known -> Facts.constant(known.bits());
      case Address _ -> Facts.TOP.refine(org.spindle.ir.CompareOp.NE, 0);
      case Choice choice ->
          Facts.range(
              Math.min(choice.whenTrue(), choice.whenFalse()),
              Math.max(choice.whenTrue(), choice.whenFalse()));
      case Pick pick -> Facts.of(pick.type());
      case Dynamic dynamic -> {
        Facts facts = dynamic.isPlain() ? configuration.facts().get(dynamic.value()) : null;
        yield facts == null ? Facts.of(dynamic.type()) : facts;
      }
    };
  }

  private boolean remembers(Contents mine, Place image) {
    Contents other = arrival.remembered().get(image);
    return other != null
        && mine.memory().equals(other.memory())
        && binding.match(mine.value(), other.value());
  }

  private boolean sameOperation(Term mine, Term other) {
    if (other == null
        || !mine.operator().equals(other.operator())
        || mine.type() != other.type()
        || mine.operands().size() != other.operands().size()) {
      return false;
    }
    for (int i = 0; i < mine.operands().size(); i++) {
      if (!binding.match(mine.operands().get(i), other.operands().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasComputed(Value mine, Term image) {
    Value other = arrival.computed().get(image);
    return other != null && binding.bind(mine, new Dynamic(other));
  }

  /** Finds what the entry remembers and knows beyond the arrival. */
  private void weaken() {
    Map<Place, Contents> places = new HashMap<>();
    Map<Term, Value> terms = new HashMap<>();
    entry.remembered().forEach(places::put);
    entry.computed().forEach(terms::put);
    boolean progress = true;
    while (progress) {
      progress = false;
      for (Iterator<Map.Entry<Place, Contents>> i = places.entrySet().iterator(); i.hasNext();) {
        Map.Entry<Place, Contents> one = i.next();
        Place image = binding.image(one.getKey());
        if (image != null && remembers(one.getValue(), image)) {
          i.remove();
          progress = true;
        }
      }
      for (Iterator<Map.Entry<Term, Value>> i = terms.entrySet().iterator(); i.hasNext();) {
        Map.Entry<Term, Value> one = i.next();
        Term image = binding.image(one.getKey());
        if (image != null && hasComputed(one.getValue(), image)) {
          i.remove();
          progress = true;
        }
      }
    }
    record Weaker(Value value, Facts facts) {}
    List<Weaker> weaker = new ArrayList<>();
    entry
        .facts()
        .forEach(
            (value, facts) -> {
              AbstractValue image = binding.get(value);
              if (image != null) {
                Facts arriving = factsOf(image, arrival);
                if (!arriving.imply(facts)) {
                  weaker.add(new Weaker(value, facts.join(arriving, Facts.of(value.type()))));
                }
              }
            });
    if (places.isEmpty() && terms.isEmpty() && weaker.isEmpty()) {
      return;
    }
    PersistentMap<Place, Contents> remembered = entry.remembered();
    for (Place place : places.keySet()) {
      remembered = remembered.remove(place);
    }
    PersistentMap<Term, Value> computed = entry.computed();
    PersistentMap<Value, Term> definitions = entry.definitions();
    for (Map.Entry<Term, Value> term : terms.entrySet()) {
      computed = computed.remove(term.getKey());
      if (Objects.equals(definitions.get(term.getValue()), term.getKey())) {
        definitions = definitions.remove(term.getValue());
      }
    }
    PersistentMap<Value, Facts> facts = entry.facts();
    for (Weaker one : weaker) {
      facts =
          one.facts.equals(Facts.of(one.value.type()))
              ? facts.remove(one.value)
              : facts.put(one.value, one.facts);
    }
    weakened =
        new Configuration(
            entry.frame(), entry.locals(), remembered, computed, definitions, facts, entry.budgets());
  }
}
