package org.spindle.frontend.modula3.check;

import java.util.Set;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.names.Scope;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.SignatureType.Raises;
import org.spindle.frontend.modula3.types.Type;

/**
 * Where a declaration, statement or expression stands.
 *
 * @param procedure the procedure it belongs to, null outside of procedures
 * @param inLoop whether EXIT is legal
 * @param block whether this is a block rather than the outermost level of a unit
 * @param expected the exceptions that may leave this place without a warning
 * @param fatal those of them that pragmas FATAL list, which local procedures may raise too
 */
record Environment(
    Scope scope, ProcedureSymbol procedure, boolean inLoop, boolean block, Raises expected, Raises fatal) {
  /** The outermost level of a unit. */
  static Environment ofUnit(Scope scope, Raises fatal) {
    return new Environment(scope, null, false, false, fatal, fatal);
  }

  /** The body of a procedure declared here. */
  Environment inProcedure(Scope inner, ProcedureSymbol symbol) {
    return new Environment(inner, symbol, false, true, fatal.plus(symbol.type().signature().raises()), fatal);
  }

  Environment in(Scope inner) {
    return new Environment(inner, procedure, inLoop, true, expected, fatal);
  }

  Environment inLoop(Scope inner) {
    return new Environment(inner, procedure, true, true, expected, fatal);
  }

  /** Inside a TRY that handles some exceptions. */
  Environment handling(Raises handled) {
    return new Environment(scope, procedure, inLoop, block, expected.plus(handled), fatal);
  }

  /** Where a pragma FATAL lists some exceptions. */
  Environment withFatal(Raises more) {
    return new Environment(scope, procedure, inLoop, block, expected.plus(more), fatal.plus(more));
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
