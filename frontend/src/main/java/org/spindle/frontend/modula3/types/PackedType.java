package org.spindle.frontend.modula3.types;

/** {@code BITS n FOR base}. */
public final class PackedType implements Type {
  private final int bits;
  private final Type base;

  public PackedType(int bits, Type base) {
    this.bits = bits;
    this.base = base;
  }

  public int bits() {
    return bits;
  }

  public Type base() {
    return base;
  }

  @Override
  public String show() {
    return "BITS " + bits + " FOR " + base.show();
  }
}
