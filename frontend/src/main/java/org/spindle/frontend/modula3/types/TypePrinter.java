package org.spindle.frontend.modula3.types;

import java.util.stream.Collectors;
import org.spindle.frontend.modula3.syntax.Signature.Mode;

/** Writes types without a name for diagnostics. */
final class TypePrinter {
  private TypePrinter() {}

  static String procedure(ProcedureType type) {
    SignatureType s = type.signature();
    String attributes = type.attributes().stream().sorted().map(a -> a + " ").collect(Collectors.joining());
    return attributes + "PROCEDURE" + signature(s);
  }

  static String signature(SignatureType s) {
    String formals = s.formals().stream()
        .map(f -> (f.mode() == Mode.VALUE ? "" : f.mode() + " ") + f.name() + ": " + f.type().show())
        .collect(Collectors.joining("; ", "(", ")"));
    String result = s.result() == null ? "" : ": " + s.result().show();
    if (s.raises().any()) {
      return formals + result + " RAISES ANY";
    }
    return s.raises().exceptions().isEmpty()
        ? formals + result
        : formals + result + " RAISES {" + String.join(", ", s.raises().exceptions()) + "}";
  }
}
