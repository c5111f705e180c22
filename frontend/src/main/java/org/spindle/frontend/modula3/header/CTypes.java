package org.spindle.frontend.modula3.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.spindle.frontend.modula3.syntax.Signature.Mode;
import org.spindle.frontend.modula3.types.ArrayType;
import org.spindle.frontend.modula3.types.Builtin;
import org.spindle.frontend.modula3.types.BuiltinReference;
import org.spindle.frontend.modula3.types.EnumerationType;
import org.spindle.frontend.modula3.types.ErrorType;
import org.spindle.frontend.modula3.types.Layout;
import org.spindle.frontend.modula3.types.ObjectType;
import org.spindle.frontend.modula3.types.OpaqueType;
import org.spindle.frontend.modula3.types.OpenArrayType;
import org.spindle.frontend.modula3.types.OrdinalType;
import org.spindle.frontend.modula3.types.PackedType;
import org.spindle.frontend.modula3.types.ProcedureType;
import org.spindle.frontend.modula3.types.RealType;
import org.spindle.frontend.modula3.types.RecordType;
import org.spindle.frontend.modula3.types.RefType;
import org.spindle.frontend.modula3.types.SetType;
import org.spindle.frontend.modula3.types.SignatureType;
import org.spindle.frontend.modula3.types.Type;
import org.spindle.frontend.modula3.types.TypeRelations;

/** Writes types and declarations of an interface in C. */
final class CTypes {
  private static final Set<String> RESERVED =
      Set.of(
          "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum",
          "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return",
          "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void",
          "volatile", "while");

  private final Set<String> mentioned = new TreeSet<>();

  /** The interfaces whose types were written. */
  Set<String> mentioned() {
    return mentioned;
  }

  /** A name as C can have it. */
  static String identifier(String name) {
    return RESERVED.contains(name) ? name + "_" : name;
  }

  /** The name of a declared type, as in {@code Dispatcher_Binding}; null if it has none. */
  private String declared(Type type) {
    String name = type.show();
    if (!name.matches("\\w+\\.\\w+")) {
      return null;
    }
    mentioned.add(name.substring(0, name.indexOf('.')));
    return name.replace('.', '_');
  }

  /** A declaration of {@code name} with a type, as a variable or field. */
  String declare(Type written, String name) throws UnavailableException {
    Type type = TypeRelations.unpacked(written);
    if (type instanceof ArrayType a) {
      if (!Layout.isWhole(a.element())) {
        throw new UnavailableException("an array of packed elements");
      }
      return declare(a.element(), name + "[" + a.length() + "]");
    }
    return join(simple(written), name);
  }

  private static String join(String type, String name) {
    return type.endsWith("*") ? type + name : type + " " + name;
  }

  /** A type that needs no declarator around the name. */
  String simple(Type written) throws UnavailableException {
    Type type = TypeRelations.unpacked(written);
    return switch (type) {
      case OrdinalType o -> ordinal(o, written);
      case RealType r -> r == RealType.REAL ? "float" : "double";
      case SetType s when s.size() <= Long.SIZE -> "uint64_t";
      case RecordType r -> "struct " + required(r, "a record without a name");
      case BuiltinReference r when r == BuiltinReference.REFANY -> "void *";
      case OpaqueType o when o == Builtin.TEXT -> "cove_text";
      case OpaqueType o when o == Builtin.MUTEX -> "void *";
      case OpaqueType o when o.isTraced() -> declared(o);
      case ObjectType o when o == Builtin.ROOT -> "void *";
      case ObjectType o when o.isTraced() -> required(o, "an object type without a name");
      case RefType r when r.isTraced() -> declared(r) != null ? declared(r) : referent(r) + " *COVE_TRACED";
      case ProcedureType p when p.signature() == null -> "cove_procany";
      case ProcedureType p -> required(p, "a procedure type without a name");
      case SetType _ -> throw new UnavailableException("a set of more than 64 elements");
      case BuiltinReference _, OpaqueType _, ObjectType _, RefType _ ->
          throw new UnavailableException("the untraced type " + written.show());
      case ArrayType _, OpenArrayType _ -> throw new UnavailableException("an array here");
      case PackedType _, ErrorType _ -> throw new UnavailableException(written.show());
    };
  }

  private String required(Type type, String what) throws UnavailableException {
    String name = declared(type);
    if (name == null) {
      throw new UnavailableException(what);
    }
    return name;
  }

  /** What a REF type without a name refers to; an open array only as an incomplete structure. */
  private String referent(RefType ref) throws UnavailableException {
    Type type = TypeRelations.unpacked(ref.referent());
    if (type instanceof OpenArrayType || type instanceof ArrayType) {
      throw new UnavailableException("a reference to an array without a name");
    }
    return simple(ref.referent());
  }

  private String ordinal(OrdinalType o, Type written) {
    if (TypeRelations.same(o, Builtin.BOOLEAN)) {
      return "_Bool";
    }
    String name = o instanceof EnumerationType e && !e.isCharacter() ? declared(o) : null;
    if (name != null) {
      return name;
    }
    int bits = (int) Layout.size(written) * Byte.SIZE;
    if (bits == Byte.SIZE && !o.isSigned()) {
      return "unsigned char";
    }
    return (bits == Long.SIZE || o.isSigned() ? "int" : "uint") + bits + "_t";
  }

  /** The parameters of a procedure in C, as docs/abi.md passes them. */
  String parameters(SignatureType signature) throws UnavailableException {
    List<String> parameters = new ArrayList<>();
    for (SignatureType.Formal f : signature.formals()) {
      parameters.add(parameter(f));
    }
    return parameters.isEmpty() ? "void" : String.join(", ", parameters);
  }

  private String parameter(SignatureType.Formal f) throws UnavailableException {
    String name = identifier(f.name());
    String qualifier = f.mode() == Mode.READONLY ? "const " : "";
    Type type = TypeRelations.unpacked(f.type());
    switch (type) {
      case OpenArrayType a -> {
        if (!Layout.isWhole(a.innermost())) {
          throw new UnavailableException("an array of packed elements");
        }
        if (a.dimensions() > 1 || f.mode() == Mode.VALUE) {
          throw new UnavailableException(
              a.dimensions() > 1 ? "an open array of several dimensions" : "an open array passed by value");
        }
        String length = f.name() + "_length";
        String element = join(qualifier + simple(a.element()) + " *", name);
        return element + " COVE_COUNTED_BY(" + length + "), int64_t " + length;
      }
      case ArrayType _ -> {
        return (f.mode() == Mode.VAR ? "" : "const ") + declare(f.type(), name);
      }
      case RecordType _ -> {
        return f.mode() == Mode.VALUE ? declare(f.type(), name) : qualifier + simple(f.type()) + " *" + name;
      }
      default -> {
        String value = simple(f.type());
        return switch (f.mode()) {
          case VALUE -> join(value, name);
          case VAR -> join(value + " *", name);
          case READONLY -> join(value.endsWith("*") ? value + "const *" : qualifier + value + " *", name);
        };
      }
    }
  }

  String result(SignatureType signature) throws UnavailableException {
    if (signature.result() == null) {
      return "void";
    }
    if (TypeRelations.unpacked(signature.result()) instanceof ArrayType) {
      throw new UnavailableException("an array as a result");
    }
    return simple(signature.result());
  }
}
