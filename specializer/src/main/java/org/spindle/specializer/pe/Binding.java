package org.spindle.specializer.pe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Type;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.AbstractValue.Pick;

/**
 * What an arriving configuration has in the places of the residual values of a variant's entry: the assignments on the
 * edge between them.
 */
class Binding {
  private final Map<Value, AbstractValue> images = new HashMap<>();
  private final List<Value> journal = new ArrayList<>();
  private final Configuration entry;
  private final boolean exact;

  /**
   * An empty binding.
   *
   * @param entry what the arrival is compared with
   * @param exact whether a residual value stands for residual values only, so that nothing known is given up
   */
  Binding(Configuration entry, boolean exact) {
    this.entry = entry;
    this.exact = exact;
  }

  /** The binding of a configuration to itself. */
  static Binding identity(Configuration entry) {
    return new Binding(entry, true) {
      @Override
      AbstractValue get(Value value) {
        return new Dynamic(value);
      }
    };
  }

  /** The arriving value for a residual value of the entry, or null. */
  AbstractValue get(Value value) {
    return images.get(value);
  }

  /** All images by residual value of the entry. */
  Map<Value, AbstractValue> images() {
    return images;
  }

  /** Binds as much as makes {@code mine}, of the entry, equal to the arriving value; or binds nothing. */
  boolean match(AbstractValue mine, AbstractValue arriving) {
    int mark = journal.size();
    if (matchAll(mine, arriving)) {
      return true;
    }
    while (journal.size() > mark) {
      images.remove(journal.removeLast());
    }
    return false;
  }

  /** Binds one value; false when it has another image already. */
  boolean bind(Value value, AbstractValue image) {
    AbstractValue earlier = images.get(value);
    if (earlier != null) {
      return earlier.equals(image);
    }
    if (value.type() != image.type()) {
      return false;
    }
    images.put(value, image);
    journal.add(value);
    return true;
  }

  private boolean matchAll(AbstractValue mine, AbstractValue arriving) {
    return switch (mine) {
      case Known known -> known.equals(arriving);
      case Address address -> address.equals(arriving);
      case Choice choice ->
          arriving instanceof Choice other
              && choice.type() == other.type()
              && choice.whenTrue() == other.whenTrue()
              && choice.whenFalse() == other.whenFalse()
              && matchConditions(choice.condition(), other.condition());
      case Pick pick ->
          arriving instanceof Pick other
              && matchConditions(pick.condition(), other.condition())
              && matchAll(pick.whenTrue(), other.whenTrue())
              && matchAll(pick.whenFalse(), other.whenFalse());
      case Dynamic dynamic -> matchDynamic(dynamic, arriving);
    };
  }

  private boolean matchConditions(Condition mine, Condition arriving) {
    return switch (mine) {
      case Condition.Test test ->
          arriving instanceof Condition.Test other
              && test.op() == other.op()
              && test.constant() == other.constant()
              && bind(test.value(), new Dynamic(other.value()));
      case Condition.Both both ->
          arriving instanceof Condition.Both other
              && matchConditions(both.first(), other.first())
              && matchConditions(both.second(), other.second());
      case Condition.Either either ->
          arriving instanceof Condition.Either other
              && matchConditions(either.first(), other.first())
              && matchConditions(either.second(), other.second());
    };
  }

  private boolean matchDynamic(Dynamic mine, AbstractValue arriving) {
    if (mine.type() != arriving.type()) {
      return false;
    }
    if (arriving instanceof Dynamic other) {
      if (mine.isPlain()) {
        return bind(mine.value(), other);
      }
      if (mine.offset() == other.offset()) {
        return bind(mine.value(), new Dynamic(other.value()));
      }
      return mine.value().type() == Type.PTR
          && bind(mine.value(), new Dynamic(Type.PTR, other.value(), other.offset() - mine.offset()));
    }
    if (exact) {
      return false;
    }
    if (arriving instanceof Address(Type _, LocalObject object, long _)) {
      LocalMemory memory = entry.locals().get(object);
      if (memory == null || !memory.escaped()) {
        return false;
      }
    }
    return mine.isPlain() && bind(mine.value(), arriving);
  }

  /** The arriving form of a place of the entry; null when its address is not bound or is known. */
  Place image(Place place) {
    if (place.value() == null) {
      return place;
    }
    return switch (get(place.value())) {
      case Dynamic dynamic ->
          new Place(dynamic.value(), null, place.offset() + dynamic.offset(), place.type());
      case Known known -> new Place(null, null, known.bits() + place.offset(), place.type());
      case Address address ->
          new Place(null, address.base(), address.offset() + place.offset(), place.type());
      case Choice _, Pick _ -> null;
      case null -> null;
    };
  }

  /** The arriving form of an operation; null when an operand is not bound. */
  Term image(Term term) {
    List<AbstractValue> operands = new ArrayList<>(term.operands().size());
    for (AbstractValue operand : term.operands()) {
      AbstractValue image =
          operand instanceof Dynamic dynamic && dynamic.isPlain() ? get(dynamic.value()) : operand;
      if (image == null || image instanceof Choice || image instanceof Pick) {
        return null;
      }
      operands.add(image);
    }
    return new Term(term.operator(), term.type(), operands);
  }
}
