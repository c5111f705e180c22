package org.spindle.frontend.cove.elaborate;

import java.util.Optional;
import org.spindle.frontend.cove.parse.ParsedUnit;
import org.spindle.frontend.cove.tree.Unit;
import org.spindle.frontend.diagnostics.Diagnostics;

/** One parsed file to its syntax tree. */
public final class UnitElaborator {
  private UnitElaborator() {}

  /** The tree of {@code parsed}; nothing after an error. Must run on a thread with a deep stack. */
  public static Optional<Unit> elaborate(String name, ParsedUnit parsed, Diagnostics diagnostics) {
    int errors = diagnostics.errorCount();
    Context context = new Context(name, parsed.file(), diagnostics);
    new DeclarationElaborator(context).unit(parsed.tree());
    context.staticEscaping.addAll(context.escaping);
    return diagnostics.errorCount() > errors
        ? Optional.empty()
        : Optional.of(
            new Unit(name, parsed.file(), context.functions, context.variables, context.declarations,
                context.staticEscaping));
  }
}
