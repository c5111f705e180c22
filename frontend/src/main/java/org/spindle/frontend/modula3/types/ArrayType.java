package org.spindle.frontend.modula3.types;

/** An array with an index type. */
public final class ArrayType implements Type {
  private final OrdinalType index;
  private final Type element;

  public ArrayType(OrdinalType index, Type element) {
    this.index = index;
    this.element = element;
  }

  public OrdinalType index() {
    return index;
  }

  public Type element() {
    return element;
  }

  public long length() {
    return index.isEmpty() ? 0 : index.last() - index.first() + 1;
  }

  @Override
  public String show() {
    return "ARRAY " + index.show() + " OF " + element.show();
  }
}
