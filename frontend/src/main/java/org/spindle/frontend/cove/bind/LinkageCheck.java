package org.spindle.frontend.cove.bind;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Unit;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;

/** Declarations agree with the definitions that the linker puts under their names, in their own file or another. */
public final class LinkageCheck {
  private final CleanDeclarations clean;
  private final Diagnostics diagnostics;
  private final Map<String, Entity> external = new HashMap<>();

  private LinkageCheck(CleanDeclarations clean, Diagnostics diagnostics) {
    this.clean = clean;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks the units of a program, after all their bindings have been checked.
   *
   * @param library units whose definitions give way to those of {@code units}
   */
  public static void check(
      Collection<Unit> units, Collection<Unit> library, CleanDeclarations clean, Diagnostics diagnostics) {
    LinkageCheck check = new LinkageCheck(clean, diagnostics);
    library.forEach(u -> check.definitions(u, check.external));
    units.forEach(u -> check.definitions(u, check.external));
    units.forEach(check::unit);
    library.forEach(check::unit);
  }

  private void definitions(Unit unit, Map<String, Entity> out) {
    for (Entity e : unit.defined()) {
      if (!isOwn(e)) {
        out.put(nameOf(e), e);
      }
    }
  }

  private void unit(Unit unit) {
    Map<String, Entity> own = new HashMap<>();
    unit.defined().forEach(e -> own.put(nameOf(e), e));
    for (Entity e : unit.declarations()) {
      Entity definition = own.containsKey(nameOf(e))
          ? own.get(nameOf(e))
          : CleanDeclarations.symbolOf(e).isEmpty() && !isOwn(e) ? external.get(nameOf(e)) : null;
      if (definition != null && !agree(e, definition)) {
        diagnostics.add(
            Diagnostic
                .error(e.range(), "redefined", "'" + nameOf(e) + "' is not defined as it is declared here")
                .withNote(definition.range(), "the definition"));
      }
    }
  }

  private boolean agree(Entity declared, Entity defined) {
    return switch (declared) {
      case FunctionSymbol f -> defined instanceof FunctionSymbol g
          && !BindingCheck.isStronger(f.type().promises(), g.type().promises())
          && TypeAgreement.of(f.type(), g.type(), s -> !clean.isOfInterface(s));
      case Variable v -> defined instanceof Variable w
          && TypeAgreement.of(v.type(), w.type(), s -> !clean.isOfInterface(s));
      case Entity.Typedef _, Entity.EnumConstant _ -> true;
    };
  }

  private static String nameOf(Entity e) {
    return switch (e) {
      case FunctionSymbol f -> f.name();
      case Variable v -> v.name();
      case Entity.Typedef _, Entity.EnumConstant _ -> "";
    };
  }

  /** Whether other files cannot see it. */
  private static boolean isOwn(Entity e) {
    return switch (e) {
      case FunctionSymbol f -> f.isStatic();
      case Variable v -> v.storage() != Variable.Storage.EXTERNAL;
      case Entity.Typedef _, Entity.EnumConstant _ -> true;
    };
  }
}
