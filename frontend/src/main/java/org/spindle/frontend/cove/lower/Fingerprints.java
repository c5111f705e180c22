package org.spindle.frontend.cove.lower;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.StructDefinition.Field;

/** Canonical texts of types and signatures and their fingerprints (docs/abi.md). */
final class Fingerprints {
  private Fingerprints() {}

  /** The first eight bytes of the SHA-256 of {@code text}. */
  static long of(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(long fingerprint) {
    return "%016x".formatted(fingerprint);
  }

  /** The formals of a function, as Modula-3 would declare them. */
  static List<String> formals(CType.Function f) {
    List<String> formals = new ArrayList<>();
    for (int i = 0; i < f.parameters().size(); i++) {
      CType type = f.parameters().get(i).type();
      boolean array =
          type.plain() instanceof CType.Pointer(CType _, Bounds.CountedByParameter(int n)) && n == i + 1
              && f.parameters().get(i + 1).type().plain().equals(CType.LONG);
      if (array) {
        CType target = ((CType.Pointer) type.plain()).target();
        formals.add((target.isConst() ? "READONLY" : "VAR") + " ARRAY OF " + element(target));
        i++;
      } else {
        formals.add(formal(type));
      }
    }
    return formals;
  }

  private static String formal(CType type) {
    if (type.plain() instanceof CType.Pointer p
        && !(p.target().plain() instanceof CType.Void)
        && !(p.target().plain() instanceof CType.Function)
        && !(p.bounds() instanceof Bounds.Traced)) {
      return (p.target().isConst() ? "READONLY " : "VAR ") + text(p.target());
    }
    return "VALUE " + text(type);
  }

  private static String element(CType type) {
    String text = text(type);
    return text.equals("CHAR") ? "U8" : text;
  }

  /** The canonical text of a type. */
  static String text(CType type) {
    return switch (type.plain()) {
      case CType.Int i -> switch (i.kind()) {
        case BOOL -> "BOOLEAN";
        case CHAR -> "CHAR";
        case UCHAR -> "U8";
        case SCHAR -> "S8";
        case SHORT -> "S16";
        case USHORT -> "U16";
        case INT -> "S32";
        case UINT -> "U32";
        case LONG, LLONG -> "INTEGER";
        case ULONG, ULLONG -> "U64";
      };
      case CType.Floating f -> f.isDouble() ? "LONGREAL" : "REAL";
      case CType.Text _ -> "TEXT";
      case CType.Pointer p -> switch (p.target().plain()) {
        case CType.Void _ -> "REFANY";
        case CType.Function f -> f.variadic() ? "PROCANY" : "T(" + hex(of(signature(f))) + ")";
        case CType.Array _, CType.Const _, CType.Floating _, CType.Int _, CType.Pointer _,
            CType.Struct _, CType.Text _, CType.Unknown _ ->
            "ADDRESS";
      };
      case CType.Struct s -> "REC(" + s.size() + "," + s.align() + ")";
      case CType.Array a -> "ARRAY OF " + element(a.element());
      case CType.Void _, CType.Function _, CType.Const _, CType.Unknown _ -> "T(0)";
    };
  }

  /** The canonical text of a signature. */
  static String signature(CType.Function f) {
    String result = result(f);
    return "PROC" + list(formals(f)) + (result.isEmpty() ? "" : ":" + result);
  }

  static String list(List<String> formals) {
    return "(" + String.join(",", formals) + ")";
  }

  static String result(CType.Function f) {
    return f.result().plain() instanceof CType.Void ? "" : text(f.result());
  }

  /** A text that tells structures of different contents apart. */
  static String layout(CType type) {
    return switch (type.plain()) {
      case CType.Struct s -> {
        StringBuilder out = new StringBuilder("struct " + s.definition().tag() + "{");
        for (Field f : s.definition().fields()) {
          boolean self = f.type().plain() instanceof CType.Pointer;
          out.append(f.name()).append(':').append(f.offset()).append(':');
          out.append(self ? "pointer" : layout(f.type())).append(';');
        }
        yield out.append('}').toString();
      }
      case CType.Array a -> layout(a.element()) + "[" + a.length() + "]";
      default -> text(type);
    };
  }
}
