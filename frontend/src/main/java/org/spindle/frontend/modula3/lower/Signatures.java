package org.spindle.frontend.modula3.lower;

import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.modula3.names.ProcedureSymbol;
import org.spindle.frontend.modula3.syntax.Attribute;
import org.spindle.frontend.modula3.syntax.Signature.Mode;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.Field;
import org.spindle.frontend.modula3.types.Fingerprint;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.ReferenceType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;
import org.spindle.ir.Effects;
import org.spindle.ir.Signature;

/** Procedure signatures in SIR, and their canonical texts (docs/abi.md). */
final class Signatures {
  private Signatures() {}

  /** Whether the result is returned through a hidden first parameter. */
  static boolean hasHiddenResult(SignatureType s) {
    return s.result() != null && !SirTypes.isScalar(s.result());
  }

  /**
   * The SIR signature.
   *
   * @param first the environment or receiver, or null
   */
  static Signature of(SignatureType s, org.spindle.ir.Type first, boolean firstIsEnvironment) {
    List<org.spindle.ir.Type> parameters = new ArrayList<>();
    if (first != null && firstIsEnvironment) {
      parameters.add(first);
    }
    if (hasHiddenResult(s)) {
      parameters.add(org.spindle.ir.Type.PTR);
    }
    if (first != null && !firstIsEnvironment) {
      parameters.add(first);
    }
    for (SignatureType.Formal f : s.formals()) {
      addFormal(f, parameters);
    }
    org.spindle.ir.Type result = s.result() == null || hasHiddenResult(s) ? null : SirTypes.value(s.result());
    return new Signature(parameters, result);
  }

  static void addFormal(SignatureType.Formal f, List<org.spindle.ir.Type> parameters) {
    if (SirTypes.isOpen(f.type())) {
      parameters.add(org.spindle.ir.Type.PTR);
      for (int i = 0; i < SirTypes.openDimensions(f.type()); i++) {
        parameters.add(org.spindle.ir.Type.I64);
      }
    } else {
      parameters.add(f.mode() == Mode.VALUE ? SirTypes.value(f.type()) : org.spindle.ir.Type.PTR);
    }
  }

  /** The SIR signature of a declared procedure. */
  static Signature of(ProcedureSymbol p) {
    return of(p.type().signature(), p.isTopLevel() ? null : org.spindle.ir.Type.PTR, true);
  }

  static Effects effects(ProcedureType type) {
    return new Effects(
        type.attributes().contains(Attribute.FUNCTIONAL), type.attributes().contains(Attribute.EPHEMERAL),
        -1);
  }

  /** {@code (VALUE INTEGER,READONLY ARRAY OF U8)}. */
  static String formalsText(List<SignatureType.Formal> formals) {
    StringBuilder text = new StringBuilder("(");
    for (SignatureType.Formal f : formals) {
      text.append(text.length() > 1 ? "," : "").append(f.mode()).append(' ').append(typeText(f.type()));
    }
    return text.append(')').toString();
  }

  /** {@code PROC(VALUE INTEGER):BOOLEAN}. */
  static String text(SignatureType s) {
    String result = s.result() == null ? "" : ":" + typeText(s.result());
    return "PROC" + formalsText(s.formals()) + result;
  }

  static String typeText(Type written) {
    Type type = TypeRelations.canonical(TypeRelations.unpacked(written));
    return switch (type) {
      case OrdinalType o -> ordinalText(o, written);
      case RealType r -> r.name();
      case OpenArrayType a ->
          "ARRAY OF " + (Layout.isWhole(a.innermost()) ? "" : Layout.bits(a.innermost()) + "*")
              + typeText(a.element());
      case RecordType r -> recordText(r);
      case BuiltinReference b -> b.name();
      case ReferenceType r when r == Builtin.TEXT -> "TEXT";
      case ReferenceType r when !r.isTraced() -> "ADDRESS";
      case ReferenceType r -> "REF(" + Fingerprint.hex(Fingerprint.of(r)) + ")";
      case ProcedureType p when p.signature() == null -> "PROCANY";
      default -> "T(" + Fingerprint.hex(Fingerprint.of(type)) + ")";
    };
  }

  /** Records are alike for C when their fields are, names aside. */
  private static String recordText(RecordType r) {
    StringBuilder text = new StringBuilder("REC(" + Layout.size(r) + "," + Layout.align(r));
    for (Field f : r.fields()) {
      text.append(';').append(Layout.offset(r, f));
      if (!Layout.isWhole(r, f)) {
        text.append('.').append(Layout.bitOffset(r, f) % Byte.SIZE).append('.').append(Layout.bits(f.type()));
      }
      text.append(':').append(fieldText(f.type()));
    }
    return text.append(')').toString();
  }

  private static String fieldText(Type written) {
    if (TypeRelations.unpacked(written) instanceof ArrayType a) {
      return a.length() + "*" + fieldText(a.element());
    }
    String text = typeText(written);
    return text.equals("CHAR") ? "U8" : text;
  }

  private static String ordinalText(OrdinalType o, Type written) {
    if (o == Builtin.INTEGER || o == Builtin.LONGINT || o == Builtin.CHAR || o == Builtin.BOOLEAN) {
      return o.show();
    }
    long bits = Layout.size(written) * 8;
    if (bits == 64) {
      return o.base() == Builtin.LONGINT ? "LONGINT" : "INTEGER";
    }
    return (o.isSigned() ? "S" : "U") + bits;
  }
}
