package org.spindle.frontend.modula3.types;

/** {@code REF referent}, traced or not. */
public final class RefType implements ReferenceType {
  private final String name;
  private final boolean traced;
  private final String brand;
  private final Lazy<Type> referent;
  private OpaqueType revealed;
  private boolean showing;

  /**
   * A reference type.
   *
   * @param name for diagnostics, or null
   * @param brand null if there is none
   */
  public RefType(String name, boolean traced, String brand, Lazy<Type> referent) {
    this.name = name;
    this.traced = traced;
    this.brand = brand;
    this.referent = referent;
  }

  @Override
  public boolean isTraced() {
    return traced;
  }

  /** The brand, or null. */
  public String brand() {
    return brand;
  }

  public Type referent() {
    return referent.get();
  }

  /** The opaque type that this one reveals, or null. */
  public OpaqueType revealed() {
    return revealed;
  }

  void reveal(OpaqueType opaque) {
    revealed = opaque;
  }

  @Override
  public String show() {
    if (name != null || showing) {
      return name == null ? "..." : name;
    }
    showing = true;
    try {
      return (traced ? "" : "UNTRACED ") + "REF " + referent().show();
    } finally {
      showing = false;
    }
  }
}
