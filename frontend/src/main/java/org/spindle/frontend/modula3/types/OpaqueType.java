package org.spindle.frontend.modula3.types;

/** A type declared with {@code <:}; its identity is its declaration. TEXT and MUTEX are opaque types too. */
public final class OpaqueType implements ReferenceType {
  private final String name;
  private final Lazy<Type> bound;
  private Type concrete;

  /**
   * An opaque type.
   *
   * @param name the qualified name of the declaration
   * @param bound the supertype it was declared with
   */
  public OpaqueType(String name, Lazy<Type> bound) {
    this.name = name;
    this.bound = bound;
  }

  public String name() {
    return name;
  }

  public Type bound() {
    return bound.get();
  }

  /** The type of the complete revelation, wherever it stands, or null while none is known. */
  public Type concrete() {
    return concrete;
  }

  /** Records the complete revelation, of which a program has one. */
  public void reveal(Type type) {
    concrete = type;
    switch (type) {
      case ObjectType o -> o.reveal(this);
      case RefType r -> r.reveal(this);
      default -> {}
    }
  }

  @Override
  public boolean isTraced() {
    return !(bound() instanceof ReferenceType r) || r.isTraced();
  }

  @Override
  public String show() {
    return name;
  }
}
