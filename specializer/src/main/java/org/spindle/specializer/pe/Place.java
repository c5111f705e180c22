package org.spindle.specializer.pe;

import java.util.Objects;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/**
 * A piece of memory that a path has loaded or stored: the key by which its contents are remembered.
 *
 * @param value the residual address, or null
 * @param base what a known address without number is relative to, or null; without both, {@code offset} is the address
 * @param offset bytes from there
 * @param type of the value in it
 */
record Place(Value value, Base base, long offset, Type type) {
  /** The same in every run, as opposed to that of enumeration constants. */
  @Override
  public int hashCode() {
    return ((value == null ? 0 : value.id()) * 31 + (base == null ? 0 : base.hashCode())) * 31
        + Long.hashCode(offset) * 31
        + type.ordinal();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place
        && value == place.value
        && offset == place.offset
        && type == place.type
        && Objects.equals(base, place.base);
  }

  /** Whether two places certainly have no byte in common; classes of memory may say more. */
  boolean isDisjoint(Place other) {
    if (value == other.value && Objects.equals(base, other.base)) {
      return offset + type.bytes() <= other.offset || other.offset + other.type.bytes() <= offset;
    }
    return value == null
        && other.value == null
        && base != null
        && other.base != null;
  }
}
