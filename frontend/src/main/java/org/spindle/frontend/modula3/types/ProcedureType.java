package org.spindle.frontend.modula3.types;

import java.util.Set;
import org.spindle.frontend.modula3.syntax.Attribute;

/** A procedure type; PROCANY, above all others, has no signature. */
public final class ProcedureType implements Type {
  private final String name;
  private final Set<Attribute> attributes;
  private final Lazy<SignatureType> signature;
  private boolean showing;

  public ProcedureType(String name, Set<Attribute> attributes, Lazy<SignatureType> signature) {
    this.name = name;
    this.attributes = Set.copyOf(attributes);
    this.signature = signature;
  }

  public Set<Attribute> attributes() {
    return attributes;
  }

  /** The signature; null for PROCANY. */
  public SignatureType signature() {
    return signature.get();
  }

  @Override
  public String show() {
    if (name != null || showing) {
      return name == null ? "..." : name;
    }
    showing = true;
    try {
      return TypePrinter.procedure(this);
    } finally {
      showing = false;
    }
  }
}
