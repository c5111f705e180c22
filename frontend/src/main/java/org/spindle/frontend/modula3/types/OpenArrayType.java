package org.spindle.frontend.modula3.types;

/** {@code ARRAY OF element}; indices start at 0. */
public final class OpenArrayType implements Type {
  private final Type element;

  public OpenArrayType(Type element) {
    this.element = element;
  }

  public Type element() {
    return element;
  }

  /** The number of open dimensions, at least 1. */
  public int dimensions() {
    return element instanceof OpenArrayType inner ? 1 + inner.dimensions() : 1;
  }

  /** The element type below all open dimensions. */
  public Type innermost() {
    return element instanceof OpenArrayType inner ? inner.innermost() : element;
  }

  @Override
  public String show() {
    return "ARRAY OF " + element.show();
  }
}
