package org.spindle.frontend.modula3.types;

/** A floating-point type; EXTENDED has the same values as LONGREAL but is distinct from it. */
public enum RealType implements Type {
  REAL(4),
  LONGREAL(8),
  EXTENDED(8);

  private final int bytes;

  RealType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  @Override
  public String show() {
    return name();
  }
}
