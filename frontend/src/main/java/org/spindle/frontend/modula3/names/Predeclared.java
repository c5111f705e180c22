package org.spindle.frontend.modula3.names;

import java.util.Set;
import org.spindle.frontend.modula3.names.BuiltinSymbol.Operation;
import org.spindle.frontend.modula3.names.ConstantSymbol.TypedConstant;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Constant;
import org.spindle.frontend.modula3.types.Lazy;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.Type;

/** The names that every unit sees (language definition, section 2.11). */
public final class Predeclared {
  /** SPIN's and later additions, which programs may declare anew. */
  private static final Set<String> REDECLARABLE =
      Set.of("PROCANY", "VIEW", "INTERFACE_UNIT", "MODULE_UNIT", "LONGINT", "LONGCARD", "WIDECHAR");

  private Predeclared() {}

  /** Whether programs may not declare the name. */
  public static boolean isReserved(String name, Scope predeclared) {
    return !REDECLARABLE.contains(name) && predeclared.local(name).isPresent();
  }

  public static Scope scope() {
    Scope scope = new Scope(null);
    for (Type t : new Type[] {
        Builtin.INTEGER, Builtin.LONGINT, Builtin.CARDINAL, Builtin.LONGCARD, Builtin.BOOLEAN, Builtin.CHAR,
        Builtin.WIDECHAR, RealType.REAL, RealType.LONGREAL, RealType.EXTENDED, BuiltinReference.REFANY,
        BuiltinReference.ADDRESS, BuiltinReference.NULL, Builtin.TEXT, Builtin.MUTEX, Builtin.PROCANY}) {
      scope.declare(new TypeSymbol(t.show(), null, Lazy.of(t)));
    }
    constant(scope, "FALSE", Builtin.BOOLEAN, new Constant.Ordinal(0));
    constant(scope, "TRUE", Builtin.BOOLEAN, new Constant.Ordinal(1));
    constant(scope, "NIL", BuiltinReference.NULL, new Constant.Nil());
    for (Operation operation : Operation.values()) {
      scope.declare(new BuiltinSymbol(operation.name(), operation));
    }
    return scope;
  }

  private static void constant(Scope scope, String name, Type type, Constant value) {
    scope.declare(new ConstantSymbol(name, null, Lazy.of(new TypedConstant(type, value))));
  }
}
