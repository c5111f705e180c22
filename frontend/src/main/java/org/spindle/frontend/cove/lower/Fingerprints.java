package org.spindle.frontend.cove.lower;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.cove.types.Bounds;
import org.spindle.frontend.cove.types.CType;
import org.spindle.frontend.cove.types.StructDefinition;
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
    return formals(f, new ArrayList<>());
  }

  private static List<String> formals(CType.Function f, List<StructDefinition> around) {
    List<String> formals = new ArrayList<>();
    for (int i = 0; i < f.parameters().size(); i++) {
      CType type = f.parameters().get(i).type();
      boolean array =
          type.plain() instanceof CType.Pointer(CType _, Bounds.CountedByParameter(int n)) && n == i + 1
              && f.parameters().get(i + 1).type().plain().equals(CType.LONG);
      if (array) {
        CType target = ((CType.Pointer) type.plain()).target();
        formals.add((target.isConst() ? "READONLY" : "VAR") + " ARRAY OF " + element(target, around));
        i++;
      } else {
        formals.add(formal(type, around));
      }
    }
    return formals;
  }

  private static String formal(CType type, List<StructDefinition> around) {
    if (type.plain() instanceof CType.Pointer p
        && !(p.target().plain() instanceof CType.Void)
        && !(p.target().plain() instanceof CType.Function)
        && !(p.bounds() instanceof Bounds.Traced)) {
      if (!(p.bounds() instanceof Bounds.Single) || p.target().holdsVolatile()) {
        // No Modula-3 procedure passes such a pointer.
        return "VALUE T(" + hex(of(layout(type))) + ")";
      }
      return (p.target().isConst() ? "READONLY " : "VAR ") + text(p.target(), around);
    }
    return "VALUE " + text(type, around);
  }

  private static String element(CType type, List<StructDefinition> around) {
    String text = text(type, around);
    return text.equals("CHAR") ? "U8" : text;
  }

  /** The canonical text of a type. */
  static String text(CType type) {
    return text(type, new ArrayList<>());
  }

  private static String text(CType type, List<StructDefinition> around) {
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
        case CType.Function f -> f.variadic() ? "PROCANY" : "T(" + hex(of(signature(f, around))) + ")";
        case CType.Array _, CType.Const _, CType.Volatile _, CType.Floating _, CType.Int _,
            CType.Pointer _, CType.Struct _, CType.Text _, CType.Unknown _ ->
            "ADDRESS";
      };
      case CType.Struct s -> record(s, around);
      case CType.Array a -> "ARRAY OF " + element(a.element(), around);
      case CType.Void _, CType.Function _, CType.Const _, CType.Volatile _, CType.Unknown _ -> "T(0)";
    };
  }

  /** A record; one inside itself, as the parameter of a field, is told by how far out the other is. */
  private static String record(CType.Struct s, List<StructDefinition> around) {
    if (!s.definition().isComplete()) {
      return "T(0)";
    }
    int outer = around.indexOf(s.definition());
    if (outer >= 0) {
      return "^" + (around.size() - outer);
    }
    around.add(s.definition());
    StringBuilder text = new StringBuilder("REC(" + s.size() + "," + s.align());
    for (Field f : s.definition().fields()) {
      text.append(';').append(f.offset()).append(':').append(field(f.type(), around));
      if (f.isBitField()) {
        text.append(':').append(f.bit()).append('+').append(f.width());
      }
    }
    around.removeLast();
    return text.append(s.definition().isUnion() ? ";UNION)" : ")").toString();
  }

  private static String field(CType type, List<StructDefinition> around) {
    return type.plain() instanceof CType.Array a
        ? a.length() + "*" + field(a.element(), around)
        : element(type, around);
  }

  /** The canonical text of a signature. */
  static String signature(CType.Function f) {
    return signature(f, new ArrayList<>());
  }

  private static String signature(CType.Function f, List<StructDefinition> around) {
    String result = result(f, around);
    return "PROC" + list(formals(f, around)) + (result.isEmpty() ? "" : ":" + result);
  }

  static String list(List<String> formals) {
    return "(" + String.join(",", formals) + ")";
  }

  static String result(CType.Function f) {
    return result(f, new ArrayList<>());
  }

  private static String result(CType.Function f, List<StructDefinition> around) {
    return f.result().plain() instanceof CType.Void ? "" : text(f.result(), around);
  }

  /** A text that tells types of different contents apart, pointers' targets and bounds included. */
  static String layout(CType type) {
    return layout(type, new ArrayList<>());
  }

  private static String layout(CType type, List<StructDefinition> around) {
    String inner = switch (type.plain()) {
      case CType.Struct s -> layout(s.definition(), around);
      case CType.Array a -> layout(a.element(), around) + "[" + a.length() + "]";
      case CType.Pointer p -> "*" + p.bounds() + "(" + layout(p.target(), around) + ")";
      case CType.Function f -> {
        StringBuilder out = new StringBuilder(f.variadic() ? "any(" : "(");
        f.parameters().forEach(p -> out.append(layout(p.type().plain(), around)).append(','));
        yield out.append(')').append(layout(f.result(), around)).toString();
      }
      case CType.Void _ -> "void";
      case CType.Int _, CType.Floating _, CType.Text _, CType.Const _, CType.Volatile _, CType.Unknown _ ->
          text(type);
    };
    return (type.isConst() ? "const " : "") + (type.isVolatile() ? "volatile " : "") + inner;
  }

  private static String layout(StructDefinition s, List<StructDefinition> around) {
    int outer = around.indexOf(s);
    if (outer >= 0) {
      return "^" + (around.size() - outer);
    }
    StringBuilder out = new StringBuilder((s.isUnion() ? "union " : "struct ") + s.tag() + "{");
    if (!s.isComplete()) {
      out.append('?');
    }
    around.add(s);
    for (Field f : s.fields()) {
      out.append(f.name()).append(':').append(f.offset()).append(':').append(f.bit()).append(':')
          .append(f.width()).append(':').append(layout(f.type(), around)).append(';');
    }
    around.removeLast();
    return out.append('}').toString();
  }
}
