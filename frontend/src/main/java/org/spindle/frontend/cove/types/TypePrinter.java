package org.spindle.frontend.cove.types;

import java.util.stream.Collectors;

/** Writes types as C does. */
public final class TypePrinter {
  private TypePrinter() {}

  public static String print(CType type) {
    return declare(type, "");
  }

  private static String declare(CType type, String inner) {
    return switch (type) {
      case CType.Void _ -> join("void", inner);
      case CType.Int i -> join(i.kind().toString(), inner);
      case CType.Floating f -> join(f.isDouble() ? "double" : "float", inner);
      case CType.Pointer p -> p.target().plain() instanceof CType.Array
          || p.target().plain() instanceof CType.Function
              ? declare(p.target(), "(*" + inner + ")")
              : declare(p.target(), "*" + inner);
      case CType.Array a -> declare(a.element(), inner + "[" + (a.length() < 0 ? "" : a.length()) + "]");
      case CType.Struct s -> join(
          (s.definition().isUnion() ? "union " : "struct ")
              + (s.definition().tag().isEmpty() ? "{...}" : s.definition().tag()),
          inner);
      case CType.Function f -> declare(
          f.result(),
          inner
              + f.parameters().stream()
                  .map(p -> print(p.type()))
                  .collect(Collectors.joining(", ", "(", f.variadic() ? ", ...)" : ")")));
      case CType.Const c -> c.base() instanceof CType.Pointer p
          ? declare(p.target(), "*const" + (inner.isEmpty() ? "" : " " + inner))
          : "const " + declare(c.base(), inner);
      case CType.Volatile v -> "volatile " + declare(v.base(), inner);
      case CType.Text _ -> join("cove_text", inner);
      case CType.Unknown _ -> join("?", inner);
    };
  }

  private static String join(String word, String inner) {
    return inner.isEmpty() ? word : word + " " + inner;
  }
}
