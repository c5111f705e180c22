package org.spindle.specializer.pe;

import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** What the specializer knows about a value of the source procedure at a point of a path. */
sealed interface AbstractValue {
  Type type();

  /**
   * A known bit pattern in {@link Type#canonical} form; addresses count when the snapshot gives their number. Equality
   * disregards where it came from.
   */
  record Known(Type type, long bits, Provenance from) implements AbstractValue {
    Known(Type type, long bits) {
      this(type, bits, Provenance.NONE);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Known known && known.type == type && known.bits == bits;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(bits) * 31 + type.ordinal();
    }
  }

  /** A known place whose number is not known. */
  record Address(Type type, Base base, long offset) implements AbstractValue {
    @Override
    public int hashCode() {
      return (base.hashCode() * 31 + Long.hashCode(offset)) * 31 + type.ordinal();
    }
  }

  /**
   * A value of the residual procedure; of addresses, plus a known number of bytes and as ptr or ref. What more is known
   * stands in the {@link Facts} of {@code value}.
   */
  record Dynamic(Type type, Value value, long offset) implements AbstractValue {
    Dynamic(Value value) {
      this(value.type(), value, 0);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Dynamic dynamic
          && value == dynamic.value
          && offset == dynamic.offset
          && type == dynamic.type;
    }

    @Override
    public int hashCode() {
      return (value.id() * 31 + Long.hashCode(offset)) * 31 + type.ordinal();
    }

    /** Whether this is {@code value} itself. */
    boolean isPlain() {
      return offset == 0 && type == value.type();
    }
  }

  /** One of two integers by a condition that was not evaluated yet; a truth value is the choice of 1 or 0. */
  record Choice(Type type, Condition condition, long whenTrue, long whenFalse) implements AbstractValue {}

  /** One of two values, not both known, by a condition that was not evaluated yet: computed only where it is used. */
  record Pick(Type type, Condition condition, AbstractValue whenTrue, AbstractValue whenFalse)
      implements AbstractValue {}

  /** A truth value by its condition. */
  static AbstractValue truth(Condition condition) {
    return new Choice(Type.I1, condition, 1, 0);
  }

  /** A known truth value. */
  static Known truth(boolean value, Provenance from) {
    return new Known(Type.I1, value ? 1 : 0, from);
  }
}
