package org.spindle.frontend.modula3.types;

import java.util.List;

/** An enumeration; CHAR and WIDECHAR are enumerations whose elements have no names. */
public final class EnumerationType implements OrdinalType {
  private final String name;
  private final List<String> elements;
  private final long count;

  /** An enumeration with named elements; {@code name} is for diagnostics, and may be null. */
  public EnumerationType(String name, List<String> elements) {
    this.name = name;
    this.elements = List.copyOf(elements);
    this.count = elements.size();
  }

  EnumerationType(String name, long count) {
    this.name = name;
    this.elements = List.of();
    this.count = count;
  }

  public List<String> elements() {
    return elements;
  }

  /** Whether this is CHAR or WIDECHAR. */
  public boolean isCharacter() {
    return this == Builtin.CHAR || this == Builtin.WIDECHAR;
  }

  @Override
  public long first() {
    return 0;
  }

  @Override
  public long last() {
    return count - 1;
  }

  @Override
  public OrdinalType base() {
    return this;
  }

  @Override
  public int storageBytes() {
    return this == Builtin.WIDECHAR ? 4 : SubrangeType.bytesFor(0, Math.max(0, last()));
  }

  @Override
  public String show() {
    return name != null ? name : "{" + String.join(", ", elements) + "}";
  }
}
