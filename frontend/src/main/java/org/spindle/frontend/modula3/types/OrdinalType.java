package org.spindle.frontend.modula3.types;

/** A type with an order: integers, enumerations, characters and subranges of them. */
public sealed interface OrdinalType extends Type permits IntegerType, EnumerationType, SubrangeType {
  long first();

  long last();

  /** The type that this is a subrange of, or itself. */
  OrdinalType base();

  /** Whether it has no members. */
  default boolean isEmpty() {
    return first() > last();
  }

  /** The bytes of a stored value: 1, 2, 4 or 8. */
  int storageBytes();

  /** Whether a stored value is extended by its sign. */
  default boolean isSigned() {
    return first() < 0;
  }
}
