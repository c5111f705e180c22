package org.spindle.frontend.modula3.types;

/** {@code SET OF element}. */
public final class SetType implements Type {
  private final OrdinalType element;

  public SetType(OrdinalType element) {
    this.element = element;
  }

  public OrdinalType element() {
    return element;
  }

  /** The number of possible elements. */
  public long size() {
    return element.isEmpty() ? 0 : element.last() - element.first() + 1;
  }

  @Override
  public String show() {
    return "SET OF " + element.show();
  }
}
