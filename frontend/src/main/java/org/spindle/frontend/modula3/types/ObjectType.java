package org.spindle.frontend.modula3.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object type. ROOT and UNTRACED ROOT are those without a supertype. */
public final class ObjectType implements ReferenceType {
  private final String name;
  private final boolean traced;
  private final String brand;
  private final Lazy<Type> supertype;
  private final Lazy<List<Field>> fields;
  private final Lazy<List<Method>> methods;
  private final Lazy<Map<String, Constant>> overrides;
  private OpaqueType revealed;

  /**
   * An object type.
   *
   * @param name for diagnostics, or null
   * @param brand null if there is none
   * @param supertype an object type or an opaque type below one; gives null for the roots
   * @param overrides new bodies by the name of the method, in the order written
   */
  public ObjectType(
      String name,
      boolean traced,
      String brand,
      Lazy<Type> supertype,
      Lazy<List<Field>> fields,
      Lazy<List<Method>> methods,
      Lazy<Map<String, Constant>> overrides) {
    this.name = name;
    this.traced = traced;
    this.brand = brand;
    this.supertype = supertype;
    this.fields = fields;
    this.methods = methods;
    this.overrides = overrides;
  }

  @Override
  public boolean isTraced() {
    return traced;
  }

  public String brand() {
    return brand;
  }

  /** The supertype, or null for the roots. */
  public Type supertype() {
    return supertype.get();
  }

  /** The fields that this type adds. */
  public List<Field> fields() {
    return fields.get();
  }

  public Optional<Field> field(String wanted) {
    return fields().stream().filter(f -> f.name().equals(wanted)).findFirst();
  }

  /** The methods that this type adds. */
  public List<Method> methods() {
    return methods.get();
  }

  public Optional<Method> method(String wanted) {
    return methods().stream().filter(m -> m.name().equals(wanted)).findFirst();
  }

  public Map<String, Constant> overrides() {
    return overrides.get();
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
    return name != null ? name : "OBJECT ... END";
  }
}
