package org.spindle.frontend.cove.bind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spindle.frontend.cove.tree.Entity;
import org.spindle.frontend.cove.tree.FunctionSymbol;
import org.spindle.frontend.cove.tree.Unit;
import org.spindle.frontend.cove.tree.Variable;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;

/**
 * What a file binds to symbols of Modula-3 is declared as the interface's own header does. Neither the attribute's place
 * nor the file that it stands in is trusted, as macros can bend both.
 */
public final class BindingCheck {
  private final CleanDeclarations clean;
  private final Set<String> included;
  private final Diagnostics diagnostics;

  private BindingCheck(CleanDeclarations clean, Set<String> included, Diagnostics diagnostics) {
    this.clean = clean;
    this.included = included;
    this.diagnostics = diagnostics;
  }

  /**
   * Whether all bindings of a unit are true; reports those that are not.
   *
   * @param included the headers of interfaces that the unit includes
   */
  public static boolean check(
      Unit unit, Set<String> included, CleanDeclarations clean, Diagnostics diagnostics) {
    int errors = diagnostics.errorCount();
    BindingCheck check = new BindingCheck(clean, included, diagnostics);
    unit.declarations().forEach(check::check);
    return diagnostics.errorCount() == errors;
  }

  private void check(Entity e) {
    String symbol = CleanDeclarations.symbolOf(e);
    if (symbol.isEmpty()) {
      return;
    }
    List<Entity> declared = clean.of(symbol, included);
    if (declared.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(e.range(), "binding", "no interface that Cove can use declares '" + symbol + "'")
              .withHint("bind what a safe interface declares, by including its header"));
      return;
    }
    Optional<String> wrong = Optional.empty();
    for (Entity d : declared) {
      wrong = difference(d, e);
      if (wrong.isEmpty()) {
        return;
      }
    }
    diagnostics.add(
        Diagnostic.error(e.range(), "binding", "'" + symbol + "' " + wrong.get())
            .withNote(declared.getLast().range(), "the interface's declaration")
            .withHint("write #include \"" + CleanDeclarations.headerOf(symbol) + "\" instead"));
  }

  private static Optional<String> difference(Entity clean, Entity written) {
    String wrong = switch (clean) {
      case FunctionSymbol f when written instanceof FunctionSymbol g -> {
        if (f.binding().event() != g.binding().event()) {
          yield "is bound by " + (f.binding().event() ? "COVE_INTERFACE" : "COVE_LIBRARY");
        }
        yield isStronger(g.type().promises(), f.type().promises())
            ? "does not promise what is promised here"
            : !f.type().promises().raises().equals(g.type().promises().raises())
                ? "raises other exceptions"
                : agree(f.type(), g.type());
      }
      case Variable v when written instanceof Variable w -> agree(v.type(), w.type());
      default -> "is declared as another kind of thing by its interface";
    };
    return Optional.ofNullable(wrong);
  }

  private static String agree(CType clean, CType written) {
    return TypeAgreement.of(clean, written, _ -> false)
        ? null
        : "has another type in its interface, or one that contains another structure";
  }

  /** Whether {@code claimed} says anything that {@code kept} does not. */
  static boolean isStronger(CType.Promises claimed, CType.Promises kept) {
    return claimed.functional() && !kept.functional()
        || claimed.ephemeral() && !kept.ephemeral() && !kept.functional()
        || claimed.bound() >= 0 && claimed.bound() != kept.bound();
  }
}
