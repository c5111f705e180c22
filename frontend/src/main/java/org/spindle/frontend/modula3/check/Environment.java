package org.spindle.frontend.modula3.check;

import java.util.Set;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;

/**
 * Where a declaration, statement or expression stands.
 *
 * @param procedure the procedure it belongs to, null outside of procedures
 * @param inLoop whether EXIT is legal
 * @param block whether this is a block rather than the outermost level of a unit
 */
record Environment(Scope scope, ProcedureSymbol procedure, boolean inLoop, boolean block) {
  Environment in(Scope inner) {
    return new Environment(inner, procedure, inLoop, true);
  }

  Environment inLoop(Scope inner) {
    return new Environment(inner, procedure, true, true);
  }

  Environment inner() {
    return in(new Scope(scope));
  }

  boolean isFunctional() {
    return has(Attribute.FUNCTIONAL);
  }

  boolean isEphemeral() {
    return has(Attribute.EPHEMERAL);
  }

  private boolean has(Attribute attribute) {
    return procedure != null && attributes().contains(attribute);
  }

  private Set<Attribute> attributes() {
    return procedure.type().attributes();
  }

  SignatureType signature() {
    return procedure == null ? null : procedure.type().signature();
  }

  /** The result type of the procedure, or null. */
  Type result() {
    return procedure == null ? null : signature().result();
  }
}
