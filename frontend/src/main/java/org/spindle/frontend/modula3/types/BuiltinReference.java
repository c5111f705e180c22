package org.spindle.frontend.modula3.types;

/** REFANY, ADDRESS and NULL. */
public enum BuiltinReference implements ReferenceType {
  REFANY,
  ADDRESS,
  NULL;

  @Override
  public boolean isTraced() {
    return this != ADDRESS;
  }

  @Override
  public String show() {
    return name();
  }
}
