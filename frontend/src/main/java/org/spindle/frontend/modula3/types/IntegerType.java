package org.spindle.frontend.modula3.types;

/** INTEGER or LONGINT, both of 64 bits but not assignable to each other. */
public record IntegerType(String name) implements OrdinalType {
  @Override
  public long first() {
    return Long.MIN_VALUE;
  }

  @Override
  public long last() {
    return Long.MAX_VALUE;
  }

  @Override
  public OrdinalType base() {
    return this;
  }

  @Override
  public int storageBytes() {
    return 8;
  }

  @Override
  public String show() {
    return name;
  }
}
